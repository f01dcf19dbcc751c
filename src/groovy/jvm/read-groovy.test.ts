import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GroovyPlaces, readGroovy } from './read-groovy.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-groovy-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, mode = 0o644): string => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
  chmodSync(join(root, path), mode);
  return join(root, path);
};
const search = (environment: GroovyPlaces['environment']) =>
  readGroovy({ environment, home: join(root, 'home'), folder: join(root, 'build') });

const inMaven = 'home/.m2/repository/org/codehaus/groovy/groovy-all/2.4.21/groovy-all-2.4.21.jar';
const inFolder = 'build/groovy/groovy-all-2.4.21.jar';

describe('readGroovy', () => {
  it('takes Java from JAVA_HOME before the PATH, and the PATH in its order', () => {
    write(inMaven);
    write('c/java');
    const [home, first] = [write('a/bin/java', 0o755), write('b/java', 0o755)];
    write('d/java', 0o755);
    const PATH = [join(root, 'none'), join(root, 'c'), join(root, 'b'), join(root, 'd')].join(':');
    expect(search({ JAVA_HOME: join(root, 'a'), PATH }).groovy?.java).toBe(home);
    expect(search({ JAVA_HOME: join(root, 'none'), PATH }).groovy?.java).toBe(first);
    expect(search({ PATH }).groovy?.java).toBe(first);
  });

  it('takes the jar that is named, before the one in the folder, before the one of Maven', () => {
    const PATH = dirname(write('bin/java', 0o755));
    const [maven, folder, named] = [write(inMaven), write(inFolder), write('named.jar')];
    expect(search({ PATH, GROOVY_JAR: named }).groovy?.jar).toBe(named);
    expect(search({ PATH, GROOVY_JAR: '' }).groovy?.jar).toBe(folder);
    rmSync(folder);
    expect(search({ PATH }).groovy?.jar).toBe(maven);
  });

  it('names another folder for the program when the jar or Java is another', () => {
    const java = write('bin/java', 0o755);
    const jar = write(inMaven);
    const program = () => search({ PATH: dirname(java) }).groovy?.program;
    const before = program();
    expect(program()).toBe(before);
    utimesSync(jar, 1, 1);
    const after = program();
    expect(after).not.toBe(before);
    utimesSync(java, 1, 1);
    expect(program()).not.toBe(after);
  });

  it('says what is missing', () => {
    expect(search({})).toEqual({
      reason: 'expected Java, found none in JAVA_HOME and on the PATH; install a Java 8 to 25 runtime',
    });
    const PATH = dirname(write('bin/java', 0o755));
    expect(search({ PATH })).toEqual({
      reason: `expected groovy-all-2.4.21.jar, found none in "${join(root, 'build')}" and in the repository of Maven`,
      lacksJar: true,
    });
    write(inMaven);
    expect(search({ PATH, GROOVY_JAR: '/none' })).toEqual({ reason: 'expected the file that GROOVY_JAR names, found none at "/none"' });
  });
});
