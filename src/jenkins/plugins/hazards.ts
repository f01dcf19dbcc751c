import type { Team } from '../../model/index.ts';
import { setsAuthorization } from '../casc/check-declared-elsewhere.ts';

/** Versions of a plugin with which a controller of this fleet does not work, or not as people think. */
export interface Hazard {
  readonly plugin: string;
  /** From the first version to the last before the second; open where one is missing. */
  readonly from?: string;
  readonly before?: string;
  /** Only with a Jenkins before this version. */
  readonly coreBefore?: string;
  /** Only for teams like this; all when absent. */
  readonly concerns?: (team: Team) => boolean;
  /** What is expected, with the reason: the middle of "expected …, found "1405.v1fcd4a_d00096"". */
  readonly expected: string;
  readonly fix: string;
  /** Absent when it is refused. */
  readonly severity?: 'warning';
}

const loginIsGenerated = (team: Team): boolean => team.login.kind === 'oidc';

/** A team's own strategy replaces the one that is generated. */
const accessIsGenerated = (team: Team): boolean => !setsAuthorization(team.casc);

const needsCore = (plugin: string, from: string, core: string): Hazard => ({
  plugin,
  from,
  coreBefore: core,
  expected: `a version for the channel's Jenkins, since ${from} and newer need Jenkins ${core} and are not installed on an older one`,
  fix: `pin an older version, or give the channel a controller of Jenkins ${core} or newer`,
});

/**
 * All that depends on a version. Not in here, since the delivery does not care: configuration-as-code 2114 to 2117 read the hidden folders of a
 * ConfigMap that is mounted (configuration-as-code-plugin#2889), but ours arrives as plain files, and a patch that mounts one is refused; from 2099 on a failed reload answers 200 instead
 * of 500, and config_reload.py reads the answer. Java for Jenkins 2.545 and newer is the rule `java-21-images`.
 */
export const hazards: readonly Hazard[] = [
  // Strict resolution (CASC_STRICT_SECRET_RESOLUTION) is commit fc1796c5 of 2026-04-03. 2077 of that month has it; which release was the first is not
  // known, nor whether 2053 and those up to 2076 have it.
  {
    plugin: 'configuration-as-code',
    before: '2053',
    expected: '2077 or newer, since older ones take a ${name} without a value for an empty text, in silence',
    fix: 'pin 2077.v41f1011a_5110 or newer',
  },
  {
    plugin: 'configuration-as-code',
    from: '2053',
    before: '2077',
    expected: '2077 or newer, since this one may take a ${name} without a value for an empty text, in silence',
    fix: 'pin 2077.v41f1011a_5110 or newer',
    severity: 'warning',
  },
  // The endless wait went away with commit 69057d13 of 2025-07-22, release 1442; seen on 1405: a killed agent's build still ran after six minutes.
  {
    plugin: 'workflow-durable-task-step',
    before: '1442',
    expected: '1442 or newer, since with older ones a build waits without end for an agent whose pod is gone',
    fix: 'pin 1442.vb_a_b_f5f3da_9f9 or newer',
  },
  // Release notes of matrix-auth 3.2: the list "entries" replaces "permissions". An older one refuses what is generated, and Jenkins does not start.
  {
    plugin: 'matrix-auth',
    before: '3.2',
    concerns: accessIsGenerated,
    expected: '3.2 or newer, since older ones do not know the "entries" that permissions are generated as',
    fix: 'pin 3.2 or newer',
  },
  // oic-auth-plugin#644, release 4.600: "properties" of the login, such as pkce. An older one refuses what is generated.
  {
    plugin: 'oic-auth',
    before: '4.600',
    concerns: loginIsGenerated,
    expected: '4.600 or newer, since older ones do not know the "properties" that the login is generated with',
    fix: 'pin 4.600.vd5a_61e076596 or newer',
  },
  // oic-auth-plugin#767, not merged in August 2026.
  {
    plugin: 'oic-auth',
    from: '4.719',
    concerns: loginIsGenerated,
    expected: '4.718 or older, since a change that is proposed for newer ones gives "clientSecret" of the generated login another name',
    fix: 'let one team try it first, in a channel of its own',
    severity: 'warning',
  },
  // The pom.xml of each at its last release known here: jenkins.baseline.
  needsCore('configuration-as-code', '2117', '2.541.1'),
  needsCore('kubernetes', '4424', '2.504.3'),
  needsCore('prometheus', '852', '2.479.3'),
];
