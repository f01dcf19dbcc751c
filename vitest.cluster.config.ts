import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

const mutations = Boolean(process.env['JENKINS_FLEET_TEST_MUTATIONS']);

/** What is proven against a cluster; started by `npm run test:cluster`. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [mutations ? 'tests/cluster/mutations.proof.ts' : 'tests/cluster/cluster.proof.ts'],
    testTimeout: 120_000,
    reporters: [
      './tests/cluster-tools/promises-reporter.ts',
      ['json', { outputFile: mutations ? 'build/cluster-mutations-results.json' : 'build/cluster-results.json' }],
    ],
  },
});
