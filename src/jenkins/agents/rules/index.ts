import type { CloudRule } from '../agent-clouds.ts';
import { capsFitQuota } from './caps-fit-quota.ts';
import { completeContainers } from './complete-containers.ts';
import { garbageCollection } from './garbage-collection.ts';
import { knownParents } from './known-parents.ts';
import { knownUsers } from './known-users.ts';
import { nodeSelectors } from './node-selectors.ts';
import { ownNamespace } from './own-namespace.ts';
import { templateResourcesFit } from './resources-fit.ts';
import { uniqueTemplates } from './unique-templates.ts';

/** What the Kubernetes plugin accepts in silence, and fails on when a build needs an agent. */
export const cloudRules: readonly CloudRule[] = [
  ownNamespace,
  garbageCollection,
  capsFitQuota,
  uniqueTemplates,
  knownParents,
  nodeSelectors,
  completeContainers,
  templateResourcesFit,
  knownUsers,
];
