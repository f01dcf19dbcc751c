import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { changeController, describePolicy, mergeIntoController, ownKind, ownTemplate } from '../../testing/describe-policy.ts';
import { pinnedImages } from './pinned-images.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const container = (image: string) => mergeIntoController(`{containers: [{name: web, image: "${image}"}]}`);
const inPatch = 'Deployment "jenkins" in "payments" has the image';

describePolicy(pinnedImages, {
  accepts: {
    'what is rendered': {},
    'every kind that is built in': {
      teams: { payments: 'agents: [linux, linux-large, maven, node, go, container-build, buildkit, docker, fargate]' },
    },
    'a version': container('nginx:1.29'),
    'a digest': container(`nginx@${digest}`),
    'a tag that moves, with a digest': container(`nginx:latest@${digest}`),
    'a registry with a port': container('localhost:5000/nginx:1.29'),
    'an image volume': ownTemplate(`, yaml: "spec: {volumes: [{name: data, image: {reference: 'data:7'}}]}"`),
    'what is no image': changeController('/containers/0/image', '{a: b}'),
    'containers that are no list': changeController('/initContainers', 'x'),
    'a registry that only the controller knows': ownTemplate(', containers: [{name: tools, image: "${registry}/tools:1.2"}]'),
    'a fleet with digests': {
      fleet: `requireDigests: true
images: {agent: "a:1@${digest}", configReload: "b:1@${digest}"}
channels: {stable: {controller: "c:1@${digest}", plugins: ["job-dsl:3732.v9a_c49a_61a_313", "configuration-as-code:2117.vc05a_0b_e6b_f4e"]}}`,
    },
  },
  rejects: {
    'latest in a container that a patch adds': [
      container('nginx:latest'),
      `3: ${inPatch} "nginx:latest" in the container "web", expected a tag that stays the same`,
    ],
    'another registry, without a tag': [
      container('localhost:5000/nginx'),
      `3: ${inPatch} "localhost:5000/nginx" in the container "web", expected an image with a tag`,
    ],
    'the image of Jenkins itself': [
      mergeIntoController('{containers: [{name: jenkins, image: "jenkins/jenkins:lts-jdk21"}]}'),
      `3: ${inPatch} "jenkins/jenkins:lts-jdk21" in the container "jenkins", expected a tag that stays the same`,
    ],
    'an init container, by JSON 6902': [
      changeController('/initContainers/0/image', 'ghcr.io/kiwigrid/k8s-sidecar:main'),
      `3: ${inPatch} "ghcr.io/kiwigrid/k8s-sidecar:main" in the container "configuration", expected a tag that stays the same`,
    ],
    'all init containers at once': [
      changeController('/initContainers', '[{name: a, image: a}, {image: "b:edge"}]'),
      `3: ${inPatch} "a" in the container "a", expected an image with a tag`,
      `3: ${inPatch} "b:edge" in the container "", expected a tag that stays the same`,
    ],
    'an ephemeral container': [
      changeController('/ephemeralContainers', '[{name: debug, image: busybox}]'),
      `3: ${inPatch} "busybox" in the container "debug", expected an image with a tag`,
    ],
    'a digest that is none': [
      container('nginx@sha256:0'),
      `3: ${inPatch} "nginx@sha256:0" in the container "web", expected an image with a tag`,
    ],
    'a container of a template': [
      ownTemplate(', containers: [{name: tools, image: "tools:nightly"}]'),
      'casc/cloud.yaml:7: Pod "tools" in "payments-agents" has the image "tools:nightly" in the container "tools", expected a tag that stays the same',
    ],
    'a tag that only the controller knows': [
      ownTemplate(', containers: [{name: tools, image: "tools:${version}"}]'),
      'casc/cloud.yaml:7: Pod "tools" in "payments-agents" has the image "tools:${version}" in the container "tools", expected an image whose tag is written here',
    ],
    'an init container, and an image volume, in the YAML of a template': [
      ownTemplate(`, yaml: "spec: {initContainers: [{name: a, image: 'a:latest'}], volumes: [{name: data, image: {reference: data}}]}"`),
      'casc/cloud.yaml:7: Pod "tools" in "payments-agents" has the image "a:latest" in the container "a", expected a tag that stays the same',
      'casc/cloud.yaml:7: Pod "tools" in "payments-agents" has the image "data" in the volume "data", expected an image with a tag',
    ],
    'an image volume of a kind': [
      ownKind(
        '{architectures: [x86_64], capacity: [on-demand], podYaml: {spec: {volumes: [{name: data, image: {reference: "data:latest"}}]}}}',
      ),
      'team.yaml:2: Pod "own-x86-64-on-demand" in "payments-agents" has the image "data:latest" in the volume "data", expected a tag that stays the same',
    ],
  },
});

describe('with "requireDigests"', () => {
  it('rejects a tag alone', () => {
    const fleet = `requireDigests: true
images: {agent: "a:1@${digest}", configReload: "b:1@${digest}"}
channels: {stable: {controller: "c:1@${digest}", plugins: ["job-dsl:3732.v9a_c49a_61a_313", "configuration-as-code:2117.vc05a_0b_e6b_f4e"]}}`;
    const subject = buildPatchedSubject(mergeIntoController('{containers: [{name: web, image: "nginx:1.29"}]}', { fleet }));
    expect(problemsOf(pinnedImages, subject)).toMatchObject([
      {
        message: `${inPatch} "nginx:1.29" in the container "web", expected an image with a digest, since "requireDigests" is on`,
        fix: 'add @sha256:…, or add {team: payments, rule: pinned-images, in: Deployment/jenkins, reason: …} to "allow" of fleet.yaml',
      },
    ]);
  });
});
