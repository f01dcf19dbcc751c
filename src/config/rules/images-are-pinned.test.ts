import { describeRule } from '../../testing/describe-rule.ts';
import { imagesArePinned } from './images-are-pinned.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const kind = (image: string) => `agentKinds: {go: {containers: {go: {image: "${image}"}}}}`;
const channel = (image: string) => `channels: {stable: {controller: "${image}"}}`;

describeRule(imagesArePinned, {
  accepts: {
    versions: { fleet: kind('golang:1.26') },
    'a digest without a tag, of a tool': { fleet: kind(`golang@${digest}`) },
    'a tag that moves, with a digest': { fleet: kind(`golang:latest@${digest}`) },
    'digests everywhere, where they are required': {
      fleet: `requireDigests: true\nimages: {agent: "a:1@${digest}", configReload: "b:1@${digest}"}\n${channel(`c:1@${digest}`)}`,
    },
  },
  rejects: {
    'an image in podYaml': [
      { teams: { payments: 'agents: [x]\nagentKinds: {x: {podYaml: {spec: {initContainers: [{name: i, image: "busybox:latest"}]}}}}' } },
      'overlays/payments/team.yaml:2:69 agents[1].podYaml.spec.initContainers[0].image: expected a tag that stays the same, found "busybox:latest"; write the version',
    ],
    'no tag': [
      { fleet: kind('golang') },
      'fleet.yaml:1:44 agentKinds.go.containers.go.image: expected an image with a tag, found "golang"; add the version',
    ],
    latest: [
      { fleet: kind('golang:latest') },
      'fleet.yaml:1:44 agentKinds.go.containers.go.image: expected a tag that stays the same, found "golang:latest"; write the version',
    ],
    'the line of the long-term support': [
      { fleet: channel('jenkins/jenkins:lts-jdk21') },
      'fleet.yaml:1:33 channels.stable.controller: expected a tag that stays the same, found "jenkins/jenkins:lts-jdk21"; write the version',
    ],
    'a controller by its digest alone': [
      { fleet: channel(`jenkins/jenkins@${digest}`) },
      `fleet.yaml:1:33 channels.stable.controller: expected an image with a tag, found "jenkins/jenkins@${digest}"; add the version`,
    ],
    'an image of a team': [
      { teams: { payments: `${kind('golang:edge')}\nagents: [go]` } },
      'overlays/payments/team.yaml:1:44 agents[0].containers[0].image: expected a tag that stays the same, found "golang:edge"; write the version',
    ],
    'a missing digest, where they are required': [
      { fleet: `images: {agent: "a:1@${digest}", configReload: "b:1"}\nrequireDigests: true\n${channel(`c:1@${digest}`)}` },
      'fleet.yaml:1:110 images.configReload: expected an image with a digest, since "requireDigests" is on, found "b:1"; add @sha256:…',
    ],
  },
});
