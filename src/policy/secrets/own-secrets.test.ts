import { describe, expect, it } from 'vitest';
import { buildPatchedSubject, problemsOf } from '../../testing/build-subject.ts';
import { ownSecrets } from './own-secrets.ts';

const team = 'secrets: [slack-token, {name: deploy-key, key: shared/deploy-key, property: private}]\n';
const oidc =
  'ingress: {groups: {internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000"}}, oidc: {issuer: https://l.example.com, authorizationEndpoint: https://l.example.com/a, tokenEndpoint: https://l.example.com/t, userInfoEndpoint: https://l.example.com/u, key: shared/alb-oidc}}\n';
const subjectOf = (patches: string, fleet = oidc) => buildPatchedSubject({ fleet, teams: { payments: { team, patches } } });
const check = (change: string, name = 'jenkins-secrets') =>
  problemsOf(ownSecrets, subjectOf(`- target: {kind: ExternalSecret, name: ${name}}\n  reason: test\n  ${change}\n`));
const merge = (spec: string) => `merge: {spec: ${spec}}`;
const key = (text: string) => `ops: [{op: replace, path: /spec/data/0/remoteRef/key, value: ${text}}]`;
const entry = (value: string) => `ops: [{op: add, path: /spec/dataFrom, value: [${value}]}]`;

describe('accepts', () => {
  it('what the charts render, the login of the load balancer among it', () => {
    const subject = subjectOf('[]');
    expect(subject.objects.filter(({ kind }) => kind === 'ExternalSecret')).toHaveLength(3);
    expect(problemsOf(ownSecrets, subject)).toEqual([]);
  });

  it.each([
    ["another key of the team's", key('jenkins-fleet/payments/other')],
    ['a key of a folder', key('jenkins-fleet/payments/a/b.c@d')],
    ['a shared key', key('jenkins-fleet/shared/smtp')],
    [
      'a version and a property',
      merge('{data: [{secretKey: x, remoteRef: {key: jenkins-fleet/payments/x, version: "2", property: a.b}}]}'),
    ],
    ['all properties of a key', entry('{extract: {key: jenkins-fleet/payments/all}}')],
    [
      'the store of the fleet, once more',
      entry('{extract: {key: jenkins-fleet/payments/all}, sourceRef: {storeRef: {kind: ClusterSecretStore, name: aws}}}'),
    ],
    ['passwords of its own generator', entry('{sourceRef: {generatorRef: {kind: Password, name: jenkins-generated}}}')],
    ['another pace', merge('{refreshInterval: 10m}')],
    [
      'a template of its own Secret',
      merge(
        '{target: {template: {type: Opaque, data: {a: "{{ .b }}"}, metadata: {labels: {a: b}}, templateFrom: [{target: Annotations, literal: x}]}}}',
      ),
    ],
    ['a Secret of credentials for a registry', merge('{target: {template: {type: kubernetes.io/dockerconfigjson}}}')],
    ['the name of the Secret left out', merge('{target: {name: null}}')],
  ])('%s', (_, change) => {
    expect(check(change)).toEqual([]);
  });

  it('a SecretStore, which is what a reference without a kind means', () => {
    const fleet = 'secrets: {store: {kind: SecretStore, name: mine}}\n';
    const patches =
      '- {target: {kind: ExternalSecret, name: jenkins-secrets}, reason: test, merge: {spec: {secretStoreRef: {kind: null}}}}\n';
    expect(problemsOf(ownSecrets, subjectOf(patches, fleet))).toEqual([]);
  });
});

describe('rejects', () => {
  it.each([
    ["another team's key", key('jenkins-fleet/search/token')],
    ['a key of a team whose name begins alike', key('jenkins-fleet/payments-staging/token')],
    ['a key outside of the prefix', key('payments/token')],
    ['the folder itself', key('jenkins-fleet/payments/')],
    ['a way out of the folder', key('jenkins-fleet/payments/../search/token')],
    ['a segment that is a dot', key('jenkins-fleet/shared/./x')],
    ['a key in another case', key('Jenkins-Fleet/payments/x')],
    ['a key by its ARN', key('"arn:aws:secretsmanager:eu-west-1:111122223333:secret:jenkins-fleet/search/token"')],
    ['a key that is no text', key('{a: b}')],
    ['a reference that is no map', 'ops: [{op: replace, path: /spec/data/0/remoteRef, value: text}]'],
    ['a key of all properties', entry('{extract: {key: jenkins-fleet/search/all}}')],
    ['a search by name', entry('{find: {name: {regexp: ".*"}}}')],
    ['a search by name in its own folder', entry('{find: {path: jenkins-fleet/payments, name: {regexp: ".*"}}}')],
    ['a search by tags', entry('{find: {tags: {team: search}}}')],
    ['another store', merge('{secretStoreRef: {name: vault}}')],
    ['a store of its own', merge('{secretStoreRef: {kind: null}}')],
    ['another store of one key', 'ops: [{op: add, path: /spec/data/0/sourceRef, value: {storeRef: {kind: SecretStore, name: aws}}}]'],
    ['another store of all properties', entry('{extract: {key: jenkins-fleet/payments/x}, sourceRef: {storeRef: {name: vault}}}')],
    ['a generator of the cluster', entry('{sourceRef: {generatorRef: {kind: ClusterGenerator, name: jenkins-generated}}}')],
    [
      'a generator that asks AWS',
      'ops: [{op: add, path: /spec/data/0/sourceRef, value: {generatorRef: {kind: STSSessionToken, name: x}}}]',
    ],
    ['another generator of passwords', entry('{sourceRef: {generatorRef: {kind: Password, name: other}}}')],
    ['another version of the generator', entry('{sourceRef: {generatorRef: {apiVersion: x/v1, kind: Password, name: jenkins-generated}}}')],
    ["another's Secret", merge('{target: {name: jenkins-generated}}')],
    ['no Secret at all', merge('{target: {creationPolicy: None}}')],
    ['a part of a Secret that nobody makes', merge('{target: {creationPolicy: Merge}}')],
    ['an object that is no Secret', merge('{target: {manifest: {apiVersion: v1, kind: ConfigMap}}}')],
    ['a token of a service account', merge('{target: {template: {type: kubernetes.io/service-account-token}}}')],
    [
      'a template that writes another field',
      merge('{target: {template: {templateFrom: [{target: metadata.ownerReferences, literal: x}]}}}'),
    ],
  ])('%s', (_, change) => {
    expect(check(change)).toHaveLength(1);
  });

  it('with the line of the patch, and without the key, which may be the secret', () => {
    const problems = check('merge:\n    spec:\n      data:\n        - secretKey: x\n          remoteRef: {key: hunter2-hunter2}');
    expect(problems).toEqual([
      {
        rule: 'own-secrets',
        file: 'overlays/payments/patches.yaml',
        line: 7,
        column: 28,
        where: 'ExternalSecret "jenkins-secrets" in "payments"',
        message:
          'ExternalSecret "jenkins-secrets" in "payments" needs a key that begins with "jenkins-fleet/payments/" or "jenkins-fleet/shared/", found another',
        fix: 'copy the secret to one of these',
      },
    ]);
    expect(JSON.stringify(check(key('hunter2-hunter2')))).not.toContain('hunter2');
    expect(JSON.stringify(check(entry('{extract: {key: hunter2-hunter2}}')))).not.toContain('hunter2');
  });

  it('a change of the generated passwords', () => {
    const change = 'ops: [{op: replace, path: /spec/dataFrom/0/sourceRef/generatorRef/kind, value: Fake}]';
    expect(check(change, 'jenkins-generated')).toHaveLength(1);
  });
});

describe('passes over', () => {
  it.each(['null', 'text', '7', '[]', '{}', '{data: text, dataFrom: {a: b}, target: [], secretStoreRef: null}'])(
    'a specification that a patch has bent into %s',
    (value) => {
      expect(check(`ops: [{op: replace, path: /spec, value: ${value}}]`)).toEqual([]);
    },
  );
});
