import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk } from './data-at-risk.ts';
import { findVolumes, specOf } from './volumes.ts';

/** Fields of a volume that Kubernetes changes, and that do not decide which claim it is bound to; where it is has a sentence of its own. */
const free = new Set(['persistentVolumeReclaimPolicy', 'mountOptions', 'nodeAffinity', 'csi.volumeHandle']);

/** Fields of a volume that Kubernetes changes, and by which it finds the claim that it is bound to. */
const matched = new Set(['capacity', 'accessModes', 'storageClassName']);

/** Finds claims whose specification, or whose volume's, is another: Kubernetes refuses that, or does not bind the two again. */
export function findChangedClaims(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): readonly Omit<DataAtRisk, 'team'>[] {
  return (['jenkins-home', 'agent-cache'] as const).flatMap((role) => {
    const [was, is] = [findVolumes(before, role), findVolumes(after, role)];
    return (['claim', 'volume'] as const).flatMap((part) => {
      const [old, now] = [was[part], is[part]];
      const changed = old && now ? findChangedFields(old, now) : [];
      return now !== undefined && changed.length > 0 ? [toRisk(now, changed)] : [];
    });
  });
}

interface ChangedField {
  readonly name: string;
  readonly was: unknown;
  readonly is: unknown;
}

function toRisk({ kind, metadata }: KubernetesObject, changed: readonly ChangedField[]): Omit<DataAtRisk, 'team'> {
  const { namespace } = metadata;
  const changes = changed.map(({ name, was, is }) => `${name} was ${print(was)} and is ${print(is)}`).join(', ');
  const consequence =
    kind === 'PersistentVolume' && changed.every(({ name }) => matched.has(name))
      ? 'its claim stays bound, and one that is made anew, as after a restore, is bound only where both fit; what is on EFS stays'
      : 'Kubernetes changes neither a claim nor what a volume is, so Argo CD applies nothing more of the team until claim and volume are deleted by hand; what is on EFS stays';
  return {
    what: 'claim',
    object: { kind, name: metadata.name, ...(namespace && { namespace }) },
    sentence: `${kind} "${metadata.name}" changes (${changes}): ${consequence}`,
    way: 'keep it as it was, or read "Another home" in docs/onboarding.md',
  };
}

function findChangedFields(before: KubernetesObject, after: KubernetesObject): readonly ChangedField[] {
  const [was, is] = [before, after].map(fieldsOf);
  const names = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  return names
    .map((name) => ({ name, was: was?.get(name), is: is?.get(name) }))
    .filter(({ name, was, is }) => !free.has(name) && JSON.stringify(was) !== JSON.stringify(is));
}

/** The fields of `spec`, those of `csi` and `claimRef` one by one. */
function fieldsOf(object: KubernetesObject): ReadonlyMap<string, unknown> {
  const nested = new Set(['csi', 'claimRef']);
  const own = Object.entries(specOf(object)).filter(([name]) => !nested.has(name));
  const inner = [...nested].flatMap((name) =>
    Object.entries(specOf(object, name)).map(([field, value]) => [`${name}.${field}`, value] as const),
  );
  return new Map([...own, ...inner]);
}

const print = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));
