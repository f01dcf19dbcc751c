import { parseQuantity } from '../../messages/parse-quantity.ts';
import type { AgentKind, Fleet, Team } from '../../model/index.ts';
import { composeWholePod } from '../compose/agent-pod.ts';
import type { CascMap, CascValue } from '../compose/casc-text.ts';

/** What each container of a pod asks for, as it is written, by its name. */
export type ContainerRequests = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What the containers of a kind's pod ask for, the agent's own among them. One that has a limit and no request asks for the limit. */
export function podRequests(kind: AgentKind, team: Team, fleet: Fleet): ContainerRequests {
  const { containers } = mapOf(composeWholePod(kind, team, fleet)['spec']);
  return new Map(
    (Array.isArray(containers) ? containers : []).map(mapOf).map(({ name, resources }) => {
      const { requests, limits } = mapOf(resources);
      return [String(name), { ...textsOf(limits), ...textsOf(requests) }];
    }),
  );
}

/** The amount of a resource that all containers ask for together. */
export function sumOfRequests(requests: ContainerRequests, resource: string): number {
  const sum = [...requests.values()].reduce((total, asked) => total + (parseQuantity(asked[resource] ?? '0') ?? 0), 0);
  // A sum such as 0.1 + 0.2 is a little more than 0.3 to a computer.
  return Math.round(sum * 1_000) / 1_000;
}

const mapOf = (value: CascValue | undefined): CascMap => (typeof value === 'object' && !Array.isArray(value) ? (value as CascMap) : {});

const textsOf = (amounts: CascValue | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(mapOf(amounts)).flatMap(([resource, amount]) => (amount === undefined ? [] : [[resource, String(amount)]])),
  );
