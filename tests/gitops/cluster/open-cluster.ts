import { request } from 'node:http';
import { type Answer, openApi } from '../../cluster-tools/api.ts';
import type { KubeList, KubeObject } from './kube-object.ts';

export interface WatchEvent<T extends KubeObject> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: T;
}

/** The few calls of the Kubernetes API that the tests need. Paths are those of `apiPath`; an answer that is not a success throws. */
export interface Cluster {
  /** `undefined` where the path leads to nothing. */
  readonly read: <T>(path: string) => Promise<T | undefined>;
  readonly list: <T extends KubeObject = KubeObject>(path: string) => Promise<KubeList<T>>;
  /** Nothing to do where the object is there already, or its namespace is gone or going. */
  readonly create: (path: string, object: object) => Promise<void>;
  /** A merge patch; it changes nothing where the object is not there any more. */
  readonly patch: (path: string, patch: object) => Promise<void>;
  /** Deletes an object, or a whole collection; nothing to do where there is none. */
  readonly remove: (path: string, graceSeconds?: number) => Promise<void>;
  /** What happens in a collection after `resourceVersion`; ends when the API server ends it, as it does now and then. */
  readonly watch: <T extends KubeObject>(path: string, resourceVersion: string, signal: AbortSignal) => AsyncGenerator<WatchEvent<T>>;
}

/** @param socketPath the Unix socket on which `kubectl proxy` serves the API */
export function openCluster(socketPath: string): Cluster {
  const api = openApi(socketPath);
  /** The body, or `undefined` for an answer that is as good as a success. */
  const call = async <T>(
    method: string,
    path: string,
    alsoFine: readonly number[],
    body?: object,
    contentType?: string,
  ): Promise<T | undefined> => {
    const answer: Answer = await api.request(method, path, { ...(body && { body }), ...(contentType && { contentType }) });
    if (answer.status < 300) return answer.body as T;
    const leaving = method === 'POST' && answer.status === 403 && String(answer.body.message).includes('being terminated');
    if (leaving || alsoFine.includes(answer.status)) return undefined;
    throw new Error(`${method} ${path}: ${answer.status} ${String(answer.body.message)}`);
  };
  return {
    read: (path) => call('GET', path, [404]),
    list: async <T extends KubeObject>(path: string) => {
      const list = await call<KubeList<T>>('GET', path, [404]);
      if (!list) throw new Error(`the API server does not serve ${path}: a CustomResourceDefinition is missing`);
      return list;
    },
    create: async (path, object) => void (await call('POST', path, [404, 409], object)),
    patch: async (path, patch) => void (await call('PATCH', path, [404], patch, 'application/merge-patch+json')),
    remove: async (path, gracePeriodSeconds) => void (await call('DELETE', path, [404], { gracePeriodSeconds })),
    watch: (path, resourceVersion, signal) => watchLines(socketPath, path, resourceVersion, signal),
  };
}

async function* watchLines<T extends KubeObject>(
  socketPath: string,
  path: string,
  resourceVersion: string,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent<T>> {
  const separator = path.includes('?') ? '&' : '?';
  const address = {
    socketPath,
    path: `${path}${separator}watch=true&resourceVersion=${resourceVersion}`,
    headers: { host: 'localhost' },
    signal,
  };
  const response = await new Promise<AsyncIterable<string>>((resolve, reject) => {
    request(address, (incoming) => resolve(incoming.setEncoding('utf8')))
      .on('error', reject)
      .end();
  });
  let rest = '';
  for await (const chunk of response) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event = JSON.parse(line) as WatchEvent<T> | { readonly type: 'ERROR' };
      // "Too old" and the like: whoever follows lists anew.
      if (event.type === 'ERROR') return;
      yield event as WatchEvent<T>;
    }
  }
}
