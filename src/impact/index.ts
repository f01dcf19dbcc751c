export type { DataAtRisk, FindHeir, RiskyChange } from './data-at-risk.ts';
export { describeGoneTeam } from './describe-gone-team.ts';
export { findDataAtRisk } from './find-data-at-risk.ts';
export { findOtherCluster } from './find-other-cluster.ts';
export { findSharedVolumes } from './find-shared-volumes.ts';
export { parseManifest } from './parse-manifest.ts';
export { holdsHome } from './volumes.ts';
