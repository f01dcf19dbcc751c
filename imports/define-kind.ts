import type { Construct } from 'constructs';
import { PlainObject } from './plain-object.ts';

/** Metadata that every object of this project has. Names are explicit: cdk8s would add a hash of the construct's path. */
export interface Metadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * A construct class for one kind of the Kubernetes API. Props are the object's fields under the API's exact key names; nothing is renamed and
 * nothing is dropped, as generated classes do with keys that they do not know.
 */
export const defineKind = <Fields extends object>(apiVersion: string, kind: string) =>
  class extends PlainObject {
    constructor(scope: Construct, id: string, props: Fields & { readonly metadata: Metadata }) {
      super(scope, id, { apiVersion, kind, ...props });
    }
  };
