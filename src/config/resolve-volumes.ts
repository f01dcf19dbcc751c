import type { AgentKind, AgentVolume, Checked, FieldPath, Problem } from '../model/index.ts';
import { compact } from './compact.ts';
import { formatFieldPath } from './field-path.ts';
import type { Place } from './layer.ts';
import type { AgentKindFile } from './schema/agent-kind.ts';
import type { VolumeFile } from './schema/agent-volume.ts';
import { reservedVolumes } from './schema/check-pod-fragment.ts';

/** Folders of every pod that something else is mounted at: the workspace, which all containers share, and the team's cache. */
const takenFolders: readonly string[] = ['/home/jenkins/agent', '/cache'];

/** Resolves the volumes of an agent kind. What would keep its pods from starting is a problem. */
export function resolveVolumes(
  kind: string,
  { volumes }: AgentKindFile,
  placeOf: (path: FieldPath) => Place,
): Checked<AgentKind['volumes']> {
  const problems: Problem[] = [];
  const value: Record<string, AgentVolume> = {};
  const folders = new Map<string, string>(takenFolders.map((folder) => [folder, 'every pod']));
  for (const [name, written] of Object.entries(compact(volumes))) {
    const find = (field: string | undefined, message: string, fix: string): void => {
      const path = ['agentKinds', kind, 'volumes', name, ...(field === undefined ? [] : [field])];
      problems.push({ rule: 'schema', ...placeOf(path), where: formatFieldPath(path), message, fix });
    };
    const volume = resolveVolume(written);
    if (volume === undefined) {
      find(undefined, 'expected a "mountPath", found none', 'add it');
      continue;
    }
    const user = folders.get(volume.mountPath);
    if (reservedVolumes.includes(name)) find(undefined, `expected a name of your own, found "${name}"`, 'rename it');
    if (user !== undefined)
      find('mountPath', `expected a folder of its own, found "${volume.mountPath}", which ${user} uses`, 'choose another');
    for (const [first, second] of findConflicts(written)) {
      find(second, `expected "${first}" or "${second}", found both`, 'remove one of the two');
    }
    folders.set(volume.mountPath, `the volume "${name}"`);
    value[name] = volume;
  }
  return { value, problems };
}

function resolveVolume({ mountPath, size, memory, configMap, secret }: VolumeFile): AgentVolume | undefined {
  if (!mountPath) return undefined;
  if (configMap) return { mountPath, kind: 'configMap', name: configMap };
  if (secret) return { mountPath, kind: 'secret', name: secret };
  return { mountPath, kind: 'empty', ...(size && { size }), memory: memory ?? false };
}

/** A volume is one thing. */
function findConflicts({ size, memory, configMap, secret }: VolumeFile): readonly (readonly [string, string])[] {
  const written: readonly (readonly [string, unknown])[] = [
    ['configMap', configMap],
    ['secret', secret],
    [memory ? 'memory' : 'size', memory || size],
  ];
  const [first, ...others] = written.filter(([, value]) => value).map(([field]) => field);
  return first === undefined ? [] : others.map((other) => [first, other] as const);
}
