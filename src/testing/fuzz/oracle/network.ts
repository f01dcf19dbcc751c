import type { KubernetesObject } from '../../../model/index.ts';
import { at, type Expectation, type FindEscapes, listOf, mapOf, mapsIn, when } from './expectation.ts';

/** Annotations of an Ingress that change the load balancer for all of its teams, or that leave it. */
const annotationsForAll =
  /^(alb\.ingress\.kubernetes\.io\/(group\.name|scheme|certificate-arn|load-balancer-.*|subnets|security-groups|inbound-cidrs|wafv2-.*|ssl-.*|mutual-.*)|kubernetes\.io\/ingress\.class)$/;

/** A team's traffic comes by its own host name, through its load balancer, and goes where the generator lets it go. */
export const findNetworkEscapes: FindEscapes = (object, { fleet, team, unpatched }) => {
  switch (object.kind) {
    case 'Ingress': {
      const rules = listOf(at(object, 'spec', 'rules'));
      const annotations = Object.keys(object.metadata.annotations ?? {});
      return [
        ...rules.filter((rule) => at(rule, 'host') !== team.host).map((rule) => `the host ${String(at(rule, 'host'))}`),
        ...when(at(object, 'spec', 'ingressClassName') !== `${fleet.name}-${team.ingress}`, 'another load balancer'),
        ...when(at(object, 'spec', 'defaultBackend') !== undefined, 'what no rule takes'),
        ...mapsIn(rules)
          .filter(({ path }) => /[*?]/.test(String(path ?? '')))
          .map(({ path }) => `the pattern ${String(path)}`),
        ...when(mapsIn(rules).filter(({ path }) => path !== undefined).length > 50, 'half of the load balancer'),
        ...annotations.filter((key) => annotationsForAll.test(key)).map((key) => `the annotation ${key}`),
        ...when(
          Number(object.metadata.annotations?.['alb.ingress.kubernetes.io/group.order'] ?? 0) <= -1000,
          'before what is closed for all',
        ),
        ...differs(object, unpatched, albAnnotations, 'other annotations of the load balancer'),
        ...mapsIn(object['spec'])
          .filter(({ service, resource }) => resource !== undefined || (service !== undefined && at(service, 'name') !== 'jenkins'))
          .map((backend) => `the backend ${JSON.stringify(backend)}`),
      ];
    }
    case 'Service':
      return [
        ...when(!['ClusterIP', undefined].includes(at(object, 'spec', 'type') as string), `the type ${String(at(object, 'spec', 'type'))}`),
        ...when(listOf(at(object, 'spec', 'externalIPs')).length > 0, 'addresses outside'),
        ...when(at(object, 'spec', 'externalName') !== undefined, 'another name'),
        ...when(at(object, 'spec', 'selector', 'app.kubernetes.io/component') !== 'controller', 'other pods'),
      ];
    case 'NetworkPolicy': {
      const before = unpatched?.find((other) => isSame(other, object));
      const ways = waysOf(object);
      return [
        ...ways.filter(({ peer, direction }) => peer === undefined && direction === 'ingress').map(() => 'everybody'),
        ...ways.filter(({ peer, direction }) => peer === undefined && direction === 'egress').map(() => 'every way out'),
        ...(before === undefined ? [] : ways.filter((way) => !waysOf(before).some((known) => isWithin(way, known)))).map(
          ({ direction, peer, port }) => `${direction} ${JSON.stringify(peer)} ${port}`,
        ),
      ];
    }
    default:
      return [];
  }
};

/** One peer and one port of a rule; without a peer it is everybody. */
interface Way {
  readonly direction: string;
  readonly peer: unknown;
  readonly port: string;
}

/** A peer without any field is none: the API server refuses it. */
const waysOf = (policy: unknown): readonly Way[] =>
  (['ingress', 'egress'] as const).flatMap((direction) =>
    listOf(at(policy, 'spec', direction)).flatMap((rule) => {
      const peers = listOf(at(rule, direction === 'ingress' ? 'from' : 'to'));
      const ports = listOf(at(rule, 'ports')).map((port) => JSON.stringify(port));
      return (peers.length > 0 ? peers.filter((peer) => Object.keys(mapOf(peer)).length > 0) : [undefined]).flatMap((peer) =>
        (ports.length > 0 ? ports : ['every port']).map((port) => ({ direction, peer, port })),
      );
    }),
  );

/** Whether a way is one that was open before, or a part of it. */
const isWithin = (way: Way, known: Way): boolean => {
  const [cidr, knownCidr] = [at(way.peer, 'ipBlock', 'cidr'), at(known.peer, 'ipBlock', 'cidr')];
  const except = listOf(at(way.peer, 'ipBlock', 'except'));
  const isPart =
    cidr !== undefined && cidr === knownCidr && listOf(at(known.peer, 'ipBlock', 'except')).every((part) => except.includes(part));
  return (
    way.direction === known.direction &&
    (way.port === known.port || known.port === 'every port') &&
    (isPart || JSON.stringify(way.peer) === JSON.stringify(known.peer))
  );
};

/** Namespaces in which a pod that no other policy selects is open. */
export const findOpenNamespaces = (objects: readonly KubernetesObject[], { team }: Expectation): readonly string[] =>
  [team.namespace, team.agentsNamespace]
    .filter(
      (namespace) =>
        !objects.some(
          (object) =>
            object.kind === 'NetworkPolicy' &&
            object.metadata.namespace === namespace &&
            selectsEverything(at(object, 'spec', 'podSelector')) &&
            ['Ingress', 'Egress'].every((type) => listOf(at(object, 'spec', 'policyTypes')).includes(type)),
        ),
    )
    .map((namespace) => `the namespace ${namespace} is open`);

const selectsEverything = (selector: unknown): boolean =>
  Object.keys(mapOf(at(selector, 'matchLabels'))).length === 0 && listOf(at(selector, 'matchExpressions')).length === 0;

const albAnnotations = (object: unknown): unknown =>
  Object.entries(mapOf(at(object, 'metadata', 'annotations'))).filter(([key]) => key.includes('ingress'));

const isSame = (one: unknown, other: unknown): boolean =>
  [['kind'], ['metadata', 'name'], ['metadata', 'namespace']].every((path) => at(one, ...path) === at(other, ...path));

/** Whether a part is another than it was before the patches. */
const differs = (
  object: unknown,
  unpatched: readonly unknown[] | undefined,
  part: (object: unknown) => unknown,
  text: string,
): readonly string[] => {
  const before = unpatched?.find((other) => isSame(other, object));
  return when(before !== undefined && JSON.stringify(part(before)) !== JSON.stringify(part(object)), text);
};
