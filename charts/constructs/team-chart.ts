import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ControllerFiles, Fleet, Team } from '../../src/model/index.ts';

/** What every chart of a team is made from. */
export interface TeamChartProps {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly files: ControllerFiles;
}

/** One file of a team's folder in `dist/`. Names are always explicit: a hashed name changes with the code. */
export abstract class TeamChart extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { disableResourceNameHashes: true });
  }
}
