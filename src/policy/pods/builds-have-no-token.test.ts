import { describePolicy, ownTemplate } from '../../testing/describe-policy.ts';
import { buildsHaveNoToken } from './builds-have-no-token.ts';

const yaml = (spec: string) => ownTemplate(`, yaml: "spec: ${spec}"`);
const token = (fields: string) =>
  yaml(`{volumes: [{name: v, projected: {sources: [{configMap: {name: c}}, {serviceAccountToken: ${fields}}]}}]}`);
const inTemplate = 'casc/cloud.yaml:7: Pod "tools" in "payments-agents"';
const automount = `${inTemplate} has "automountServiceAccountToken", by which everything that a build runs gets a token for the API server`;
const mounts = `${inTemplate} mounts a token for the API server by the volume "v"`;

describePolicy(buildsHaveNoToken, {
  accepts: {
    'what is rendered': { teams: { payments: 'agents: [linux, maven, fargate]' } },
    'a template that says nothing': ownTemplate(''),
    'a template that says no': yaml('{automountServiceAccountToken: false}'),
    'the account of builds': ownTemplate(', serviceAccount: agent'),
    'a token for somebody else': token('{audience: vault.example.com, path: token}'),
  },
  rejects: {
    'a token': [yaml('{automountServiceAccountToken: true}'), automount],
    'a token in quotes': [yaml("{automountServiceAccountToken: 'true'}"), automount],
    'a token behind a reference': [yaml("{automountServiceAccountToken: '${token}'}"), automount],
    'another account': [ownTemplate(', serviceAccount: jenkins'), `${inTemplate} runs as the service account "jenkins", expected "agent"`],
    'another account by the old field': [
      yaml('{serviceAccount: admin}'),
      `${inTemplate} runs as the service account "admin", expected "agent"`,
    ],
    'a projected token': [token('{path: token}'), mounts],
    'a projected token of the API server, by its name': [token("{audience: 'https://kubernetes.default.svc', path: token}"), mounts],
    'a projected token of the API server of EKS': [
      token("{audience: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC', path: token}"),
      mounts,
    ],
    'a projected token for somebody whom only the controller knows': [token("{audience: '${audience}', path: token}"), mounts],
    'a projected token that is no map': [token('x'), mounts],
  },
});
