import type { Problem, Team } from '../../model/index.ts';
import type { CascMapping, CascNode, CascScalar } from '../casc/casc-node.ts';
import { cascChild, cascItems, cascText } from '../job-dsl/casc-values.ts';
import { chosenIn } from './casc-attributes.ts';
import type { PlaceInside } from './places-in-text.ts';

/** The Kubernetes clouds of a controller, as its merged JCasC has them. */
export interface AgentClouds {
  readonly team: Team;
  /** Those of jenkins-fleet are among them. */
  readonly clouds: readonly Cloud[];
  /** Where a text stands inside of the value at a place. */
  readonly placeInside: PlaceInside;
}

export interface Cloud {
  /** The map of its attributes. */
  readonly node: CascNode;
  /** Such as `jenkins.clouds[1].kubernetes`. */
  readonly where: string;
  /** Whether jenkins-fleet wrote it: then there is nothing that a person could repair. */
  readonly isGenerated: boolean;
  /** Whether its pods are in the cluster of the controller. */
  readonly isInCluster: boolean;
  /** Whether they are made there with the rights of the controller's service account. */
  readonly isLocal: boolean;
  readonly templates: readonly Template[];
}

export interface Template {
  readonly node: CascNode;
  readonly where: string;
  readonly name: string;
}

/** What a controller's clouds must fulfil so that their agents start, with the places of what does not. */
export type CloudRule = (clouds: AgentClouds) => readonly Problem[];

/** Finds the clouds in a merged tree. `generatedFrom` are the files that generated parts have as their place. */
export function readClouds(casc: CascMapping, generatedFrom: ReadonlySet<string>): readonly Cloud[] {
  return cascItems(cascChild(cascChild(casc, 'jenkins'), 'clouds')).flatMap((item, index) => {
    const { symbol = '', attributes: node } = chosenIn(item) ?? {};
    if (node?.kind !== 'map' || !symbols.test(symbol)) return [];
    const where = `jenkins.clouds[${index}].${symbol}`;
    const address = cascText(cascChild(node, 'serverUrl')).trim();
    const hasCredentials = cascText(cascChild(node, 'credentialsId')) !== '';
    // Another cluster would want credentials.
    const isInCluster = ownAddress.test(address) || (address.includes('${') && !hasCredentials);
    const templates = cascItems(cascChild(node, 'templates')).map((template, position) => ({
      node: template,
      where: `${where}.templates[${position}]`,
      name: cascText(cascChild(template, 'name')),
    }));
    return [
      { node, where, isGenerated: generatedFrom.has(node.place.file), isInCluster, isLocal: isInCluster && !hasCredentials, templates },
    ];
  });
}

/** JCasC takes the symbol, and the name of the class with or without its end; the last of the two clouds only hides itself from people. */
const symbols = /^(nonconfigurable)?kubernetes(cloud)?$/i;

/** Without an address the plugin uses the cluster that Jenkins runs in (KubernetesCloud, createClient). */
const ownAddress = /^(https:\/\/kubernetes\.default(\.svc(\.cluster\.local)?)?\.?(:443)?\/?)?$/i;

/** The value of an attribute that is written and known before Jenkins runs. */
export function knownText(node: CascNode, name: string): CascScalar | undefined {
  const value = cascChild(node, name);
  return value?.kind === 'scalar' && value.text.trim() !== '' && !value.text.includes('${') ? value : undefined;
}

/** The clouds that a person wrote. */
export const ownClouds = ({ clouds }: AgentClouds): readonly Cloud[] => clouds.filter(({ isGenerated }) => !isGenerated);
