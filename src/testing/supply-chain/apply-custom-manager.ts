/** A `customManagers` entry of Renovate with `customType: regex`, as far as it is used here. */
export interface CustomManager {
  readonly description: string;
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
  readonly matchStringsStrategy?: 'any' | 'recursive';
  readonly depNameTemplate?: string;
  readonly depTypeTemplate?: string;
  readonly datasourceTemplate: string;
  readonly versioningTemplate?: string;
}

export interface Dependency {
  readonly file: string;
  readonly name: string;
  readonly version: string;
  readonly digest?: string;
  readonly type: string;
  readonly datasource: string;
}

/**
 * What Renovate would find in a file, as its regex manager does it (Renovate 44, lib/modules/manager/custom/regex/strategies.ts): `any` looks for each
 * pattern in the whole text, `recursive` for each in what the one before has found, and keeps the groups of all.
 */
export function applyCustomManager(manager: CustomManager, file: string, text: string): readonly Dependency[] {
  if (!manager.managerFilePatterns.some((pattern) => new RegExp(pattern.slice(1, -1)).test(file))) return [];
  const found =
    manager.matchStringsStrategy === 'recursive'
      ? matchRecursively(manager.matchStrings, text, {})
      : manager.matchStrings.flatMap((pattern) => matchRecursively([pattern], text, {}));
  return found.map((groups) => ({
    file,
    name: groups['depName'] ?? manager.depNameTemplate ?? '',
    version: groups['currentValue'] ?? '',
    ...(groups['currentDigest'] !== undefined && { digest: groups['currentDigest'] }),
    type: (manager.depTypeTemplate ?? '').replaceAll(/\{\{\{(\w+)\}\}\}/g, (_, group: string) => groups[group] ?? ''),
    datasource: manager.datasourceTemplate,
  }));
}

type Groups = Readonly<Record<string, string | undefined>>;

function matchRecursively([pattern, ...rest]: readonly string[], text: string, groups: Groups): readonly Groups[] {
  if (pattern === undefined) return [groups];
  return [...text.matchAll(new RegExp(pattern, 'g'))].flatMap((match) => matchRecursively(rest, match[0], { ...groups, ...match.groups }));
}
