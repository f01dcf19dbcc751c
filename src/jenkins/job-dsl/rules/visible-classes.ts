import type { Position, Problem } from '../../../model/index.ts';
import { pluginOfInvisibleClass } from '../catalog/invisible-classes.ts';
import type { DslRule } from '../team-jobs.ts';

/**
 * A script that imports a class of a plugin that job-dsl does not depend on does not compile, and Jenkins does not start; `try` is of no
 * help (seen with metrics on job-dsl 1.91). A warning, since a plugin may bring another one into sight.
 */
export const visibleClasses: DslRule = ({ scripts }) =>
  scripts.flatMap(({ file, script }) =>
    script.imports.flatMap(({ name, at }) => {
      const plugin = pluginOfInvisibleClass(name);
      return plugin === undefined ? [] : [describe(file.path, at, name.replace(/\.$/, '.*'), plugin)];
    }),
  );

const describe = (file: string, at: Position, name: string, plugin: string): Problem => ({
  rule: 'visible-classes',
  file,
  ...at,
  where: '',
  message: `expected a class that Job DSL can see, found "${name}" of the plugin "${plugin}": Jenkins would not start`,
  fix: "use Job DSL instead, or load it by name: Jenkins.get().pluginManager.uberClassLoader.loadClass('…')",
  severity: 'warning',
});
