import { describeRule } from '../../testing/describe-rule.ts';
import { privilegedBuilds } from './privileged-builds.ts';

const kinds = 'agentKinds: {docker: {containers: {docker: {image: "docker:29-dind", privileged: true}}}}';
const problem =
  'agents[0]: expected no privileged container, found "docker" of the agent kind "docker"; remove it, or add {team: payments, rule: privileged-builds, reason: …} to "allow" of fleet.yaml';

describeRule(privilegedBuilds, {
  accepts: {
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
