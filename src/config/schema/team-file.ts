import type * as z from 'zod';
import { accessPoint, inheritableFields, profileNames } from './team-fields.ts';
import { anyText, map } from './written.ts';

const ownerName = anyText('a name such as "Payments"').describe('Who owns the controller.');
const contact = anyText('where the owners are reached such as "#payments-ci"').describe('Where they are reached, such as "#payments-ci".');
const example = '{name: Payments, contact: "#payments-ci"}';

/** `overlays/<team>/team.yaml`. */
export const teamFile = map(
  {
    owner: map({ name: ownerName, contact }, example).describe('Required. Who owns the controller.'),
    home: accessPoint.describe('Required. Volume of JENKINS_HOME.'),
    extends: profileNames,
    ...inheritableFields,
  },
  '{owner: {…}, home: {…}}',
);

/** A profile of fleet.yaml. */
export const teamProfile = map(
  {
    owner: map({ name: ownerName.optional(), contact: contact.optional() }, example).optional().describe('Who owns the controller.'),
    home: accessPoint.optional().describe('Volume of JENKINS_HOME.'),
    ...inheritableFields,
  },
  '{agents: [linux]}',
);

/** `defaults` of fleet.yaml. */
export const teamDefaults = map({ ...teamProfile.shape, extends: profileNames }, '{size: small, timezone: Etc/UTC}');

/** A team as it is written: every default still to be filled in. */
export type TeamFile = z.output<typeof teamFile>;

/** `defaults` or a profile as it is written. */
export type TeamDefaults = z.output<typeof teamDefaults>;
