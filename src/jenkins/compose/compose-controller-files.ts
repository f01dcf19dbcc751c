import type { Checked, ControllerFile, ControllerFiles, Fleet, Team, UnplacedProblem } from '../../model/index.ts';
import { setsAuthorization } from '../casc/check-declared-elsewhere.ts';
import { composeAccessCasc } from './access-casc.ts';
import { composeAgentsCasc } from './agents-casc.ts';
import { formatCasc } from './casc-text.ts';
import { checkNeededPlugins } from './check-needed-plugins.ts';
import { composeControllerCasc } from './controller-casc.ts';
import { fileKey } from './file-key.ts';
import { checkJobFolders, jobFolders } from './job-folders.ts';
import type { PluginPart } from './needed-plugins.ts';
import { composePluginsFile } from './plugins-file.ts';

/** The files of a controller, and what is wrong with them; with its plugins, whose place `src/config` knows, in a list of its own. */
export interface ComposedFiles extends Checked<ControllerFiles> {
  readonly unplaced: readonly UnplacedProblem[];
}

/**
 * What a team's controller is configured from, but for the list of its scripts, which `addJobsList` adds: what is generated, then the team's
 * own JCasC and Job DSL, unchanged under a flat name. Problems: folders of jobs with names that Jenkins refuses, plugins that are missing
 * for what is generated. A list of files comes back all the same. `checkCasc` says what Jenkins makes of the JCasC among them.
 */
export function composeControllerFiles(team: Team, fleet: Fleet): ComposedFiles {
  const teamSetsAuthorization = setsAuthorization(team.casc);

  const generated: Omit<ControllerFile, 'generated'>[] = [
    { key: '10-controller.yaml', source: 'fleet.yaml', text: formatCasc(composeControllerCasc(team, fleet)) },
    { key: '20-access.yaml', source: `${team.folder}/team.yaml`, text: formatCasc(composeAccessCasc(team, fleet, teamSetsAuthorization)) },
    { key: '30-agents.yaml', source: `${team.folder}/team.yaml`, text: formatCasc(composeAgentsCasc(team, fleet)) },
    { key: 'plugins.txt', source: 'fleet.yaml', text: composePluginsFile(team.plugins) },
  ];
  const own = [...team.casc, ...team.jobs]
    .map(({ name, path, text }): ControllerFile => ({ key: fileKey(name), source: path, text, generated: false }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));

  return {
    value: { files: [...generated.map((file) => ({ ...file, generated: true })), ...own] },
    problems: checkJobFolders(team.jobs),
    unplaced: checkNeededPlugins(team, neededParts(team, teamSetsAuthorization)),
  };
}

/** What of the generated files cannot be left out when its plugin is missing. */
function neededParts(team: Team, teamSetsAuthorization: boolean): PluginPart[] {
  const parts: [PluginPart, boolean][] = [
    ['configuration-as-code', true],
    ['jenkins.authorizationStrategy.globalMatrix', !teamSetsAuthorization],
    ['jenkins.clouds.kubernetes', true],
    ['jenkins.securityRealm.oic', team.login.kind === 'oidc'],
    ['jobs', team.jobs.length > 0],
    ['folders of jobs', jobFolders(team.jobs).length > 0],
  ];
  return parts.filter(([, isUsed]) => isUsed).map(([part]) => part);
}
