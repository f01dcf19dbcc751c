import type { Problem } from '../../../model/index.ts';
import { type AgentClouds, type CloudRule, knownText, ownClouds, type Template } from '../agent-clouds.ts';

const rule = 'node-selectors';

/** A label of Kubernetes and its value, without blanks around them. */
const selector = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?=[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/;

/**
 * Labels that a pod's node must have. The plugin drops a part that it cannot read, with a line in its log, and the pod runs anywhere; what is no label
 * the API server refuses, each time that a build needs the pod (kubernetes 4547, PodTemplateBuilder.getNodeSelectorMap).
 */
export const nodeSelectors: CloudRule = (clouds) =>
  ownClouds(clouds).flatMap(({ templates }) => templates.flatMap((template) => findMistakes(template, clouds)));

function findMistakes({ node, where }: Template, { placeInside }: AgentClouds): readonly Problem[] {
  const value = knownText(node, 'nodeSelector');
  const keys = new Set<string>();
  return (value?.text.split(',') ?? []).flatMap((part) => {
    const key = part.slice(0, part.indexOf('='));
    const isTwice = keys.has(key);
    keys.add(key);
    const message = selector.test(part)
      ? `expected each label once, found "${key}" again`
      : `expected a label such as "kubernetes.io/arch=arm64", found "${part}"`;
    const fix = selector.test(part) ? 'remove one of the two' : 'write label=value, several with "," between them and no blanks';
    const problem = value && { rule, ...placeInside(value.place, part), where: `${where}.nodeSelector`, message, fix };
    return problem && (isTwice || !selector.test(part)) ? [problem] : [];
  });
}
