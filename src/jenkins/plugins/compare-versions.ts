/**
 * Compares two versions of a Jenkins plugin or of Jenkins: negative when `one` is older, 0 when they are the same, positive when it is newer.
 *
 * What counts are the leading numbers, split at `.` and `-`, up to the first part that is none: a commit's hash (`vc05a_0b_e6b_f4e`), which says
 * nothing about the order (JEP-229: releases by continuous delivery are numbered by the depth of the history), or a word (`jdk21`, `beta`). So
 * `2117.vc05a_0b_e6b_f4e` is 2117, `4.2.37-494.v06f9a_939d33a_` is 4.2.37.494. A number that is missing counts as 0.
 */
export function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [leadingNumbers(one), leadingNumbers(other)];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const difference = (ours[index] ?? 0) - (theirs[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function leadingNumbers(version: string): readonly number[] {
  const parts = version.split(/[.-]/);
  const end = parts.findIndex((part) => !/^\d+$/.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).map(Number);
}
