import { parseInputs, type Resolved, resolveFleet } from '../config/index.ts';
import type { Fleet, Problem, Team } from '../model/index.ts';
import { buildInputs, type WrittenInputs } from './build-inputs.ts';

/**
 * A resolved team for tests: a minimal one called `payments`. Each field of `overrides` replaces the field whole.
 * The names that follow from the team's name (folder, namespaces, host, secret keys) follow `overrides.name`.
 */
export function buildTeam(overrides: Partial<Team> = {}): Team {
  const name = overrides.name ?? 'payments';
  const [team] = buildResolved({ teams: { [name]: { team: 'home: {accessPoint: fsap-0123456789abcdef0}' } } }).fleet.teams;
  if (team === undefined) throw new Error('the minimal fleet lost its team');
  return { ...team, ...overrides };
}

/** A resolved fleet for tests: a minimal one with the team `payments`. Each field of `overrides` replaces the field whole. */
export function buildFleet(overrides: Partial<Fleet> = {}): Fleet {
  return { ...buildResolved({ teams: {} }).fleet, teams: overrides.teams ?? [buildTeam()], ...overrides };
}

/** A fleet that is resolved from what a test writes, which must be without problems up to there. */
export function buildResolved(written: WrittenInputs = {}): Resolved {
  const { value, problems } = tryResolve(written);
  if (value === undefined || problems.length > 0) throw new Error(`the test's inputs have problems: ${JSON.stringify(problems)}`);
  return value;
}

/** Parses and resolves what a test writes; resolves nothing when it cannot be parsed. */
export function tryResolve(written: WrittenInputs = {}): { readonly value?: Resolved; readonly problems: readonly Problem[] } {
  const parsed = parseInputs(buildInputs(written));
  return parsed.problems.length > 0 ? { problems: parsed.problems } : resolveFleet(parsed.value);
}
