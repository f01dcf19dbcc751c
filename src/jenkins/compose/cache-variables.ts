/**
 * How each tool is told where its cache is, by the name of the cache. Tools that read no variable have one that a command can name. What is safe when several builds
 * use a cache at once, and what is not, is in docs/agents.md.
 */
const variables: Readonly<Record<string, (folder: string) => Readonly<Record<string, string>>>> = {
  /** go help cache, go help environment. Both folders are made for many go commands at once. */
  go: (folder) => ({ GOCACHE: `${folder}/build`, GOMODCACHE: `${folder}/mod` }),
  /**
   * mvn reads MAVEN_ARGS since 3.9. With a split repository what a build installs is in a folder of its own, which is not shared: another build would take it for the
   * released version (maven-resolver 1.9 and 2.0, "Split Local Repository", under the name that each of them has).
   */
  maven: (folder) => ({
    MAVEN_ARGS: `-Dmaven.repo.local=${folder} -Daether.enhancedLocalRepository.split=true -Daether.lrm.enhanced.split=true`,
  }),
  /** Read only: a Gradle that wants a lock asks its holder by UDP on localhost, which is another one in each pod (docs.gradle.org, dependency_caching). */
  gradle: (folder) => ({ GRADLE_RO_DEP_CACHE: folder }),
  npm: (folder) => ({ npm_config_cache: folder }),
  pip: (folder) => ({ PIP_CACHE_DIR: folder }),
  /** For buildctl's --import-cache and --export-cache. */
  buildkit: (folder) => ({ BUILDKIT_CACHE: folder }),
  /** For the --cache-dir of kaniko and its warmer. */
  kaniko: (folder) => ({ KANIKO_CACHE_DIR: folder }),
};

/** Folders of caches that each pod has for itself: what Maven installs. */
export const privateFolders: Readonly<Record<string, string>> = { maven: 'installed' };

/** Environment variables that point tools at the caches of a kind; none for a name that stands for no tool. */
export function composeCacheVariables(cache: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...Object.entries(cache).map(([name, folder]) => (Object.hasOwn(variables, name) ? variables[name]?.(folder) : {})),
  );
}
