import type { LooseObject } from '../../src/testing/render-objects.ts';
import { fieldManager } from './api.ts';

/**
 * Whether the suite has made an object, and nobody has taken it over since: it was applied by our field manager and by no other. That is written in the very
 * request that makes an object, so a run that is killed at any moment leaves nothing that the next one would not know.
 */
export const isMadeByUs = (object: LooseObject): boolean => {
  const managers: readonly ManagedFields[] = object.metadata.managedFields ?? [];
  const appliers = managers.filter(({ operation, subresource }) => operation === 'Apply' && !subresource).map(({ manager }) => manager);
  return appliers.length > 0 && appliers.every((manager) => manager === fieldManager);
};

/** For objects of the suite that would have no field otherwise: a manager of nothing is not written down. */
export const testLabel: Readonly<Record<string, string>> = { 'jenkins-fleet-test': 'true' };

interface ManagedFields {
  readonly manager: string;
  readonly operation: string;
  readonly subresource?: string;
}
