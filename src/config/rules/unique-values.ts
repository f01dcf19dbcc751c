import { type Finding, printPlace } from './rule.ts';

/** A value that a team claims for itself, and the finding if another team has it already. */
export interface Claim {
  readonly value: string;
  /** Made only when it is needed, since it takes the place of the value. `other` is where the first claim is written. */
  readonly finding: (other: string) => Finding;
}

/** Finds the claims whose value an earlier one has; each refers to the first. */
export function findRepeated(claims: readonly Claim[]): readonly Finding[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const other = first.get(claim.value);
    if (other === undefined) {
      first.set(claim.value, claim);
      return [];
    }
    return [claim.finding(printPlace(other.finding('')))];
  });
}
