import type { FieldPath } from '../../model/index.ts';
import { describeFound } from '../found.ts';
import { suggestionFor } from '../suggestion-for.ts';
import { image } from './image.ts';
import { containerName } from './names.ts';
import { containerFields, podSpecFields, volumeSources } from './pod-fields.ts';

/** What is wrong with a part of a Pod. */
interface FragmentMistake {
  readonly path: FieldPath;
  /** For "expected …, found …". */
  readonly expected: string;
  readonly found: string;
  readonly fix?: string;
}

type Fragment = Readonly<Record<string, unknown>>;

/** What is not for a kind of agent to say, each with why or where it is said instead. */
const settled: Readonly<Record<string, string>> = {
  activeDeadlineSeconds: 'write "deadlineMinutes" of the kind instead',
  automountServiceAccountToken: 'remove it: builds have no token for the API server',
  ephemeralContainers: 'remove it: they are added to a pod that runs',
  nodeName: 'remove it: the scheduler finds a node',
  restartPolicy: 'remove it: an agent is not started again',
  serviceAccount: 'remove it: builds run as the service account "agent"',
  serviceAccountName: 'remove it: builds run as the service account "agent"',
};

/** What a Pod is, whatever it says. */
const constants: ReadonlyMap<string, string> = new Map([
  ['apiVersion', 'v1'],
  ['kind', 'Pod'],
]);

/** Names of volumes that a pod has from elsewhere. */
export const reservedVolumes: readonly string[] = ['cache', 'maven-installed', 'workspace-volume'];

/** Finds what Kubernetes, or the plugin that makes the pod, would refuse or pass over in a part of a Pod. `null` removes what is below it. */
export function checkPodFragment(written: Fragment): readonly FragmentMistake[] {
  return Object.entries(written).flatMap(([key, value]): readonly FragmentMistake[] => {
    if (key === 'metadata') return mapAt([key], value, checkMetadata);
    if (key === 'spec') return mapAt([key], value, checkSpec);
    const constant = constants.get(key);
    if (constant !== undefined) return value === constant ? [] : [mistake([key], `"${constant}"`, value)];
    const fix = podSpecFields.includes(key) ? 'write it below "spec"' : suggestionFor(key, ['metadata', 'spec']);
    return [{ path: [key], expected: 'a field of a Pod', found: `"${key}"`, fix }];
  });
}

function checkMetadata(path: FieldPath, metadata: Fragment): readonly FragmentMistake[] {
  return Object.entries(metadata).flatMap(([key, value]) =>
    key === 'labels' || key === 'annotations'
      ? mapAt([...path, key], value, checkTexts)
      : [{ path: [...path, key], expected: '"labels" or "annotations"', found: `"${key}"`, fix: 'remove it' }],
  );
}

/** Whose labels and annotations others rely on. */
const ourPrefixes = /^(app\.kubernetes\.io|jenkins-fleet|jenkins|kubernetes\.jenkins\.io)\//;

function checkTexts(path: FieldPath, texts: Fragment): readonly FragmentMistake[] {
  return Object.entries(texts).flatMap(([key, value]): readonly FragmentMistake[] => {
    const at = [...path, key];
    if (!/^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/.test(key)) {
      return [{ path: at, expected: 'a key such as "example.com/team"', found: `"${key}"` }];
    }
    if (ourPrefixes.test(key)) return [{ path: at, expected: 'a key of your own', found: `"${key}"`, fix: 'remove it' }];
    return value === null || typeof value === 'string' ? [] : [mistake(at, 'text in quotes', value)];
  });
}

function checkSpec(path: FieldPath, spec: Fragment): readonly FragmentMistake[] {
  return Object.entries(spec).flatMap(([key, value]): readonly FragmentMistake[] => {
    const at = [...path, key];
    const reason = Object.hasOwn(settled, key) ? settled[key] : undefined;
    if (reason !== undefined) return [{ path: at, expected: `no "${key}"`, found: 'one', fix: reason }];
    switch (key) {
      case 'containers':
        return itemsAt(at, value, checkContainer);
      case 'initContainers':
        return itemsAt(at, value, (below, container) => [...checkContainer(below, container), ...checkImage(below, container)]);
      case 'volumes':
        return itemsAt(at, value, checkVolume);
      case 'nodeSelector':
        return mapAt(at, value, checkTexts);
      default:
        return podSpecFields.includes(key)
          ? []
          : [{ path: at, expected: "a field of Kubernetes' PodSpec", found: `"${key}"`, fix: suggestionFor(key, podSpecFields) }];
    }
  });
}

function checkContainer(path: FieldPath, container: Fragment): readonly FragmentMistake[] {
  return [
    ...Object.keys(container)
      .filter((key) => !containerFields.includes(key))
      .map((key) => ({
        path: [...path, key],
        expected: "a field of Kubernetes' Container",
        found: `"${key}"`,
        fix: suggestionFor(key, containerFields),
      })),
    ...(container['image'] === undefined ? [] : checkImage(path, container)),
  ];
}

function checkImage(path: FieldPath, container: Fragment): readonly FragmentMistake[] {
  const written = container['image'];
  return image.safeParse(written).success ? [] : [mistake([...path, 'image'], 'an image such as "busybox:1.37"', written)];
}

function checkVolume(path: FieldPath, volume: Fragment): readonly FragmentMistake[] {
  const { name, ...source } = volume;
  const sources = Object.keys(source);
  if (reservedVolumes.includes(String(name)))
    return [{ path: [...path, 'name'], expected: 'a name of your own', found: `"${String(name)}"` }];
  const [only] = sources;
  if (only === undefined || sources.length > 1) {
    return [
      {
        path,
        expected: 'one source such as {emptyDir: {}}',
        found: sources.length === 0 ? 'none' : sources.map((key) => `"${key}"`).join(' and '),
      },
    ];
  }
  return volumeSources.includes(only)
    ? []
    : [{ path: [...path, only], expected: 'a source of a volume', found: `"${only}"`, fix: suggestionFor(only, volumeSources) }];
}

/** Checks a list of maps, each with a name of its own. */
function itemsAt(
  path: FieldPath,
  value: unknown,
  check: (path: FieldPath, item: Fragment) => readonly FragmentMistake[],
): readonly FragmentMistake[] {
  if (value === null) return [];
  if (!Array.isArray(value)) return [mistake(path, 'a list', value)];
  const seen = new Set<unknown>();
  return value.flatMap((item: unknown, index): readonly FragmentMistake[] => {
    const at = [...path, index];
    if (!isMap(item)) return [mistake(at, 'a map', item)];
    const name = item['name'];
    if (!containerName.safeParse(name).success) return [mistake([...at, 'name'], 'a name such as "maven"', name)];
    if (seen.has(name))
      return [{ path: [...at, 'name'], expected: 'each name once', found: `"${String(name)}" again`, fix: 'remove one of the two' }];
    seen.add(name);
    return check(at, item);
  });
}

function mapAt(
  path: FieldPath,
  value: unknown,
  check: (path: FieldPath, map: Fragment) => readonly FragmentMistake[],
): readonly FragmentMistake[] {
  if (value === null) return [];
  return isMap(value) ? check(path, value) : [mistake(path, 'a map', value)];
}

function mistake(path: FieldPath, expected: string, value: unknown): FragmentMistake {
  return { path, expected, found: describeFound(value, path) };
}

function isMap(value: unknown): value is Fragment {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
