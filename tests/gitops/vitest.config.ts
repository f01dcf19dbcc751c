import { defineConfig } from 'vitest/config';

/** What is proven with Argo CD; started by `npm run test:gitops`. */
export default defineConfig({
  test: {
    include: [process.env['JENKINS_FLEET_TEST_MUTATIONS'] ? 'tests/gitops/mutations.proof.ts' : 'tests/gitops/gitops.proof.ts'],
    environment: 'node',
    testTimeout: 900_000,
    hookTimeout: 600_000,
    reporters: ['./tests/cluster-tools/promises-reporter.ts', ['json', { outputFile: 'build/gitops-results.json' }]],
    env: { NO_COLOR: '1' },
  },
});
