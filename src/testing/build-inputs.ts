import type { Inputs, TeamInputs } from '../config/index.ts';
import type { OverlayFile } from '../model/index.ts';

/** What a test writes of a team: its team.yaml, or more of its folder. Texts by path below `jobs/` and `casc/`. */
type WrittenTeam =
  | string
  | {
      readonly team?: string;
      readonly patches?: string;
      readonly jobs?: Readonly<Record<string, string>>;
      readonly casc?: Readonly<Record<string, string>>;
    };

export interface WrittenInputs {
  readonly fleet?: string;
  readonly teams?: Readonly<Record<string, WrittenTeam>>;
  /** Texts by path below `schemas/jcasc/`. */
  readonly cascSchemas?: Readonly<Record<string, string>>;
}

const fleetFields: Readonly<Record<string, string>> = {
  name: 'acme',
  cluster: '{name: ci, region: eu-west-1, account: "111122223333", vpc: vpc-0123456789abcdef0}',
  git: '{repository: https://github.com/acme/jenkins-fleet.git}',
  domain: 'ci.example.com',
  network: '{vpcCidrs: [10.0.0.0/16]}',
  ingress: '{groups: {internal: {certificate: "arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000"}}}',
  storage: '{fileSystem: fs-0123456789abcdef0}',
  administrators: '[platform]',
  channels:
    '{stable: {controller: jenkins/jenkins:2.568.2-jdk21, plugins: ["job-dsl:3732.v9a_c49a_61a_313", "configuration-as-code:2117.vc05a_0b_e6b_f4e"]}}',
};

/**
 * The files of a fleet as if they had been read: what the test writes first, so that its lines count from 1, then what is required and not
 * written. Teams are sorted by name as the reader does; without any there is `payments`.
 */
export function buildInputs({ fleet = '', teams = { payments: '' }, cascSchemas = {} }: WrittenInputs = {}): Inputs {
  const names = Object.keys(teams).toSorted();
  return {
    fleet: { path: 'fleet.yaml', text: complete(fleet, fleetFields) },
    teams: names.map((name) => buildTeamInputs(name, teams[name] ?? '')),
    cascSchemas: Object.entries(cascSchemas).map(([path, text]) => ({ path: `schemas/jcasc/${path}`, text })),
  };
}

function buildTeamInputs(name: string, written: WrittenTeam): TeamInputs {
  const { team = '', patches, jobs = {}, casc = {} } = typeof written === 'string' ? { team: written } : written;
  const folder = `overlays/${name}`;
  const fields = { owner: `{name: ${name}, contact: "#${name}-ci"}`, home: `{accessPoint: ${accessPointOf(name)}}` };
  return {
    name,
    folder,
    team: { path: `${folder}/team.yaml`, text: complete(team, fields) },
    ...(patches !== undefined && { patches: { path: `${folder}/patches.yaml`, text: patches } }),
    jobs: overlayFiles(folder, 'jobs', jobs),
    casc: overlayFiles(folder, 'casc', casc),
  };
}

/** An access point for each name, and always the same. */
export function accessPointOf(name: string): string {
  return `fsap-${Buffer.from(name).toString('hex').padStart(17, '0').slice(-40)}`;
}

function complete(written: string, fields: Readonly<Record<string, string>>): string {
  const missing = Object.entries(fields).filter(([field]) => !new RegExp(`^${field}:`, 'm').test(written));
  const end = written === '' || written.endsWith('\n') ? '' : '\n';
  return `${written}${end}${missing.map(([field, value]) => `${field}: ${value}\n`).join('')}`;
}

function overlayFiles(folder: string, inner: string, texts: Readonly<Record<string, string>>): readonly OverlayFile[] {
  return Object.keys(texts)
    .toSorted()
    .map((path) => ({ path: `${folder}/${inner}/${path}`, text: texts[path] ?? '', name: `${inner}/${path}` }));
}
