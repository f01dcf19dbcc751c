import { suggestName } from '../../../messages/suggest-name.ts';
import { cascChild } from '../casc-values.ts';
import { credentialIds } from '../credential-ids.ts';
import { declaredCredentials } from '../declared-credentials.ts';
import { knownText } from '../known-text.ts';
import type { TeamJobs } from '../team-jobs.ts';
import { ruleAboutCalls } from './rule-about-items.ts';

/** Plugins that bring credentials from a store of their own, beside all whose id ends in `credentials-provider`. */
const providers = ['azure-keyvault', 'cloudbees-cyberark-credentials', 'conjur-credentials', 'hashicorp-vault-plugin'];

/** What the GitHub and Bitbucket branch sources read as the credentials of the scan, and as none. */
const notAnId = ['', '-', 'SAME', 'ANONYMOUS'];

/**
 * A job that names a credential which Jenkins does not have fails when it checks out, and a branch source finds nothing. Ids are compared letter by
 * letter. Where JCasC has no credentials at all somebody may have made them by hand, which the next file with credentials would undo.
 */
export const credentialsAreDeclared = ruleAboutCalls('credentials-are-declared', (jobs) => {
  const declared = areAllKnown(jobs) ? declaredCredentials(jobs.casc) : undefined;
  const isDoubtful = cascChild(jobs.casc, 'credentials') === undefined;
  const repair = (id: string): string => {
    const near = suggestName(id, [...(declared ?? [])]);
    return near === undefined ? 'declare it in casc/, with its value from "secrets" in team.yaml' : `did you mean "${near}"?`;
  };
  return (inner) =>
    credentialIds(inner)
      .flatMap((value) => knownText(value) ?? [])
      .filter((id) => declared !== undefined && !declared.has(id) && !notAnId.includes(id) && !id.includes('$'))
      .map((id) => ({
        message: `expected the id of a credential that the team declares, found "${id}"`,
        fix: repair(id),
        ...(isDoubtful && { severity: 'warning' }),
      }));
});

/** A folder may have credentials of its own, a script may make them, and a plugin may bring them from elsewhere. */
const areAllKnown = ({ scripts, team }: TeamJobs): boolean =>
  !team.plugins.some(({ id }) => id.endsWith('credentials-provider') || providers.includes(id)) &&
  !scripts.some(({ file }) => /[Ff]olderCredentials|[Cc]redentials(Store|Provider)/.test(file.text));
