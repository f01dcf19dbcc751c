import { describe, expect, it } from 'vitest';
import { push } from './argocd/push.ts';
import { untilSettled } from './argocd/until.ts';
import { readEnvironment } from './environment.ts';
import { openFleet } from './fleet.ts';
import { mutations } from './mutations.ts';
import { becomesHealthy } from './promises/becomes-healthy.ts';
import { restoreAll } from './restore.ts';

/** Longer than a promise takes that is kept, and short enough to wait for what never comes. */
const patienceSeconds = 40;

const fleet = await openFleet(readEnvironment(process.env));

describe('each promise is seen to be broken when', () => {
  it(becomesHealthy.name, () => becomesHealthy.keep(fleet));

  for (const { name, file, from, to, breaks, says, beyondRepair } of mutations) {
    it(name, async ({ onTestFinished }) => {
      if (!beyondRepair) onTestFinished(() => restoreAll(fleet));
      const text = fleet.clone.read(file);
      expect(text).toContain(from);
      fleet.clone.write(
        file,
        text.replace(from, () => to),
      );
      await fleet.clone.synth();
      await untilSettled(fleet, await push(fleet, name));
      await expect(breaks.keep({ ...fleet, seconds: patienceSeconds })).rejects.toThrow(says);
    });
  }
});
