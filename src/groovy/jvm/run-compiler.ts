import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { groovyJar } from './groovy-jar.ts';
import { javaOptions } from './java-options.ts';
import { programSources } from './program-sources.ts';
import type { Groovy } from './read-groovy.ts';

const deadlineMilliseconds = 120_000;

/**
 * Compiles the program where it is not compiled yet, with the compiler in the jar, after the jar was found to be the right one: a Java
 * runtime is enough. Gives the reason when that is not possible, in words for a person. Throws what the file system throws.
 */
export function compileProgram({ java, jar, program, environment }: Groovy): string | undefined {
  if (existsSync(program)) {
    return undefined;
  }
  const found = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (found !== groovyJar.sha256) {
    return `expected ${groovyJar.fileName} with the SHA-256 ${groovyJar.sha256}, found ${found} at "${jar}"; delete that file`;
  }
  mkdirSync(dirname(program), { recursive: true });
  const draft = mkdtempSync(`${program}-draft-`);
  try {
    const files = Object.entries(programSources).map(([name, text]) => {
      writeFileSync(join(draft, name), text);
      return join(draft, name);
    });
    const classes = join(draft, 'classes');
    const { status, error, stderr } = spawnSync(
      java,
      [...javaOptions, '-cp', jar, 'org.codehaus.groovy.tools.FileSystemCompiler', '-d', classes, ...files],
      { env: environment, encoding: 'utf8', timeout: deadlineMilliseconds, killSignal: 'SIGKILL' },
    );
    if (status !== 0) {
      const output = (error?.message ?? stderr).trim().split('\n').slice(0, 3).join('\n');
      return `expected a Java 8 to 25 runtime, found "${java}", which cannot compile: ${output}`;
    }
    renameSync(classes, program);
    return undefined;
  } catch (failure) {
    // Another process was faster: its program is the same.
    if (existsSync(program)) {
      return undefined;
    }
    throw failure;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
