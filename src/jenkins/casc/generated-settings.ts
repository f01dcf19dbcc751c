import type { FieldPath } from '../../model/index.ts';

/** What to do instead of setting something in JCasC that jenkins-fleet generates. The longest path that fits counts. */
const insteadOf: readonly (readonly [path: string, repair: string])[] = [
  ['configuration-as-code', 'remove it: every controller is strict about what it reads'],
  ['jenkins', 'remove it: it is the same for every controller'],
  ['jenkins.authorizationStrategy', 'set "access" in team.yaml instead'],
  ['jenkins.globalNodeProperties', 'set "environment" in team.yaml instead'],
  ['jenkins.numExecutors', 'remove it: builds run on agents only, which "agents" in team.yaml sets'],
  ['jenkins.mode', 'remove it: builds run on agents only, which "agents" in team.yaml sets'],
  ['jenkins.labelString', 'remove it: builds run on agents only, which "agents" in team.yaml sets'],
  ['jenkins.securityRealm', 'set "login" in team.yaml or fleet.yaml instead'],
  ['jenkins.slaveAgentPort', 'remove it: the Service of the agents leads to this port'],
  ['jenkins.systemMessage', 'remove it: it says where the controller is managed'],
  ['security', 'remove it: it is the same for every controller'],
  ['unclassified', 'remove it: it is the same for every controller'],
  ['unclassified.globalDefaultFlowDurabilityLevel', 'set durabilityHint in the options of a pipeline instead'],
  ['unclassified.location.adminAddress', 'set "owner.contact" in team.yaml instead'],
  ['unclassified.location.url', 'set "host" in team.yaml instead'],
];

const repairs = new Map(insteadOf);

/** The repair for a setting in a team's JCasC that jenkins-fleet generates. */
export function insteadOfGenerated(path: FieldPath): string {
  for (let length = path.length; length > 0; length -= 1) {
    const repair = repairs.get(path.slice(0, length).join('.'));
    if (repair !== undefined) {
      return repair;
    }
  }
  return 'remove it';
}
