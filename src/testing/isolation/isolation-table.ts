import type { Fleet } from '../../model/index.ts';
import type { WrittenObject } from '../repository-objects.ts';
import type { Cell, Decide } from './cell.ts';
import { mountsClaim, readsSecrets } from './decide-mounts.ts';
import { reachesApiServer, reachesController, reachesFileSystem, reachesMetadata } from './decide-network.ts';
import { hasRights } from './decide-rights.ts';
import { findObject, type Pair, pairsOf } from './pair.ts';
import { parties } from './party.ts';

/** Who, to what, whether, and why. */
export interface IsolationRow extends Cell {
  readonly target: string;
  readonly who: string;
}

interface Target {
  readonly name: string;
  readonly decide: Decide;
  /** Pairs that can be asked; all of them where it is absent. */
  readonly isFor?: (pair: Pair) => boolean;
}

const targets: readonly Target[] = [
  { name: 'Port 8080 of the controller', decide: reachesController(8080) },
  { name: 'Port 50000 of the controller', decide: reachesController(50_000) },
  { name: 'The metadata service of its own node', decide: reachesMetadata },
  { name: 'The API server, over the network', decide: reachesApiServer },
  { name: 'The API server, what it lets somebody do in the team’s namespaces', decide: hasRights },
  {
    name: 'The cache of the team’s builds',
    decide: mountsClaim('agent-cache', ({ team }) => team.agentsNamespace),
    isFor: (pair) => findObject(pair, 'PersistentVolumeClaim', 'agent-cache', pair.team.agentsNamespace) !== undefined,
  },
  { name: 'The home of the controller', decide: mountsClaim('jenkins-home', ({ team }) => team.namespace) },
  { name: 'The file system of all homes and caches, over NFS', decide: reachesFileSystem },
  { name: 'The Secrets of the team', decide: readsSecrets },
];

/** Decides every cell for every two teams of a fleet. The table says one thing for all of them: throws where teams differ. */
export const isolationTable = (fleet: Fleet, written: readonly WrittenObject[]): readonly IsolationRow[] => {
  const pairs = pairsOf(fleet, written);
  return targets.flatMap(({ name, decide, isFor }) =>
    parties.map((party) => {
      const cells = pairs.filter((pair) => isFor?.(pair) ?? true).map((pair) => decide(pair, party));
      const [first] = cells;
      const differing = cells.find((cell) => JSON.stringify(cell) !== JSON.stringify(first));
      if (first === undefined || differing !== undefined) {
        throw new Error(`teams differ in "${name}" for "${party.who}": ${JSON.stringify([first, differing])}`);
      }
      return { target: name, who: party.who, ...first };
    }),
  );
};
