import { Agent, request } from 'node:http';
import type { KubernetesObject } from '../../src/model/index.ts';
import type { LooseObject } from '../../src/testing/render-objects.ts';
import { until } from './until.ts';

/** Who made an object, as the API server writes it down. Only what this manager alone has applied is ever deleted. */
export const fieldManager = 'jenkins-fleet-cluster-test';

const patienceSeconds = 30;

/** What the API server said. */
export interface Answer {
  readonly status: number;
  /** The object, a list of them, or a `Status` with its `message`. */
  readonly body: LooseObject;
  readonly warnings: readonly string[];
}

/** Enough to find an object. */
export interface Reference {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WriteOptions {
  readonly dryRun?: boolean;
}

/** The API server, through a proxy that adds the identity. */
export interface Api {
  readonly request: (method: string, path: string, options?: RequestOptions) => Promise<Answer>;
  /** Whether it serves a kind now. */
  readonly serves: (apiVersion: string, kind: string) => Promise<boolean>;
  /** Path of an object. Rejects where its kind is not served. */
  readonly pathOf: (reference: Reference) => Promise<string>;
  /** All objects of a kind, everywhere or in one namespace; none where it is not served. */
  readonly list: (apiVersion: string, kind: string, namespace?: string) => Promise<readonly LooseObject[]>;
  readonly get: (reference: Reference) => Promise<Answer>;
  /** Creates; refuses fields that the API server does not know. */
  readonly create: (object: KubernetesObject, options?: WriteOptions) => Promise<Answer>;
  /** Server-side apply as Argo CD does it, strictly validated. */
  readonly apply: (object: KubernetesObject, options?: WriteOptions & { readonly status?: boolean }) => Promise<Answer>;
  readonly patch: (reference: Reference, merge: unknown) => Promise<Answer>;
  /** Deletes at once, without waiting for a kubelet. With a uid, that very object and no other of its name. */
  readonly remove: (reference: Reference, uid?: string) => Promise<Answer>;
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** The API behind a Unix socket that `kubectl proxy` serves. */
export const openApi = (socketPath: string): Api => {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const known = new Map<string, Promise<readonly Resource[]>>();

  const sendOnce: Api['request'] = (method, path, { body, contentType = 'application/json', headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const bodyHeaders = text === undefined ? {} : { 'content-type': contentType, 'content-length': Buffer.byteLength(text) };
      const about = { ...headers, accept: 'application/json', host: 'localhost', ...bodyHeaders };
      const sent = request({ socketPath, agent, method, path, headers: about }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: parse(Buffer.concat(pieces).toString('utf8')),
            warnings: warningsIn(response.headers['warning']),
          }),
        );
        response.on('error', reject);
      });
      sent.on('error', reject).end(text);
    });

  const send: Api['request'] = (...asked) =>
    until(
      () => sendOnce(...asked),
      (answer) => !asksToTryAgain(asked[0], answer),
      patienceSeconds,
    );

  const fetchResources = async (apiVersion: string): Promise<readonly Resource[]> => {
    const { status, body } = await send('GET', folderOf(apiVersion));
    if (status === 404) return [];
    // Whoever takes this for "nothing there" would take a cluster that is in use for a free one.
    if (status !== 200) throw new Error(`cannot list the kinds of ${apiVersion}: ${body.message ?? status}`);
    return body.resources.filter(({ name }: Resource) => !name.includes('/'));
  };
  /** A kind that is not served may be a moment later. */
  const resourceOf = async (apiVersion: string, kind: string): Promise<Resource | undefined> => {
    const find = (all: readonly Resource[]) => all.find((resource) => resource.kind === kind);
    const found = find((await known.get(apiVersion)) ?? []);
    if (found !== undefined) return found;
    const asked = fetchResources(apiVersion);
    known.set(apiVersion, asked);
    return find(await asked);
  };
  const folder = async ({ apiVersion, kind, metadata: { namespace } }: Reference): Promise<string> => {
    const resource = await resourceOf(apiVersion, kind);
    if (resource === undefined) throw new Error(`the API server does not serve ${kind} of ${apiVersion}`);
    return `${folderOf(apiVersion)}${resource.namespaced ? `/namespaces/${namespace ?? 'default'}` : ''}/${resource.name}`;
  };
  const pathOf: Api['pathOf'] = async (reference) => `${await folder(reference)}/${reference.metadata.name}`;
  const query = ({ dryRun = false }: WriteOptions = {}) =>
    `?fieldManager=${fieldManager}&fieldValidation=Strict${dryRun ? '&dryRun=All' : ''}`;

  return {
    request: send,
    serves: async (apiVersion, kind) => (await fetchResources(apiVersion)).some((resource) => resource.kind === kind),
    pathOf,
    list: async (apiVersion, kind, namespace) => {
      const resource = await resourceOf(apiVersion, kind);
      if (resource === undefined) return [];
      const inside = namespace === undefined ? '' : `/namespaces/${namespace}`;
      const { status, body } = await send('GET', `${folderOf(apiVersion)}${inside}/${resource.name}`);
      if (status === 404) return [];
      if (status !== 200) throw new Error(`cannot list ${resource.name}: ${body.message}`);
      // Items of a list do not say what they are.
      return body.items.map((item: object) => ({ apiVersion, kind, ...item }));
    },
    get: async (reference) => send('GET', await pathOf(reference)),
    create: async (object, options) => send('POST', `${await folder(object)}${query(options)}`, { body: object }),
    apply: async (object, options = {}) =>
      send('PATCH', `${await pathOf(object)}${options.status ? '/status' : ''}${query(options)}&force=true`, {
        body: object,
        contentType: 'application/apply-patch+yaml',
      }),
    patch: async (reference, merge) =>
      send('PATCH', `${await pathOf(reference)}${query()}`, { body: merge, contentType: 'application/merge-patch+json' }),
    remove: async (reference, uid) =>
      send('DELETE', await pathOf(reference), {
        body: {
          apiVersion: 'v1',
          kind: 'DeleteOptions',
          propagationPolicy: 'Background',
          ...(reference.kind === 'Pod' && { gracePeriodSeconds: 0 }),
          ...(uid !== undefined && { preconditions: { uid } }),
        },
      }),
  };
};

/** A server that is busy, or that is just beginning to serve a kind; or two pods that were counted in one quota at the same moment. */
const asksToTryAgain = (method: string, { status, body }: Answer): boolean =>
  status === 429 || status === 503 || (method === 'POST' && status === 409 && body.reason === 'Conflict');

const folderOf = (apiVersion: string): string => (apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);

const parse = (text: string): LooseObject => {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.trim() };
  }
};

/** The texts of `299 - "text", 299 - "another"`. */
export const warningsIn = (header: string | undefined): readonly string[] =>
  [...(header ?? '').matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text.replaceAll(/\\(.)/g, '$1'));
