import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { needsGroovy, testGroovy } from './build-test-groovy.ts';
import { groovyJar } from './groovy-jar.ts';
import { compileProgram } from './run-compiler.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-compiler-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('compileProgram', () => {
  it('refuses a jar that is another file', () => {
    const jar = join(folder, 'groovy-all-2.4.21.jar');
    writeFileSync(jar, 'another file');
    expect(compileProgram({ java: 'java', jar, program: join(folder, 'program'), environment: {} })).toBe(
      `expected groovy-all-2.4.21.jar with the SHA-256 ${groovyJar.sha256}, found 100ef6a71bac925f709fe9c114c60460bf6e472cfdb9d44bd8adf1698135260f at "${jar}"; delete that file`,
    );
    expect(readdirSync(folder)).toEqual(['groovy-all-2.4.21.jar']);
  });
});

describe.skipIf(!testGroovy)(`compileProgram${needsGroovy}`, () => {
  it('compiles once', () => {
    const groovy = { java: 'none', jar: 'none', environment: {}, ...testGroovy, program: join(folder, 'program') };
    expect(compileProgram(groovy)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['program']);
    expect(readdirSync(groovy.program)).toContain('OutlineScripts.class');
    expect(compileProgram({ ...groovy, java: 'none' })).toBeUndefined();
  });

  it('says what a Java that cannot compile has printed', () => {
    const java = join(folder, 'java');
    writeFileSync(java, '#!/bin/sh\necho "Unsupported major.minor version 50.0" >&2\nexit 1\n', { mode: 0o755 });
    const groovy = { jar: 'none', environment: {}, ...testGroovy, java, program: join(folder, 'program') };
    expect(compileProgram(groovy)).toBe(
      `expected a Java 8 to 25 runtime, found "${java}", which cannot compile: Unsupported major.minor version 50.0`,
    );
    expect(readdirSync(folder)).toEqual(['java']);
  });
});
