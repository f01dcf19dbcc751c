import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minimalFleet } from '../temporary-fleet.ts';
import type { HostileCase } from './hostile-case.ts';

/** Names of what every object of JavaScript has, and characters that would steer a terminal, wherever they are allowed. */
export const oddFleet: HostileCase['files'] = {
  'fleet.yaml': `${readFileSync(join(minimalFleet, 'fleet.yaml'), 'utf8').replace('profiles:', 'profiles:\n  constructor: {agents: [constructor]}')}
agentKinds:
  constructor:
    containers: {constructor: {image: "busybox:1.37", environment: {toString: a}}}
    environment: {constructor: x}
    volumes: {constructor: {mountPath: /x, size: 1Gi}}
sizes: {constructor: {controller: {cpu: "1", memory: 4Gi}, agents: {cpu: "10", memory: 40Gi, pods: 20}}}
`,
  'overlays/payments/team.yaml': `owner: {name: "\\e[2J\\u202eTeam", contact: "\\e]0;x\\a"}
home: {accessPoint: fsap-00000000000000001}
extends: [constructor]
size: constructor
environment: {constructor: x, hasOwnProperty: "\\e[2J\\u202e\\u2028", valueOf: x}
secrets: [constructor]
access: {read: [constructor, toString]}
`,
  'overlays/payments/jobs/__proto__/toString.groovy': "pipelineJob('__proto__/toString')\n",
  'overlays/payments/jobs/hasOwnProperty/constructor.groovy': "pipelineJob('hasOwnProperty/constructor')\nlistView('valueOf')\n",
  'overlays/payments/casc/__proto__.yaml':
    'credentials:\n  system:\n    domainCredentials:\n      - credentials:\n          - string: {scope: GLOBAL, id: constructor, description: "\\e[2J", secret: "${constructor}"}\n',
  'overlays/payments/patches.yaml':
    '- {target: {kind: Service, name: jenkins}, reason: "\\e[2J", merge: {metadata: {annotations: {toString: "\\e[2J", hasOwnProperty: x}}}}\n',
};
