import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Groovy, type GroovyPlaces, readGroovy } from './read-groovy.ts';
import { compileProgram } from './run-compiler.ts';

/** Where the tests look for Groovy; the program that they compile stays for the next run. */
export const testPlaces: GroovyPlaces = {
  environment: process.env,
  home: homedir(),
  folder: join(import.meta.dirname, '..', '..', '..', 'build'),
};

/** The real Groovy, ready to start; undefined where this machine has no Java or no jar, and tests that need it are skipped. */
export const testGroovy: Groovy | undefined = (() => {
  const { groovy } = readGroovy(testPlaces);
  return groovy && compileProgram(groovy) === undefined ? groovy : undefined;
})();

export const needsGroovy = testGroovy ? '' : ' (skipped: no Java, or no Groovy; npm run groovy:install)';
