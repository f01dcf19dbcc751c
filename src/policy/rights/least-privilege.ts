import type { Policy } from '../policy.ts';
import { dangerOf, type Where, whereIs } from './danger-of.ts';
import { groupRights } from './group-rights.ts';
import { type Right, rightsOf } from './rights-of.ts';

/**
 * What the Kubernetes plugin and config-reload do: launch, watch and remove agents, run `container` steps, read the logs of agents that failed; and read
 * the ConfigMaps of the configuration.
 */
const needed: Readonly<Record<Where, Readonly<Record<string, readonly string[]>>>> = {
  agents: {
    pods: ['create', 'delete', 'get', 'list', 'patch', 'watch'],
    'pods/exec': ['create', 'get'],
    'pods/log': ['get'],
    events: ['get', 'list', 'watch'],
  },
  controller: { configmaps: ['get', 'list', 'watch'] },
};

/**
 * A team's Roles give no right that its controller does not need. One more is the team's own risk as long as it ends at its builds, such as one on claims
 * for workspaces, and fleet.yaml can allow it; the rest is for `rights-stay-in-team`.
 */
export const leastPrivilege: Policy = {
  name: 'least-privilege',
  canBeAllowed: true,
  check: ({ team, objects }) =>
    objects
      .filter(({ kind }) => kind === 'Role')
      .flatMap((of) => {
        const where = whereIs(of, team);
        const more = rightsOf(of).filter((right) => !isNeeded(right, where) && dangerOf(right, where) === undefined);
        return groupRights(more).map(({ text, path }) => ({
          of,
          path,
          message: `gives ${text}, which the controller does not need`,
          fix: 'remove it',
        }));
      }),
};

const isNeeded = ({ group, resource, verb }: Right, where: Where): boolean =>
  group === '' && Object.hasOwn(needed[where], resource) && (needed[where][resource] ?? []).includes(verb);
