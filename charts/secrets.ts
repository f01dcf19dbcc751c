import type { Construct } from 'constructs';
import { ExternalSecret, type ExternalSecretData, Password } from '../imports/external-secrets.ts';
import type { Secret } from '../src/model/index.ts';
import { teamLabels } from './constructs/labels.ts';
import { syncWave } from './constructs/sync.ts';
import { TeamChart, type TeamChartProps } from './constructs/team-chart.ts';

/** Secrets as External Secrets makes them: what is generated once, and what is read from the store and refreshed. */
export class Secrets extends TeamChart {
  constructor(scope: Construct, { fleet, team }: TeamChartProps) {
    super(scope, 'secrets');
    const labels = teamLabels(fleet, team, 'controller');
    const metadata = (name: string, wave: Readonly<Record<string, string>>) => ({
      name,
      namespace: team.namespace,
      labels,
      annotations: wave,
    });
    const target = (name: string) => ({ name, creationPolicy: 'Owner', deletionPolicy: 'Retain' }) as const;
    const secretStoreRef = { kind: fleet.secrets.store.kind, name: fleet.secrets.store.name };

    new Password(this, 'password', {
      metadata: metadata('jenkins-generated', syncWave.foundation),
      spec: {
        length: 32,
        digits: 8,
        // Letters and digits only: safe in a URL, and JCasC would interpolate "${" once more in a value.
        symbols: 0,
        noUpper: false,
        allowRepeat: true,
        encoding: 'raw',
        secretKeys: ['admin-password', 'reload-token'],
      },
    });
    // Each refresh of a generator makes new passwords, so this one is made once.
    new ExternalSecret(this, 'generated', {
      metadata: metadata('jenkins-generated', syncWave.prerequisites),
      spec: {
        refreshPolicy: 'CreatedOnce',
        target: target('jenkins-generated'),
        dataFrom: [
          {
            sourceRef: {
              generatorRef: { apiVersion: 'generators.external-secrets.io/v1alpha1', kind: 'Password', name: 'jenkins-generated' },
            },
          },
        ],
      },
    });
    if (team.secrets.length > 0) {
      new ExternalSecret(this, 'secrets', {
        metadata: metadata('jenkins-secrets', syncWave.prerequisites),
        spec: {
          refreshPolicy: 'Periodic',
          refreshInterval: '1h0m0s',
          secretStoreRef,
          target: target('jenkins-secrets'),
          data: team.secrets.map(fromStore),
        },
      });
    }
    if (fleet.ingress.oidc) {
      const { key } = fleet.ingress.oidc;
      new ExternalSecret(this, 'login', {
        metadata: metadata('jenkins-login', syncWave.prerequisites),
        spec: {
          refreshPolicy: 'Periodic',
          refreshInterval: '1h0m0s',
          secretStoreRef,
          target: target('jenkins-login'),
          data: ['clientID', 'clientSecret'].map((property) => fromStore({ name: property, key, property })),
        },
      });
    }
  }
}

const fromStore = ({ name, key, property }: Secret): ExternalSecretData => ({
  secretKey: name,
  remoteRef: { key, ...(property && { property }), conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' },
});
