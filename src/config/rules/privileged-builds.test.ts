import { describeRule } from '../../testing/describe-rule.ts';
import { privilegedBuilds } from './privileged-builds.ts';

const kinds = 'agentKinds: {docker: {containers: {docker: {image: "docker:29-dind", privileged: true}}}}';
const problem =
  'agents[0]: expected an agent kind without privileges, found "docker": its container "docker" is privileged; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml';

describeRule(privilegedBuilds, {
  accepts: {
    'kinds that do without': { teams: { payments: 'agents: [maven, node, go, container-build, fargate]' } },
    'a privileged kind that nobody uses': { fleet: kinds },
    'a privileged kind that fleet.yaml allows': {
      fleet: `${kinds}\nallow: [{team: payments, rule: privileged-builds, reason: x}]`,
      teams: { payments: 'agents: [docker]' },
    },
    'a kind whose privilege the team takes away': {
      fleet: kinds,
      teams: { payments: 'agents: [docker]\nagentKinds: {docker: {containers: {docker: {privileged: false}}}}' },
    },
  },
  rejects: {
    'the built-in kinds that need privileges': [
      { teams: { payments: 'agents: [buildkit, docker]' } },
      'overlays/payments/team.yaml:1:10 agents[0]: expected an agent kind without privileges, found "buildkit": its container "buildkit" runs without seccomp and AppArmor; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml',
      'overlays/payments/team.yaml:1:20 agents[1]: expected an agent kind without privileges, found "docker": its container "daemon" is privileged; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml',
    ],
    'a capability beyond those of every container': [
      { teams: { payments: 'agents: [x]\nagentKinds: {x: {containers: {x: {image: "x:1", capabilities: [CHOWN, SYS_ADMIN]}}}}' } },
      'overlays/payments/team.yaml:1:10 agents[1]: expected an agent kind without privileges, found "x": its container "x" has the capability SYS_ADMIN; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml',
    ],
    'privileges in podYaml': [
      {
        teams: {
          payments:
            'agents: [x]\nagentKinds: {x: {podYaml: {spec: {hostNetwork: true, volumes: [{name: v, hostPath: {path: /}}], containers: [{name: jnlp, securityContext: {privileged: true}}]}}}}',
        },
      },
      'overlays/payments/team.yaml:1:10 agents[1]: expected an agent kind without privileges, found "x": in its podYaml the pod has hostNetwork; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml',
      'overlays/payments/team.yaml:1:10 agents[1]: expected an agent kind without privileges, found "x": in its podYaml the container "jnlp" is privileged; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml',
      'overlays/payments/team.yaml:1:10 agents[1]: expected an agent kind without privileges, found "x": in its podYaml the volume "v" is a folder of its node; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml',
    ],
    'a privileged kind': [{ fleet: kinds, teams: { payments: 'agents: [docker]' } }, `overlays/payments/team.yaml:1:10 ${problem}`],
    "a privileged kind of the team's own": [
      { teams: { payments: `${kinds}\nagents: [docker]` } },
      `overlays/payments/team.yaml:2:10 ${problem}`,
    ],
    'a privileged kind that is allowed to another team': [
      {
        fleet: `${kinds}\nallow: [{team: search, rule: privileged-builds, reason: x}]`,
        teams: { payments: 'agents: [docker]', search: '' },
      },
      `overlays/payments/team.yaml:1:10 ${problem}`,
    ],
    'a privileged kind that another rule allows': [
      { fleet: `${kinds}\nallow: [{team: payments, rule: egress-ports, reason: x}]`, teams: { payments: 'agents: [docker]' } },
      `overlays/payments/team.yaml:1:10 ${problem}`,
    ],
  },
});
