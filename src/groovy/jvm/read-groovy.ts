import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { groovyJar } from './groovy-jar.ts';
import { programSources } from './program-sources.ts';

/** Where Groovy can be. */
export interface GroovyPlaces {
  /** `JAVA_HOME`, `PATH` and `GROOVY_JAR` count. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder of the person, in which Maven keeps what it has fetched. */
  readonly home: string;
  /** The folder for what can be made again, such as `build`. */
  readonly folder: string;
}

/** A Groovy that can be started. */
export interface Groovy {
  readonly java: string;
  readonly jar: string;
  /** The folder of the compiled program, which may not be there yet. Its name changes with the program, the jar and Java. */
  readonly program: string;
  readonly environment: GroovyPlaces['environment'];
}

/** `reason` says why there is none, in words for a person; `lacksJar` that nothing is missing but the jar. */
export type GroovySearch =
  | { readonly groovy: Groovy; readonly reason?: never; readonly lacksJar?: never }
  | { readonly groovy?: never; readonly reason: string; readonly lacksJar?: true };

/** Looks for Java and for the jar of Groovy. Whether they work is found out when the program is compiled, which is once. */
export function readGroovy({ environment, home, folder }: GroovyPlaces): GroovySearch {
  const java = findJava(environment);
  if (!java) {
    return { reason: 'expected Java, found none in JAVA_HOME and on the PATH; install a Java 8 to 25 runtime' };
  }
  const wanted = environment.GROOVY_JAR;
  if (wanted !== undefined && wanted !== '' && !existsSync(wanted)) {
    return { reason: `expected the file that GROOVY_JAR names, found none at "${wanted}"` };
  }
  const jar = [
    wanted ?? '',
    join(folder, 'groovy', groovyJar.fileName),
    join(home, '.m2', 'repository', 'org', 'codehaus', 'groovy', 'groovy-all', groovyJar.version, groovyJar.fileName),
  ].find((path) => path !== '' && existsSync(path));
  if (!jar) {
    return { reason: `expected ${groovyJar.fileName}, found none in "${folder}" and in the repository of Maven`, lacksJar: true };
  }
  const key = createHash('sha256').update([java, jar].map(describeFile).join('\n'));
  Object.entries(programSources).forEach(([name, text]) => key.update(`${name}\n${text}`));
  return { groovy: { java, jar, program: join(folder, 'groovy', `program-${key.digest('hex').slice(0, 16)}`), environment } };
}

function findJava({ JAVA_HOME, PATH = '' }: GroovyPlaces['environment']): string | undefined {
  const folders = [...(JAVA_HOME ? [join(JAVA_HOME, 'bin')] : []), ...PATH.split(delimiter).filter((path) => path !== '')];
  return folders.map((path) => join(path, 'java')).find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Changes when the file may have changed. */
function describeFile(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${realpathSync(path)} ${size} ${mtimeMs}`;
}
