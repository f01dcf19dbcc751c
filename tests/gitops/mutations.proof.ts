import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit.ts';
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

  for (const { name, edits, breaks, says, unsettles, needsWebhook, beyondRepair } of mutations) {
    it(`${name}: ${breaks.name}`, async ({ onTestFinished, skip }) => {
      if (needsWebhook && fleet.environment.webhook === undefined) skip('GITOPS_WEBHOOK is not set');
      if (!beyondRepair) onTestFinished(() => restoreAll(fleet));
      for (const edit of edits) fleet.clone.write(edit.file, applyEdit(fleet.clone.read(edit.file), edit));
      // Some put the data of every team at risk.
      await fleet.clone.synth(readdirSync(join(fleet.clone.folder, 'overlays')).join(','));
      const made = await push(fleet, name);
      if (!unsettles) await untilSettled(fleet, made);
      await expect(breaks.keep({ ...fleet, seconds: patienceSeconds })).rejects.toThrow(says);
    });
  }
});
