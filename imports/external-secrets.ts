import { defineKind } from './define-kind.ts';

interface StoreReference {
  readonly kind: 'ClusterSecretStore' | 'SecretStore';
  readonly name: string;
}

/** One value of the store. The strategies are defaults that External Secrets before 2.9 fills in, so they are written out. */
export interface ExternalSecretData {
  readonly secretKey: string;
  readonly remoteRef: {
    readonly key: string;
    readonly property?: string;
    readonly conversionStrategy: 'Default';
    readonly decodingStrategy: 'None';
    readonly metadataPolicy: 'None';
  };
}

interface ExternalSecretSpec {
  readonly refreshPolicy: 'CreatedOnce' | 'Periodic';
  readonly refreshInterval?: string;
  readonly secretStoreRef?: StoreReference;
  readonly target: { readonly name: string; readonly creationPolicy: 'Owner'; readonly deletionPolicy: 'Retain' };
  readonly data?: readonly ExternalSecretData[];
  readonly dataFrom?: readonly {
    readonly sourceRef: {
      readonly generatorRef: {
        readonly apiVersion: 'generators.external-secrets.io/v1alpha1';
        readonly kind: 'Password';
        readonly name: string;
      };
    };
  }[];
}

/** `external-secrets.io/v1`: makes a Secret from values of a store or of a generator. */
export const ExternalSecret = defineKind<{ readonly spec: ExternalSecretSpec }>('external-secrets.io/v1', 'ExternalSecret');

interface PasswordSpec {
  readonly length: number;
  readonly digits: number;
  readonly symbols: number;
  readonly noUpper: boolean;
  readonly allowRepeat: boolean;
  readonly encoding: 'raw' | 'hex';
  /** Each key of the Secret gets a password of its own. */
  readonly secretKeys: readonly string[];
}

/** `generators.external-secrets.io/v1alpha1`: random passwords. */
export const Password = defineKind<{ readonly spec: PasswordSpec }>('generators.external-secrets.io/v1alpha1', 'Password');

interface ClusterSecretStoreSpec {
  readonly provider: { readonly aws: { readonly service: 'SecretsManager'; readonly region: string } };
  /** Only these namespaces may use the store. */
  readonly conditions: readonly { readonly namespaceSelector: { readonly matchLabels: Readonly<Record<string, string>> } }[];
}

/** `external-secrets.io/v1`: where the values of all teams come from. */
export const ClusterSecretStore = defineKind<{ readonly spec: ClusterSecretStoreSpec }>('external-secrets.io/v1', 'ClusterSecretStore');
