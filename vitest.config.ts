import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Imports programs for other languages as text, as the bundler does. */
const textModules = {
  name: 'text-modules',
  enforce: 'pre' as const,
  load: (id: string) => (/\.(py|groovy)$/.test(id) ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined),
};

export default defineConfig({
  plugins: [textModules],
  test: {
    include: ['{src,charts,argocd,imports,tests}/**/*.test.ts'],
    environment: 'node',
    // Command-line tests start processes, and machines of build servers are slow.
    testTimeout: 30_000,
    setupFiles: ['src/testing/fixed-seed.ts'],
    env: { NO_COLOR: '1' },
  },
});
