import type { Construct } from 'constructs';
import type { Metadata } from './manifest.ts';
import { PlainObject } from './plain-object.ts';

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
