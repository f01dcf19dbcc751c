import type { Allowance, Problem } from '../model/index.ts';
import { placeViolation } from './place-violation.ts';
import { isAgentPod, nameOf, objectOf, type Policy, type Subject, type Violation } from './policy.ts';

export interface PolicyOutcome {
  readonly problems: readonly Problem[];
  /** Entries of `allow` that excused something. */
  readonly used: readonly Allowance[];
}

/**
 * Holds the final objects of a team against policies. What an entry of `allow` in fleet.yaml excuses is no problem; the entry is then given as used.
 * A problem names the object, and the line of the overlay that can change it.
 */
export const checkPolicies = (policies: readonly Policy[], subject: Subject): PolicyOutcome => {
  const problems: Problem[] = [];
  const used = new Set<Allowance>();
  for (const policy of policies) {
    const allowances = policy.canBeAllowed
      ? subject.fleet.allow.filter(({ team, rule }) => team === subject.team.name && rule === policy.name)
      : [];
    const left = policy.check(subject).filter((violation) => {
      const allowance = allowances.find((entry) => entry.in === undefined || entry.in === keyOf(violation));
      if (allowance) used.add(allowance);
      return allowance === undefined;
    });
    problems.push(...uniteTwins(left).map((twins) => toProblem(policy, subject, twins)));
  }
  return { problems, used: [...used] };
};

/** A kind has a pod for each architecture and capacity: the same mistake of all of them is one, and so is that of containers that several templates inherit. */
const uniteTwins = (violations: readonly Violation[]): readonly (readonly [Violation, ...Violation[]])[] => {
  const united = new Map<string, [Violation, ...Violation[]]>();
  violations.forEach((violation, index) => {
    const { of, message, fix } = violation;
    const key = isAgentPod(of) ? JSON.stringify([of.place, message, fix]) : String(index);
    const twins = united.get(key);
    if (twins) twins.push(violation);
    else united.set(key, [violation]);
  });
  return [...united.values()];
};

/** By which `in` of an allowance means an object, such as `Deployment/jenkins`. */
const keyOf = (violation: Violation): string => {
  const { kind, metadata } = objectOf(violation);
  return `${kind}/${metadata.name}`;
};

const toProblem = (
  { name, canBeAllowed }: Policy,
  subject: Subject,
  [violation, ...twins]: readonly [Violation, ...Violation[]],
): Problem => {
  const where = nameOf(objectOf(violation));
  const [also, eachOf] = twins.length === 0 ? ['', ''] : [` (and ${twins.length} more)`, `, and the same for ${twins.length} more,`];
  const entry = `{team: ${subject.team.name}, rule: ${name}, in: ${keyOf(violation)}, reason: …}`;
  const allowIt = canBeAllowed ? `, or add ${entry}${eachOf} to "allow" of fleet.yaml` : '';
  return {
    rule: name,
    ...placeViolation(subject, violation),
    where,
    message: `${where}${also} ${violation.message}`,
    fix: `${violation.fix}${allowIt}`,
  };
};
