import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { groovyJar } from './groovy-jar.ts';
import { type GroovyPlaces, readGroovy } from './read-groovy.ts';
import { compileProgram } from './run-compiler.ts';

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/**
 * Makes the real Groovy ready: fetches its jar where it is not there, with the Maven of the person and so from where that fetches everything,
 * and compiles the program that runs in it. Tells in plain words what it did and what is missing; false when something is.
 */
export function runInstall(places: GroovyPlaces, tell: (line: string) => void): boolean {
  let search = readGroovy(places);
  if (search.lacksJar) {
    tell(`Fetching ${groovyJar.coordinates} with Maven.`);
    const problem = fetchJar(places);
    if (problem !== undefined) {
      tell(`${problem}\nGroovy is not ready.`);
      return false;
    }
    search = readGroovy(places);
  }
  const reason = search.groovy ? compileProgram(search.groovy) : search.reason;
  tell(
    reason === undefined
      ? `Groovy ${groovyJar.version} is ready: ${search.groovy?.jar}, run by ${search.groovy?.java}.`
      : `${reason}\nGroovy is not ready.`,
  );
  return reason === undefined;
}

function fetchJar({ environment, folder }: GroovyPlaces): string | undefined {
  const target = resolve(folder, 'groovy');
  mkdirSync(target, { recursive: true });
  // Not in the folder of the fleet: a pom.xml there would be read.
  const { status, error, stdout } = spawnSync(
    'mvn',
    ['--batch-mode', '--quiet', `${plugin}:copy`, `-Dartifact=${groovyJar.coordinates}`, `-DoutputDirectory=${target}`],
    { cwd: target, env: environment, encoding: 'utf8' },
  );
  if (status === 0) {
    return undefined;
  }
  const byHand = `or put ${groovyJar.fileName} into ${target}, or name it in GROOVY_JAR`;
  return error
    ? `expected Maven, found no "mvn" on the PATH; install it, ${byHand}`
    : `expected Maven to fetch ${groovyJar.coordinates}, found that it fails; repair it, ${byHand}:\n${stdout.trim().split('\n').slice(0, 5).join('\n')}`;
}
