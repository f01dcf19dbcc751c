import type { FieldPath } from '../../model/index.ts';
import { mapsAt, valueAt } from '../fields/value-at.ts';
import { podsOf, type SubjectPod } from '../pods/pod-spec.ts';
import type { Policy, Violation } from '../policy.ts';
import { checkPodSecurity } from './check-pod-security.ts';
import { levelOf } from './namespace-level.ts';
import type { SecuredPod } from './pod.ts';

/**
 * Every pod is admitted at the level of Pod Security that its namespace enforces: the controller's at `restricted`. It would be refused each time that it is to
 * start, and the Deployment or the build would wait for ever. An exception would change nothing about that.
 */
export const podSecurity: Policy = {
  name: 'pod-security',
  canBeAllowed: false,
  check: (subject) =>
    podsOf(subject).flatMap((pod): readonly Violation[] => {
      const { of, object, path } = pod;
      const level = levelOf(object.metadata.namespace, subject);
      const metadata = valueAt(object, [...path.slice(0, -1), 'metadata']);
      const found = checkPodSecurity(level, { metadata, spec: pod.spec } as SecuredPod);
      if (found.length === 0) return [];
      // Once for all: a patch can bring thousands of containers, each with several mistakes.
      const parts = { container: byName(pod, ['initContainers', 'containers', 'ephemeralContainers']), volume: byName(pod, ['volumes']) };
      return found.map(({ control, message }) => ({
        of,
        path: partNamedIn(message, control, pod, parts),
        message: `is refused at Pod Security's level "${level}" (${control}), since ${message}`,
        fix: fixOf(control, message, level === 'baseline' && of !== object),
      }));
    }),
};

/** What the level `restricted` wants to be written; all else is there and should not be. */
const additions: Readonly<Record<string, string>> = {
  'Privilege Escalation': 'allowPrivilegeEscalation: false',
  'Running as Non-root': 'runAsNonRoot: true',
  'Running as Non-root user': 'runAsUser: 1000',
  'Seccomp (restricted)': 'seccompProfile: {type: RuntimeDefault}',
  'Capabilities (restricted)': 'capabilities: {drop: [ALL]}',
};

const fixOf = (control: string, message: string, isTemplate: boolean): string => {
  const addition = additions[control];
  if (addition !== undefined && !message.includes(' adds ')) return `write ${addition} into its securityContext`;
  return isTemplate ? 'remove it, or write it as an agent kind, which fleet.yaml can allow by "privileged-builds"' : 'remove it';
};

/** What a container has from its pod where it says nothing itself, by the control that looks at it. */
const inherited: Readonly<Record<string, string>> = { 'Running as Non-root': 'runAsNonRoot', 'Seccomp (restricted)': 'seccompProfile' };

type Part = ReturnType<typeof mapsAt>[number];
type Parts = Readonly<Record<'container' | 'volume', ReadonlyMap<string, Part>>>;

/** The items of some lists of a pod; of those with one name the first. */
const byName = ({ spec }: SubjectPod, lists: readonly string[]): ReadonlyMap<string, Part> => {
  const parts = lists.flatMap((list) => mapsAt(spec, [list]));
  return new Map(parts.toReversed().map((part) => [String(part.item['name'] ?? ''), part]));
};

/** The container or volume that a message names, or what it inherits: the patch that wrote that, or a part of it, is the one to look at. */
const partNamedIn = (message: string, control: string, { path }: SubjectPod, parts: Parts): FieldPath => {
  const [, kind, name = ''] = /^the (container|volume) "(.*?)"/.exec(message) ?? [];
  const part = kind === 'container' || kind === 'volume' ? parts[kind].get(name) : undefined;
  if (!part) return path;
  const isOwn = (field: string) => valueAt(part.item, ['securityContext', field]) !== undefined;
  if (control === 'AppArmor' && !isOwn('appArmorProfile')) return [...path.slice(0, -1), 'metadata', 'annotations'];
  const field = inherited[control];
  return field !== undefined && !isOwn(field) ? [...path, 'securityContext'] : [...path, ...part.path];
};
