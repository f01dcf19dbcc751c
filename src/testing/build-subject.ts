import { renderTeam } from '../../charts/index.ts';
import { locate, placeAgentPod } from '../config/index.ts';
import { checkControllerFiles, composeControllerFiles, renderKindPods, renderOwnPods } from '../jenkins/index.ts';
import type { KubernetesObject, Problem } from '../model/index.ts';
import { applyPatches } from '../patch/index.ts';
import { checkPolicies } from '../policy/check-policies.ts';
import type { Policy, Subject } from '../policy/policy.ts';
import { buildFleet, buildResolved, buildTeam } from './build-fleet.ts';
import type { WrittenInputs } from './build-inputs.ts';

/** A subject for tests of policies: the minimal team in the minimal fleet, with these objects and nothing else. */
export function buildSubject(objects: readonly KubernetesObject[] = [], overrides: Partial<Subject> = {}): Subject {
  const team = overrides.team ?? buildTeam();
  return { team, fleet: buildFleet({ teams: [team] }), objects, agentPods: [], locate, ...overrides };
}

/**
 * The subject that the pipeline makes of a fleet that is written here, all of it real: the objects of its first team, patched as its `patches` say, and the
 * pods of its builds. Throws when the inputs have problems, or a patch does not apply.
 */
export function buildPatchedSubject(written: WrittenInputs): Subject {
  const resolved = buildResolved(written);
  const { fleet } = resolved;
  const [team] = fleet.teams;
  if (team === undefined) throw new Error('the test wrote no team');
  const files = composeControllerFiles(team, fleet).value;
  const rendered = renderTeam(fleet, team, files);
  const { value, problems } = applyPatches(team, rendered, locate);
  if (problems.length > 0) throw new Error(`the test's patches have problems: ${JSON.stringify(problems)}`);
  const ofKinds = renderKindPods(team, fleet).map((pod) => placeAgentPod(resolved, team, pod));
  const agentPods = [...ofKinds, ...renderOwnPods(team, files, checkControllerFiles(fleet, team, files).value)];
  return buildSubject(
    value.flatMap(({ objects }) => objects),
    { team, fleet, agentPods },
  );
}

/** What one policy finds in a subject. */
export const problemsOf = (policy: Policy, subject: Subject): readonly Problem[] => checkPolicies([policy], subject).problems;
