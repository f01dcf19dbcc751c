import type { KubernetesObject } from '../model/index.ts';
import type { DataAtRisk } from './data-at-risk.ts';
import { findVolumes, specOf } from './volumes.ts';

/** Fields of a volume that Kubernetes changes, and that do not decide which claim it is bound to; where it is has a sentence of its own. */
const free = new Set(['persistentVolumeReclaimPolicy', 'mountOptions', 'nodeAffinity', 'csi.volumeHandle']);

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
  return {
    what: 'claim',
    object: { kind, name: metadata.name, ...(namespace && { namespace }) },
    sentence: `${kind} "${metadata.name}" changes (${changes}): Kubernetes changes neither a claim nor what a volume is, so Argo CD applies nothing more of the team until claim and volume are deleted by hand; what is on EFS stays`,
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
