import type { CascNode } from '../casc/casc-node.ts';
import { cascChild, cascItems } from '../job-dsl/casc-values.ts';
import { attributeReader, chosenIn, isOn, wholeNumberOf } from './casc-attributes.ts';
import type { Container, Named, Texts } from './plugin/pod.ts';

/** Reads one of a template's `containers` as the container that the plugin makes of it (kubernetes 4547, PodTemplateBuilder.createContainer). */
export function parseTemplateContainer(node: CascNode): Container {
  const text = attributeReader(node);
  const user = {
    ...(isOn(text('privileged')) && { privileged: true }),
    ...optional('runAsUser', wholeNumberOf(text('runAsUser'))),
    ...optional('runAsGroup', wholeNumberOf(text('runAsGroup'))),
  };
  const amounts = (kind: 'Request' | 'Limit'): Texts => ({
    ...optional('cpu', text(`resource${kind}Cpu`)),
    ...optional('memory', text(`resource${kind}Memory`)),
    ...optional('ephemeral-storage', text(`resource${kind}EphemeralStorage`)),
  });
  return {
    name: text('name') ?? '',
    ...optional('image', text('image')?.trim()),
    imagePullPolicy: isOn(text('alwaysPullImage')) ? 'Always' : 'IfNotPresent',
    ...optional('command', wordsOf(text('command'))),
    ...optional('args', wordsOf(text('args'))),
    ...optional('workingDir', text('workingDir')),
    ...(isOn(text('ttyEnabled')) && { tty: true }),
    env: parseVariables(cascChild(node, 'envVars')),
    ports: cascItems(cascChild(node, 'ports')).map(parsePort),
    resources: { requests: amounts('Request'), limits: amounts('Limit') },
    ...(Object.keys(user).length > 0 && { securityContext: user }),
  };
}

/** Reads `envVars` of a template or a container: values, and those that come from a Secret. */
export function parseVariables(node: CascNode | undefined): readonly Named[] {
  return cascItems(node).map((variable) => {
    const { symbol = '', attributes } = chosenIn(variable) ?? {};
    const text = attributeReader(attributes);
    const name = text('key') ?? '';
    const key = { name: text('secretName') ?? '', key: text('secretKey') ?? '', optional: isOn(text('optional')) };
    return symbol.toLowerCase().includes('secret') ? { name, valueFrom: { secretKeyRef: key } } : { name, value: text('value') ?? '' };
  });
}

function parsePort(node: CascNode): Named {
  const text = attributeReader(node);
  const hostPort = wholeNumberOf(text('hostPort'));
  return {
    name: text('name') ?? '',
    ...optional('containerPort', wholeNumberOf(text('containerPort'))),
    ...(hostPort !== undefined && hostPort > 0 && { hostPort }),
  };
}

/** Words as the plugin parts them: at blanks, but not inside of double quotes. */
const wordsOf = (text: string | undefined): readonly string[] | undefined =>
  text?.match(/[^\s"]\S*|".+?"/g)?.map((word) => word.replaceAll('"', ''));

const optional = <Value>(key: string, value: Value | undefined): Readonly<Record<string, Value>> =>
  value === undefined ? {} : { [key]: value };
