import { isScalar, parseDocument } from 'yaml';
import { describeYamlMistake } from '../../messages/describe-yaml-mistake.ts';
import type { CascNode, CascScalar, Place } from '../casc/casc-node.ts';
import { cascChild, cascItems, cascText } from '../job-dsl/casc-values.ts';
import { type PlaceInside, placesInText } from './places-in-text.ts';

/** A value with the place where it is written, and the path of the setting that holds it. */
export interface Written {
  readonly text: string;
  readonly place: Place;
  readonly where: string;
}

/** What one side of a template, its attributes or one piece of YAML, says of a container. */
export interface ContainerPart {
  readonly name: Written;
  readonly image?: Written;
  readonly requests: Readonly<Record<string, Written>>;
  readonly limits: Readonly<Record<string, Written>>;
  readonly runAsUser?: Written;
}

/** What a template says of its pod, without what it inherits. */
export interface PodPart {
  readonly containers: readonly ContainerPart[];
  readonly runAsUser?: Written;
}

/** Why a piece of YAML is no pod. */
export interface Unreadable {
  readonly at: Written;
  readonly message: string;
  readonly fix?: string;
}

/** The attributes of a template and of its `containers` (plugin kubernetes 4547, PodTemplate and ContainerTemplate). */
export function attributesOf(template: CascNode, where: string): PodPart {
  const containers = cascItems(cascChild(template, 'containers')).map((container, index) => {
    const path = `${where}.containers[${index}]`;
    const written = (attribute: string) => writtenOf(cascChild(container, attribute), `${path}.${attribute}`);
    const amounts = (kind: 'Request' | 'Limit') =>
      entriesOf({
        cpu: written(`resource${kind}Cpu`),
        memory: written(`resource${kind}Memory`),
        'ephemeral-storage': written(`resource${kind}EphemeralStorage`),
      });
    return {
      name: written('name') ?? { text: '', place: container.place, where: path },
      ...optional('image', written('image')),
      requests: amounts('Request'),
      limits: amounts('Limit'),
      ...optional('runAsUser', written('runAsUser')),
    };
  });
  return { containers, ...optional('runAsUser', writtenOf(cascChild(template, 'runAsUser'), `${where}.runAsUser`)) };
}

/** The pieces of YAML of a template, those that can be read. */
export function yamlOf(template: CascNode, where: string, placeInside: PlaceInside): readonly (PodPart | Unreadable)[] {
  const pieces = [cascChild(template, 'yaml'), ...cascItems(cascChild(template, 'yamls'))];
  return pieces.flatMap((piece) =>
    piece?.kind === 'scalar' && piece.text.trim() !== '' ? [readYaml(piece, `${where}.yaml`, placeInside)] : [],
  );
}

function readYaml({ text, place }: CascScalar, where: string, placeInside: PlaceInside): PodPart | Unreadable {
  const at = { text, place, where };
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const [message, fix] = describeYamlMistake(error, text);
    return { at, message, ...(fix !== undefined && { fix }) };
  }
  const pod: unknown = document.toJS();
  if (!isMap(pod)) return { at, message: 'expected a Pod in YAML, found no map', fix: 'begin with "spec:"' };
  const placeOf = placesInText(text, place, placeInside);
  /** The value at a path; nothing where there is none, or a map or a list. */
  const written = (...path: readonly (string | number)[]): Written | undefined => {
    const node = document.getIn(path, true);
    const value = isScalar(node) ? node.value : undefined;
    return isScalar(node) && (typeof value === 'string' || typeof value === 'number')
      ? { text: String(value), place: placeOf(node.range?.[0] ?? 0), where }
      : undefined;
  };
  const amounts = (resources: unknown, kind: 'requests' | 'limits', ...path: readonly (string | number)[]) => {
    const map = isMap(resources) ? resources[kind] : undefined;
    const names = isMap(map) ? Object.keys(map) : [];
    return entriesOf(Object.fromEntries(names.map((resource) => [resource, written(...path, 'resources', kind, resource)])));
  };
  const spec = isMap(pod['spec']) ? pod['spec'] : {};
  const containers = (Array.isArray(spec['containers']) ? spec['containers'] : []).flatMap((container: unknown, index) => {
    const path = ['spec', 'containers', index];
    if (!isMap(container)) return [];
    return [
      {
        name: written(...path, 'name') ?? { text: '', place, where },
        ...optional('image', written(...path, 'image')),
        requests: amounts(container['resources'], 'requests', ...path),
        limits: amounts(container['resources'], 'limits', ...path),
        ...optional('runAsUser', written(...path, 'securityContext', 'runAsUser')),
      },
    ];
  });
  return { containers, ...optional('runAsUser', written('spec', 'securityContext', 'runAsUser')) };
}

function writtenOf(node: CascNode | undefined, where: string): Written | undefined {
  const text = cascText(node);
  return node === undefined || text.trim() === '' ? undefined : { text, place: node.place, where };
}

const optional = <Key extends string>(key: Key, value: Written | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Written };

const entriesOf = (amounts: Readonly<Record<string, Written | undefined>>): Readonly<Record<string, Written>> =>
  Object.fromEntries(Object.entries(amounts).flatMap(([resource, amount]) => (amount === undefined ? [] : [[resource, amount] as const])));

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
