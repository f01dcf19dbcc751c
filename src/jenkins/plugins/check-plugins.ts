import type { Team, UnplacedProblem } from '../../model/index.ts';
import { compareVersions } from './compare-versions.ts';
import { type Hazard, hazards } from './hazards.ts';

/**
 * Finds the plugins of a team, its channel's among them, in versions that are listed as a hazard: problems of the rule `plugin-versions-fit`,
 * refusals and warnings. The text is the same for all teams of a channel.
 */
export function checkPlugins(team: Team): readonly UnplacedProblem[] {
  const jenkins = jenkinsVersion(team.channel.controller);
  const isHit = ({ from, before, coreBefore, concerns }: Hazard, version: string): boolean =>
    (from === undefined || compareVersions(version, from) >= 0) &&
    (before === undefined || compareVersions(version, before) < 0) &&
    (coreBefore === undefined || (jenkins !== undefined && compareVersions(jenkins, coreBefore) < 0)) &&
    (concerns === undefined || concerns(team));

  return hazards.flatMap((hazard) => {
    const index = team.plugins.findIndex(({ id }) => id === hazard.plugin);
    const version = team.plugins[index]?.version;
    if (version === undefined || !isHit(hazard, version)) return [];
    const { plugin, expected, fix, severity } = hazard;
    const message = `expected "${plugin}" in ${expected}, found "${version}"`;
    return [
      {
        rule: 'plugin-versions-fit',
        team,
        path: ['plugins', index],
        where: `plugins.${plugin}`,
        message,
        fix,
        ...(severity && { severity }),
      },
    ];
  });
}

/** The version of Jenkins that an image's tag says, such as `2.568.2`; undefined where the tag is a version of the image itself. */
function jenkinsVersion(image: string): string | undefined {
  return /:(2\.\d{3,}(?:\.\d+)?)(?![\d.])[^/]*$/.exec(image)?.[1];
}
