import type { Application } from './application.ts';

/** What Argo CD says about an Application: its state, its conditions, its last sync and the objects that are not well. */
export function describeApplication({ metadata, status, operation }: Application): string {
  const { sync, health, conditions = [], operationState, resources = [] } = status ?? {};
  const leaving = metadata.deletionTimestamp === undefined ? '' : ', being deleted';
  const head = `${metadata.name}: ${sync?.status ?? 'not compared'} at ${sync?.revision?.slice(0, 8) ?? 'no commit'}, ${health?.status ?? 'no health'}${leaving}`;
  const unwell = resources.filter((object) => object.status === 'OutOfSync' || (object.health && object.health.status !== 'Healthy'));
  const refused = (operationState?.syncResult?.resources ?? []).filter(
    (object) => object.status !== 'Synced' && object.status !== 'Pruned',
  );
  return [
    head,
    ...(operation === undefined ? [] : ['a sync is asked for']),
    ...conditions.map(({ type, message }) => `${type}: ${message}`),
    ...(operationState ? [`last sync ${operationState.phase}: ${operationState.message ?? ''}`] : []),
    ...unwell.map((object) => `${nameIn(object)}: ${object.status ?? ''} ${object.health?.status ?? ''} ${object.health?.message ?? ''}`),
    ...refused.map((object) => `${nameIn(object)}: ${object.status ?? ''} ${object.message ?? ''}`),
  ].join('\n    ');
}

const nameIn = ({ kind, namespace, name }: { readonly kind: string; readonly namespace?: string; readonly name: string }): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
