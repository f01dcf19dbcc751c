import { text } from './written.ts';

/** A name of ours (size, channel, profile, kind of agent …), short enough for the object names and labels that are made of it. */
export function shortName(example: string) {
  return text(/^[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?$/, `a name such as "${example}" (lower-case letters, digits and "-", at most 30)`);
}

/** A folder in `overlays/`. Whether the name may be used is the rule `team-name`. */
export const teamReference = text(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/, 'the name of a team such as "payments"');

/** DNS label of RFC 1123, which Kubernetes demands of a container's name. */
export const containerName = text(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'a container\'s name such as "maven"');

/** DNS name in lower case, as an Ingress wants it. */
export const hostName = text(
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/,
  'a host name in lower case such as "payments.ci.example.com"',
);

/** A variable that a shell can read, too. */
export const environmentName = text(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable such as "DEPLOY_REGION"');

/** A group as the login knows it; `everyone` is everybody who can log in. */
export const groupName = text(/^\S(.*\S)?$/, 'the name of a group such as "payments"');
