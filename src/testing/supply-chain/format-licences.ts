import type { LockedPackage } from './lock.ts';

/** Prints `docs/licences.md`: what runs in one table, and what only builds and tests need by licence. */
export function formatLicences(packages: readonly LockedPackage[]): string {
  const runs = packages.filter(({ dev }) => !dev).toSorted(byName);
  const develops = packages.filter(({ dev }) => dev).toSorted(byName);
  const licences = [...new Set(develops.map(licenceOf))].toSorted();
  return `# Licences of dependencies

jenkins-fleet is under the [Apache License 2.0](../LICENSE). These are the npm packages that it needs, for all systems, as \`package-lock.json\` names them. A test
holds this page equal to the lock file, and refuses licences that are not in its list: \`UPDATE_LICENCES=1 npx vitest run licences\` writes the page anew.

Images, Jenkins and its plugins are not among them: the manifests name them, and the cluster fetches them from their makers.

## What runs

\`npm run synth\` and the other commands run these, bundled into \`build/jenkins-fleet.cjs\`, or beside it.

| package | version | licence |
| --- | --- | --- |
${distinct(runs.map((entry) => `| ${entry.name} | ${entry.version} | ${licenceOf(entry)} |`)).join('\n')}

## What builds and tests need

${licences
  .map((licence) => {
    const entries = develops.filter((entry) => licenceOf(entry) === licence);
    return `**${licence}:** ${distinct(entries.map(({ name, version }) => `${name} ${version}`)).join(', ')}`;
  })
  .join('\n\n')}
`;
}

/** As the package says; a package that says nothing is a problem for a person. */
export const licenceOf = ({ license }: LockedPackage): string => license ?? 'unknown';

const byName = (one: LockedPackage, other: LockedPackage): number =>
  one.name === other.name ? compare(one.version, other.version) : compare(one.name, other.name);

const compare = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const distinct = (lines: readonly string[]): readonly string[] => [...new Set(lines)];
