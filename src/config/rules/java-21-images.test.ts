import { describeRule } from '../../testing/describe-rule.ts';
import { java21Images } from './java-21-images.ts';

const channel = (image: string) => ({ fleet: `channels: {stable: {controller: "${image}"}}` });
const agent = (image: string) => ({ fleet: `images: {agent: "${image}"}` });
const problem = (place: string, image: string) =>
  `fleet.yaml:${place}: expected a tag that ends in "-jdk21" or "-jdk25", found "${image}"; write the tag of the image with Java 21`;

describeRule(java21Images, {
  accepts: {
    'Java 21': channel('jenkins/jenkins:2.568.2-jdk21'),
    'Java 25': channel('jenkins/jenkins:2.568.2-slim-jdk25'),
    "an image of the fleet's own, whose tag does not speak of Java": channel('registry.example.com/ci/controller:7'),
    'a tool with another Java': { fleet: 'agentKinds: {maven: {containers: {maven: {image: "maven:3.9-jdk17"}}}}' },
  },
  rejects: {
    'no Java in the tag of the controller': [
      channel('jenkins/jenkins:2.568.2'),
      problem('1:33 channels.stable.controller', 'jenkins/jenkins:2.568.2'),
    ],
    'no Java in the tag of a mirror': [
      channel('registry.example.com/jenkins/jenkins:2.568.2'),
      problem('1:33 channels.stable.controller', 'registry.example.com/jenkins/jenkins:2.568.2'),
    ],
    'no Java in the tag of the agent': [
      agent('jenkins/inbound-agent:3355.v388858a_47b_33-5'),
      problem('1:17 images.agent', 'jenkins/inbound-agent:3355.v388858a_47b_33-5'),
    ],
    'Java 17': [
      agent('jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk17'),
      problem('1:17 images.agent', 'jenkins/inbound-agent:3355.v388858a_47b_33-5-jdk17'),
    ],
    "Java 17 in an image of the fleet's own": [
      channel('registry.example.com/ci/controller:7-jdk17'),
      problem('1:33 channels.stable.controller', 'registry.example.com/ci/controller:7-jdk17'),
    ],
    "the agent's own container of a kind": [
      { fleet: 'agentKinds: {large: {containers: {jnlp: {image: "jenkins/inbound-agent:1"}}}}' },
      problem('1:49 agentKinds.large.containers.jnlp.image', 'jenkins/inbound-agent:1'),
    ],
  },
});
