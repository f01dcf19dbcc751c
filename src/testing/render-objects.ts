import { renderTeam } from '../../charts/index.ts';
import type { ControllerFile, Fleet, KubernetesObject, Team } from '../model/index.ts';
import { buildFleet, buildTeam } from './build-fleet.ts';

/** The generated files that the charts rely on. */
const generatedFiles: readonly ControllerFile[] = [
  { key: '10-controller.yaml', text: 'jenkins: {}\n', source: 'fleet.yaml', generated: true },
  { key: 'plugins.txt', text: 'job-dsl:3732.v9a_c49a_61a_313\n', source: 'fleet.yaml', generated: true },
];

/** What a test wants to differ from the minimal team. */
export interface RenderOverrides {
  readonly team?: Partial<Team>;
  readonly fleet?: Partial<Fleet>;
  readonly files?: readonly ControllerFile[];
}

/** All objects of one rendered team, in the order of the charts. */
export const renderObjects = ({ team, fleet, files = [] }: RenderOverrides = {}): readonly KubernetesObject[] => {
  const resolved = buildTeam(team);
  return renderTeam(buildFleet({ teams: [resolved], ...fleet }), resolved, { files: [...generatedFiles, ...files] }).flatMap(
    ({ objects }) => objects,
  );
};

/** The one object of this kind and name; `namespace` where both namespaces have one. Throws when there is none or more than one. */
export const findObject = (objects: readonly KubernetesObject[], kind: string, name: string, namespace?: string): LooseObject => {
  const found = objects.filter(
    (object) =>
      object.kind === kind && object.metadata.name === name && (namespace === undefined || object.metadata.namespace === namespace),
  );
  if (found.length !== 1) {
    throw new Error(`${found.length} objects are ${kind} "${name}"${namespace ? ` in "${namespace}"` : ''}`);
  }
  return JSON.parse(JSON.stringify(found[0]));
};

/** An object whose fields a test reads by path without saying their types. */
// oxlint-disable-next-line typescript/no-explicit-any -- tests read deep paths of objects whose fields are unknown to the types
export type LooseObject = any;
