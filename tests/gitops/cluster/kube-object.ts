/** What is read of any object of the Kubernetes API. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly resourceVersion: string;
    readonly deletionTimestamp?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** A collection of the API with its state at one moment, from which a watch goes on. */
export interface KubeList<T extends KubeObject = KubeObject> {
  readonly metadata: { readonly resourceVersion: string };
  readonly items: readonly T[];
}

/** `payments/jenkins`, or the name alone where there is no namespace. */
export const nameOf = ({ metadata: { name, namespace } }: KubeObject): string => (namespace === undefined ? name : `${namespace}/${name}`);
