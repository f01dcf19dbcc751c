import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../model/index.ts';
import { buildResolved } from '../testing/build-fleet.ts';
import type { Origin } from './origin.ts';

const fleet = `sizes:
  small: {controller: {cpu: 700m}}
profiles:
  mobile:
    agents: [{kind: linux, maximum: 3}, go]
defaults:
  timezone: Europe/Dublin
  environment: {A: a, B: b}
agentKinds:
  go: {containers: {go: {image: "golang:1.26"}}, maximum: 9, capacity: [spot]}
channels:
  stable: {controller: "jenkins/jenkins:2.568.2-jdk21", plugins: ["git:5.10.1"]}
login: {oidc: {wellKnown: https://login.example.com/, clientId: jenkins}}`;
const team = `extends: [mobile]
environment: {B: b2}
agents:
  - {kind: go, maximum: 4}
secrets: [slack-token, {name: deploy-key, key: shared/deploy-key}]
plugins: ["slack:1.0"]
suspended: null`;
const patches = '- {target: {kind: Service, name: jenkins}, reason: x, merge: {}}';

const resolved = buildResolved({
  fleet,
  teams: { payments: { team, patches, jobs: { 'a.groovy': '' } }, twin: { team: 'filesFrom: payments' } },
});

function originOf(name: string, path: FieldPath): string {
  const found = resolved.fleet.teams.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no team "${name}"`);
  return print(resolved.originOf(found, path));
}

function print({ from, place }: Origin): string {
  if (place === undefined) return from;
  return `${from} ${place.file}${place.line === undefined ? '' : `:${place.line}:${place.column}`}`;
}

describe('the origin of a value', () => {
  it.each<readonly [path: FieldPath, origin: string]>([
    [['name'], 'built-in'],
    [['removedJobs'], 'built-in'],
    [['controller', 'memory'], 'size small'],
    [['controller', 'cpu'], 'size small fleet.yaml:2:29'],
    [['quota', 'pods'], 'size small'],
    [['timezone'], 'fleet defaults fleet.yaml:7:13'],
    [['environment', 'A'], 'fleet defaults fleet.yaml:8:20'],
    [['environment', 'B'], 'team.yaml overlays/payments/team.yaml:2:18'],
    [['suspended'], 'team.yaml overlays/payments/team.yaml:7:12'],
    [['agents'], 'team.yaml overlays/payments/team.yaml:4:3'],
    [['agents', 0], 'team.yaml overlays/payments/team.yaml:4:5'],
    [['agents', 0, 'maximum'], 'team.yaml overlays/payments/team.yaml:4:25'],
    [['agents', 0, 'containers'], 'fleet.yaml fleet.yaml:10:20'],
    [['agents', 0, 'containers', 0, 'image'], 'fleet.yaml fleet.yaml:10:33'],
    [['agents', 0, 'containers', 0, 'privileged'], 'built-in'],
    [['agents', 0, 'capacity'], 'fleet.yaml fleet.yaml:10:72'],
    [['agents', 0, 'architectures'], 'built-in'],
    [['agents', 0, 'capacity', 0], 'fleet.yaml fleet.yaml:10:73'],
    [['agents', 0, 'capacity', 1], 'built-in'],
    [['agents', 1], 'profile mobile fleet.yaml:5:14'],
    [['agents', 1, 'maximum'], 'profile mobile fleet.yaml:5:37'],
    [['secrets', 0], 'team.yaml overlays/payments/team.yaml:5:24'],
    [['secrets', 0, 'key'], 'team.yaml overlays/payments/team.yaml:5:48'],
    [['secrets', 1, 'name'], 'fleet.yaml fleet.yaml:13:8'],
    [['secrets', 2, 'key'], 'team.yaml overlays/payments/team.yaml:5:11'],
    [['plugins', 0], 'channel stable fleet.yaml:12:67'],
    [['plugins', 1], 'team.yaml overlays/payments/team.yaml:6:11'],
    [['channel'], 'built-in'],
    [['channel', 'controller'], 'channel stable fleet.yaml:12:24'],
    [['login'], 'fleet.yaml fleet.yaml:13:8'],
    [['login', 'clientId'], 'fleet.yaml fleet.yaml:13:65'],
    [['login', 'groupsClaim'], 'fleet.yaml fleet.yaml:13:8'],
    [['jobs', 0], 'overlays/payments/jobs/a.groovy overlays/payments/jobs/a.groovy'],
    [['patches', 0, 'reason'], 'overlays/payments/patches.yaml overlays/payments/patches.yaml:1:52'],
    [['patches', 7], 'built-in'],
  ])('at %j', (path, origin) => {
    expect(originOf('payments', path)).toBe(origin);
  });

  it('is the other team for files that came from there', () => {
    expect(originOf('twin', ['jobs', 0])).toBe('overlays/payments/jobs/a.groovy overlays/payments/jobs/a.groovy');
  });
});
