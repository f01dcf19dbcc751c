import { locate } from '../config/index.ts';
import type { DataAtRisk, RiskyChange } from '../impact/index.ts';
import type { FieldPath, Problem } from '../model/index.ts';
import { loadFleet } from '../synth.ts';

type Inputs = ReturnType<typeof loadFleet>['resolved'];
type Place = Pick<Problem, 'file' | 'line' | 'column'>;

/** Where a field is written that is at risk: in fleet.yaml for all teams, or in a team's own file. */
const fleetFields: Partial<Record<RiskyChange, FieldPath>> = {
  'storage.fileSystem': ['storage', 'fileSystem'],
  prefix: ['prefix'],
  'argocd.destination': ['argocd', 'destination'],
};
const teamFields: Partial<Record<RiskyChange, FieldPath>> = {
  'home.accessPoint': ['home', 'accessPoint'],
  'cache.accessPoint': ['cache', 'accessPoint'],
};

/**
 * Makes a problem of each thing that is at risk, at the line that a person changed; a field of fleet.yaml is told once for all of its teams. `output`
 * is the output folder. Reads the inputs once more, since only they know their lines.
 */
export const refuseDataAtRisk = (risks: readonly DataAtRisk[], root: string, output: string): readonly Problem[] => {
  const inputs = risks.length > 0 ? loadFleet(root).resolved : undefined;
  const first = (risk: DataAtRisk) => risks.find(({ what, sentence }) => what === risk.what && sentence === risk.sentence) === risk;
  return risks
    .filter((risk) => fleetFields[risk.what] === undefined || first(risk))
    .map((risk) => ({
      rule: 'data-at-risk',
      ...placeOf(risk, inputs, output),
      where: risk.what,
      message: fleetFields[risk.what] === undefined ? risk.sentence : `${risk.sentence} (${nameTeams(risks, risk)})`,
      fix: risk.way,
    }));
};

/** The command that writes all the same, such as `npm run synth -- --allow-data-loss payments,search`. */
export const allowingCommand = (risks: readonly DataAtRisk[], output: string, team?: string): string => {
  const names = [...new Set(risks.map((risk) => risk.team))].toSorted();
  const options = [...(team === undefined ? [] : [team]), ...(output === 'dist' ? [] : ['--output', output])];
  return ['npm run synth --', ...options, '--allow-data-loss', names.join(',')].join(' ');
};

/** More names are counted only. */
const mostNames = 3;

const nameTeams = (risks: readonly DataAtRisk[], { sentence }: DataAtRisk): string => {
  const teams = risks.filter((risk) => risk.sentence === sentence).map(({ team }) => team);
  const shown = teams.slice(0, mostNames).join(', ');
  if (teams.length <= mostNames) return `${teams.length === 1 ? 'team' : 'teams'} ${shown}`;
  return `${teams.length} teams: ${shown} and ${teams.length - mostNames} more`;
};

const placeOf = (risk: DataAtRisk, inputs: Inputs, output: string): Place => {
  const team = inputs?.fleet.teams.find(({ name }) => name === risk.team);
  if (risk.what === 'manifest') return { file: `${output}/${risk.path}` };
  if (inputs === undefined || team === undefined) return { file: `overlays/${risk.team}` };
  const ofFleet = fleetFields[risk.what];
  if (ofFleet !== undefined) return { file: inputs.fleetFile.file.path, ...locate(inputs.fleetFile.file, ofFleet) };
  const ofTeam = teamFields[risk.what];
  const patch = team.patches.findLast(({ target }) => target.kind === risk.object?.kind && target.name === risk.object.name);
  return (
    (ofTeam && inputs.originOf(team, ofTeam).place) ??
    (patch && { file: patch.file.path, ...locate(patch.file, patch.path) }) ?? { file: `${team.folder}/team.yaml` }
  );
};
