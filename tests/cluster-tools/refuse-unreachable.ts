import type { Api } from './api.ts';
import { Refusal } from './refusal.ts';

/** Throws a Refusal where the API server does not answer, or knows the user of the kubeconfig not as an administrator. */
export const refuseUnreachable = async (api: Pick<Api, 'request'>): Promise<void> => {
  const { status, body } = await api.request('POST', '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews', { body: everything });
  if (status >= 300) throw new Refusal(`refused: the cluster of KUBECONFIG does not answer: ${body.message || `HTTP ${status}`}`);
  if (!body.status?.allowed) throw new Refusal('refused: expected KUBECONFIG to have the rights of an administrator, found fewer.');
};

const everything = {
  apiVersion: 'authorization.k8s.io/v1',
  kind: 'SelfSubjectAccessReview',
  spec: { resourceAttributes: { verb: '*', group: '*', resource: '*' } },
};
