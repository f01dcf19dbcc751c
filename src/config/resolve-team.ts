import type { Access, Checked, FieldPath, Fleet, Problem, Team } from '../model/index.ts';
import { compact } from './compact.ts';
import { builtInSizes, builtInTeam } from './defaults.ts';
import { chooseIngressGroup } from './ingress-group.ts';
import { lastWriter, locateInLayer, type Place } from './layer.ts';
import { merge } from './merge.ts';
import type { ParsedTeam } from './parse-inputs.ts';
import { resolveAgents } from './resolve-agents.ts';
import { resolveDefaultAgent } from './resolve-default-agent.ts';
import { type FilesFrom, resolveFiles } from './resolve-files.ts';
import { resolveLogin } from './resolve-login.ts';
import { type ResolvedChannel, resolvePlugins } from './resolve-plugins.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import type { TeamFields } from './team-fields.ts';
import type { TeamLayers } from './team-layers.ts';
import { unknownName } from './unknown-name.ts';

/** What a team is resolved with. */
export interface TeamContext {
  readonly fleet: Omit<Fleet, 'teams'>;
  readonly channels: ReadonlyMap<string, ResolvedChannel>;
  /** Names of the ingress groups. */
  readonly groups: readonly string[];
  readonly filesFrom?: FilesFrom;
}

type PlaceOf = (path: FieldPath) => Place;

/** Fills in every field of a team from its merged layers. */
export function resolveTeam(parsed: ParsedTeam, { layers, fields, size }: TeamLayers, context: TeamContext): Checked<Team> {
  const { fleet } = context;
  const { name, folder } = parsed;
  const { written, file } = parsed.team;
  const problems: Problem[] = [];
  const collect = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  const placeOf: PlaceOf = (path) => {
    const writer = lastWriter(layers, path);
    return (writer && locateInLayer(writer, path)) ?? { file: file.path };
  };

  const { plugins, pluginIds, ...channel } = collect(resolveChannel(fields, context, placeOf));
  const quota = { ...builtInSizes.small.quota, ...fields.quota };
  const { login, clientSecretKey } = collect(resolveLogin(fields, placeOf));
  const { jobs, casc } = collect(resolveFiles(parsed, context.filesFrom, placeOf));
  const agents = collect(
    resolveAgents(fields, { agentImage: fleet.images.agent, pods: quota.pods, placeOf, writtenKinds: () => mergeAgentKinds(layers) }),
  );
  const defaultAgent = collect(resolveDefaultAgent(fields, agents, placeOf));
  const value: Team = {
    name,
    folder,
    namespace: `${fleet.prefix}${name}`,
    agentsNamespace: `${fleet.prefix}${name}-agents`,
    owner: written.owner,
    home: written.home,
    channel,
    size,
    controller: resolveController(fields),
    quota,
    suspended: fields.suspended ?? builtInTeam.suspended,
    timezone: fields.timezone ?? builtInTeam.timezone,
    host: fields.host ?? `${name}.${fleet.domain}`,
    ingress: collect(resolveIngress(name, fields, context, placeOf)),
    login,
    ...(fields.access && { access: resolveAccess(fields.access) }),
    agents,
    ...(defaultAgent && { defaultAgent }),
    ...(fields.cache && { cache: fields.cache }),
    secrets: resolveSecrets(fields, name, fleet.secrets.prefix, clientSecretKey),
    plugins: collect(resolvePlugins({ plugins, pluginIds }, fields, placeOf)),
    removedJobs: fields.removedJobs ?? builtInTeam.removedJobs,
    branchIndexing: fields.branchIndexing ?? builtInTeam.branchIndexing,
    environment: compact(fields.environment),
    roles: compact(fields.roles),
    securityGroups: fields.securityGroups ?? [],
    egressPorts: fields.egressPorts ?? [],
    jobs,
    casc,
    patches: parsed.patches,
  };
  return { value, problems };
}

/** What the layers above the built-in one say of agent kinds. */
function mergeAgentKinds(layers: TeamLayers['layers']): TeamFields['agentKinds'] {
  return layers
    .filter(({ source }) => source !== undefined)
    .reduce<TeamFields['agentKinds']>((merged, { fields }) => merge(merged, fields.agentKinds), {});
}

function resolveController({ controller }: TeamFields): Team['controller'] {
  const { cpu, memory } = builtInSizes.small.controller;
  return {
    cpu: controller?.cpu ?? cpu,
    memory: controller?.memory ?? memory,
    javaOptions: controller?.javaOptions ?? builtInTeam.controller.javaOptions,
    eviction: controller?.eviction ?? builtInTeam.controller.eviction,
  };
}

function resolveChannel({ channel }: TeamFields, { channels }: TeamContext, placeOf: PlaceOf): Checked<ResolvedChannel> {
  const name = channel ?? builtInTeam.channel;
  const found = channels.get(name);
  if (found !== undefined) return { value: found, problems: [] };
  const problem = unknownName(placeOf(['channel']), 'channel', 'a channel of fleet.yaml', name, channels.keys());
  return { value: { name, controller: '', pluginsInImage: false, plugins: [], pluginIds: new Set() }, problems: [problem] };
}

function resolveIngress(team: string, { ingress }: TeamFields, { groups }: TeamContext, placeOf: PlaceOf): Checked<string> {
  if (!ingress) return { value: chooseIngressGroup(team, groups), problems: [] };
  const isKnown = groups.includes(ingress);
  const problems = isKnown ? [] : [unknownName(placeOf(['ingress']), 'ingress', 'a group of the ingress in fleet.yaml', ingress, groups)];
  return { value: ingress, problems };
}

function resolveAccess({ administer, build, read }: NonNullable<TeamFields['access']>): Access {
  return { administer: administer ?? [], build: build ?? [], read: read ?? [] };
}
