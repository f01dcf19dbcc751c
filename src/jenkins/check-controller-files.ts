import type { Checked, ControllerFiles, Fleet, Problem, Team } from '../model/index.ts';
import { checkTemplates } from './agents/check-templates.ts';
import type { CascMapping } from './casc/casc-node.ts';
import { checkAnonymousRights } from './casc/check-anonymous-rights.ts';
import { checkCasc } from './casc/check-casc.ts';
import { checkMeaning } from './configurators/check-meaning.ts';
import type { JcascSchema } from './configurators/jcasc-schema.ts';

/**
 * What a controller would say to the very files that it will receive: whether JCasC can read and merge them, and whether Jenkins with the
 * team's plugins understands the result, which is the value.
 */
export const checkControllerFiles = (fleet: Fleet, team: Team, files: ControllerFiles): Checked<CascMapping> => {
  const { value: merged, problems } = checkCasc(team, files);
  const schema: JcascSchema | undefined = team.channel.cascSchema?.schema;
  const plugins = new Map(team.plugins.map(({ id, version }) => [id, version]));
  const meaning = checkMeaning(merged, { plugins, unknown: fleet.casc.unknown, ...(schema && { schema }) });
  const generated = new Set(files.files.filter((file) => file.generated).map(({ source }) => source));
  // A plugin that is missing for what is generated is told at the channel that lacks it.
  const isTold = ({ rule, file }: Problem) => rule === 'needed-plugins' && generated.has(file);
  return {
    value: merged,
    problems: [
      ...problems,
      ...checkAnonymousRights(merged),
      ...meaning.problems.filter((problem) => !isTold(problem)),
      ...checkTemplates(team, files, merged),
      ...meaning.warnings.map((problem) => ({ ...problem, severity: 'warning' as const })),
    ],
  };
};
