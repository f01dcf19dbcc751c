import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsGroovy, testGroovy } from './build-test-groovy.ts';
import { runInstall } from './run-install.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'run-install-'));
  mkdirSync(join(root, 'bin'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const install = (environment: Readonly<Record<string, string>>) => {
  const lines: string[] = [];
  const places = { environment: { PATH: join(root, 'bin'), ...environment }, home: join(root, 'home'), folder: join(root, 'build') };
  return { isReady: runInstall(places, (line) => lines.push(line)), lines };
};
const program = (name: string, script: string) => writeFileSync(join(root, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

describe('runInstall', () => {
  it('says that there is no Java', () => {
    expect(install({})).toEqual({
      isReady: false,
      lines: ['expected Java, found none in JAVA_HOME and on the PATH; install a Java 8 to 25 runtime\nGroovy is not ready.'],
    });
  });

  it('says that there is no Maven', () => {
    program('java', '');
    expect(install({}).lines[1]).toMatch(/^expected Maven, found no "mvn" on the PATH; install it, or put .*\nGroovy is not ready\.$/);
  });

  it('says what a Maven that fails has printed', () => {
    program('java', '');
    program('mvn', 'echo "[ERROR] Could not transfer artifact"; exit 1');
    const { isReady, lines } = install({});
    expect(isReady).toBe(false);
    expect(lines[1]).toMatch(/^expected Maven to fetch .*:\n\[ERROR\] Could not transfer artifact\nGroovy is not ready\.$/);
  });
});

describe.skipIf(!testGroovy)(`runInstall${needsGroovy}`, () => {
  it('fetches and compiles once', () => {
    const { java = '', jar = '', environment = {} } = testGroovy ?? {};
    symlinkSync(java, join(root, 'bin', 'java'));
    // As the plugin does it; its last argument names the folder.
    program('mvn', `for last; do :; done\n/bin/cp "${jar}" "\${last#-DoutputDirectory=}"\necho "$@" > "${root}/arguments"`);
    const JAVA_HOME = environment.JAVA_HOME ?? '';
    const ready = `Groovy 2.4.21 is ready: ${join(root, 'build', 'groovy', 'groovy-all-2.4.21.jar')}, run by ${JAVA_HOME ? join(JAVA_HOME, 'bin', 'java') : join(root, 'bin', 'java')}.`;
    expect(install({ JAVA_HOME })).toEqual({
      isReady: true,
      lines: ['Fetching org.codehaus.groovy:groovy-all:2.4.21 with Maven.', ready],
    });
    expect(readFileSync(join(root, 'arguments'), 'utf8')).toMatch(
      /maven-dependency-plugin:[\d.]+:copy -Dartifact=org\.codehaus\.groovy:groovy-all:2\.4\.21 /,
    );
    expect(install({ JAVA_HOME })).toEqual({ isReady: true, lines: [ready] });
  });
});
