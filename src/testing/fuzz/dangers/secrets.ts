import { type FindDangers, mapOf, set } from './danger.ts';

/** Values of the secret store that are somebody else's, and a configuration that nobody has checked. */
export const secretDangers: FindDangers = (object, { secretKey }) => {
  const spec = mapOf(object['spec']);
  switch (object.kind) {
    case 'ExternalSecret':
      return [
        ...(spec['data'] === undefined
          ? []
          : [
              set("another team's secret", '/spec/data/0/remoteRef/key', secretKey),
              set('a secret outside the prefix', '/spec/data/0/remoteRef/key', 'prod/database'),
              set('a secret by a way around', '/spec/data/0/remoteRef/key', `jenkins-fleet/shared/../${secretKey.split('/')[1] ?? ''}/x`),
              set("another team's secret, beside the own ones", '/spec/data/-', { secretKey: 'x', remoteRef: { key: secretKey } }),
              set('another store for one value', '/spec/data/0/sourceRef', {
                storeRef: { kind: 'ClusterSecretStore', name: 'production' },
              }),
            ]),
        set("all of another team's secret", '/spec/dataFrom', [{ extract: { key: secretKey } }]),
        set('every secret of the store', '/spec/dataFrom', [{ find: { name: { regexp: '.*' } } }]),
        set('tokens of a registry', '/spec/dataFrom', [
          {
            sourceRef: {
              generatorRef: { apiVersion: 'generators.external-secrets.io/v1alpha1', kind: 'ECRAuthorizationToken', name: 'x' },
            },
          },
        ]),
        set('another store', '/spec/secretStoreRef', { kind: 'ClusterSecretStore', name: 'production' }),
        set('secrets that go with the ExternalSecret', '/spec/target/deletionPolicy', 'Delete'),
        set('a service account token', '/spec/target/template', { type: 'kubernetes.io/service-account-token' }),
        set('another object than a Secret', '/spec/target/manifest', { apiVersion: 'v1', kind: 'ConfigMap' }),
      ];
    case 'Password':
      return [set('a password that is guessed', '/spec/length', 1)];
    case 'ConfigMap':
      return [
        set('a configuration for ever', '/immutable', true),
        ...Object.keys(mapOf(object['data'])).flatMap((key) => [
          set('a file that nobody has checked', `/data/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'jenkins: {numExecutors: 9}\n'),
        ]),
      ];
    default:
      return [];
  }
};
