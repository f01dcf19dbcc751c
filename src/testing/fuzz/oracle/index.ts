import type { KubernetesObject } from '../../../model/index.ts';
import { findAccessEscapes } from './access.ts';
import { findDeliveryEscapes, findForeignClouds, findUndeliverable } from './delivery.ts';
import type { Expectation } from './expectation.ts';
import { findNetworkEscapes, findOpenNamespaces } from './network.ts';
import { findPodEscapes } from './pods.ts';
import { findSecretEscapes } from './secrets.ts';
import { findStorageEscapes } from './storage.ts';

export type { Expectation } from './expectation.ts';

const finders = [findPodEscapes, findStorageEscapes, findAccessEscapes, findNetworkEscapes, findSecretEscapes, findDeliveryEscapes];

/** Everything that the objects of a team's folder give it and must not; `project` is its AppProject. */
export const findEscapes = (objects: readonly KubernetesObject[], project: unknown, expectation: Expectation): readonly string[] => [
  ...objects.flatMap((object) =>
    finders.flatMap((find) => find(object, expectation)).map((escape) => `${object.kind} ${object.metadata.name}: ${escape}`),
  ),
  ...findUndeliverable(objects, project),
  ...findForeignClouds(objects, expectation),
  ...findOpenNamespaces(objects, expectation),
];
