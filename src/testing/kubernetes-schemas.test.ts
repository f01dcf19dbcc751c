import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../model/index.ts';
import { customResourceValidator, kubernetesValidator } from './kubernetes-schemas.ts';

// Schemas are large and are not part of this project: KUBERNETES_SCHEMAS names a folder of v1.30.json …, CRDS one of CustomResourceDefinitions.
const { KUBERNETES_SCHEMAS: schemas, CRDS: crds } = process.env;

const objects = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .flatMap((path) => loadAll(readFileSync(join('dist', path), 'utf8')).map((object) => ({ path, object: object as KubernetesObject })));

const isBuiltIn = ({ apiVersion }: KubernetesObject) => !apiVersion.split('/')[0]?.includes('.') || apiVersion.includes('.k8s.io/');

const mistakes = (validate: (object: KubernetesObject) => readonly string[], wanted: (object: KubernetesObject) => boolean) =>
  objects
    .filter(({ object }) => wanted(object))
    .flatMap(({ path, object }) => validate(object).map((mistake) => `${path} ${object.kind} ${object.metadata.name}: ${mistake}`));

describe.skipIf(!schemas || !existsSync(schemas))(
  `dist/ against the schemas of Kubernetes${schemas ? '' : ' (KUBERNETES_SCHEMAS is not set)'}`,
  () => {
    it.each(['1.30', '1.31', '1.32', '1.33', '1.34', '1.35', '1.36'])('%s, unknown fields refused', (release) => {
      const validate = kubernetesValidator(join(schemas ?? '', `v${release}.json`));
      expect(mistakes(validate, isBuiltIn)).toEqual([]);
    });

    it('finds an unknown field at any depth and a wrong type', () => {
      const validate = kubernetesValidator(join(schemas ?? '', 'v1.35.json'));
      const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, spec: { ports: [{ port: '80', prot: 'TCP' }] } };
      expect(validate(service).join('\n')).toMatch(/unevaluated|additional properties.*prot/);
      expect(validate(service).join('\n')).toContain('must be integer');
    });
  },
);

describe.skipIf(!crds || !existsSync(crds))(`dist/ against CustomResourceDefinitions${crds ? '' : ' (CRDS is not set)'}`, () => {
  it('knows every custom resource and every field of it', () => {
    expect(mistakes(customResourceValidator(crds ?? ''), (object) => !isBuiltIn(object))).toEqual([]);
  });

  it('finds an unknown field', () => {
    const validate = customResourceValidator(crds ?? '');
    const secret = {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'x' },
      spec: { refreshIntervall: '1h' },
    };
    expect(validate(secret).join('\n')).toContain('refreshIntervall');
  });
});
