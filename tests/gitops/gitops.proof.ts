import { afterAll, describe, it } from 'vitest';
import { readEnvironment } from './environment.ts';
import { openFleet } from './fleet.ts';
import { becomesHealthy } from './promises/becomes-healthy.ts';
import { promises } from './promises/index.ts';
import { restore } from './restore.ts';

const fleet = await openFleet(readEnvironment(process.env));

describe('Argo CD and the fleet', () => {
  afterAll(() => {
    process.stdout.write('\nHow long it took:\n');
    for (const { what, seconds } of fleet.timings) process.stdout.write(`${seconds.toFixed(1).padStart(8)} s  ${what}\n`);
  });

  it(becomesHealthy.name, () => becomesHealthy.keep(fleet));

  for (const { name, keep } of promises) {
    it(name, async ({ onTestFinished }) => {
      onTestFinished(() => restore(fleet));
      await keep(fleet);
    });
  }
});
