import type { DslValue } from './dsl-call.ts';
import type { InnerCall } from './inner-calls.ts';

/** Which arguments are ids of credentials, by the call and the one around it (job-dsl 3732: RemoteContext, HgContext, SvnLocationContext …). */
export function credentialIds({ call, path }: Pick<InnerCall, 'call' | 'path'>): readonly DslValue[] {
  const around = path.at(-1) ?? '';
  const values = call.arguments.filter(({ kind }) => kind !== 'closure');
  switch (call.name) {
    case 'credentialsId':
    case 'scanCredentialsId':
    case 'checkoutCredentialsId':
    case 'perforceP4':
      return values.slice(0, 1);
    case 'credentials':
      return ['remote', 'hg', 'location'].includes(around) ? values.slice(0, 1) : [];
    case 'registryCredentials':
      return ['buildInDocker', 'dockerBuildAndPublish'].includes(around) ? values.slice(0, 1) : [];
    case 'sshAgent':
      return around === 'wrappers' ? values : [];
    case 'file':
    case 'string':
    case 'usernamePassword':
    case 'zipFile':
      // A variable, or two, and then the id.
      return around === 'credentialsBinding' ? values.slice(1).slice(-1) : [];
    default:
      return [];
  }
}
