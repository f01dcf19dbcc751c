import type { FleetPromise } from '../fleet.ts';
import { addedTeam } from './added-team.ts';
import { badManifest } from './bad-manifest.ts';
import { emptySecret } from './empty-secret.ts';
import { failingSync } from './failing-sync.ts';
import { healedDrift } from './healed-drift.ts';
import { pushedJob } from './pushed-job.ts';
import { refusedManifests } from './refused-manifests.ts';
import { removedAppOfApps } from './removed-app-of-apps.ts';
import { removedCache } from './removed-cache.ts';
import { removedTeam } from './removed-team.ts';
import { slowlyLeavingTeam } from './slowly-leaving-team.ts';

/** What is promised of a fleet that runs, in the order of the documentation. Each begins with a fleet that is Synced and Healthy. */
export const promises: readonly FleetPromise[] = [
  pushedJob,
  addedTeam,
  removedTeam,
  slowlyLeavingTeam,
  removedAppOfApps,
  removedCache,
  healedDrift,
  badManifest,
  emptySecret,
  failingSync,
  refusedManifests,
];
