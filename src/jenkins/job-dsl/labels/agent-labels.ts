import type { CascMapping, CascNode } from '../../casc/casc-node.ts';
import { cascChild, cascItems, cascText } from '../casc-values.ts';

/**
 * The labels of each agent that JCasC declares: templates of Kubernetes clouds, permanent agents, whose name is a label too, and the built-in node
 * where it has executors. Undefined when there are agents of another kind, or labels that are not known before Jenkins runs.
 */
export function agentLabels(casc: CascMapping): readonly ReadonlySet<string>[] | undefined {
  const jenkins = cascChild(casc, 'jenkins');
  const agents = [
    ...cascItems(cascChild(jenkins, 'clouds')).flatMap(labelsOfCloud),
    ...cascItems(cascChild(jenkins, 'nodes')).map(labelsOfNode),
    ...labelsOfBuiltIn(jenkins),
  ];
  return agents.some((labels) => labels === undefined) ? undefined : agents.filter((labels) => labels !== undefined);
}

type Labels = ReadonlySet<string> | undefined;

function labelsOfCloud(cloud: CascNode): readonly Labels[] {
  const kubernetes = cascChild(cloud, 'kubernetes');
  return kubernetes
    ? cascItems(cascChild(kubernetes, 'templates')).map((template) => parseLabels(cascText(cascChild(template, 'label'))))
    : [undefined];
}

function labelsOfNode(node: CascNode): Labels {
  const permanent = ['permanent', 'dumb', 'dumbSlave'].map((symbol) => cascChild(node, symbol)).find((found) => found !== undefined);
  const labels = permanent && parseLabels(cascText(cascChild(permanent, 'labelString')));
  const name = cascText(cascChild(permanent, 'name'));
  return labels && !name.includes('${') ? new Set([name, ...labels]) : undefined;
}

/** Whoever has been upgraded from before Jenkins 2.307 may still have the built-in node under its old name. */
function labelsOfBuiltIn(jenkins: CascNode | undefined): readonly Labels[] {
  if (cascText(cascChild(jenkins, 'numExecutors')) === '0') return [];
  const labels = parseLabels(cascText(cascChild(jenkins, 'labelString')));
  return [labels && new Set(['built-in', 'master', ...labels])];
}

/** Labels are written with blanks between them; one in quotes may hold blanks itself, which nobody does. */
const parseLabels = (text: string): Labels => (/["'$]/.test(text) ? undefined : new Set(text.split(/\s+/).filter((label) => label !== '')));
