import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const jar = process.env['GROOVY_JAR'] ?? join(homedir(), '.m2/repository/org/codehaus/groovy/groovy-all/2.4.21/groovy-all-2.4.21.jar');
const folder = fileURLToPath(new URL('fake-jenkins', import.meta.url));

/** Whether Java and the Groovy of Jenkins are here. */
export const hasGroovy = existsSync(jar) && spawnSync('java', ['-version']).status === 0;

/** Something that happens to the controller; run-scenarios.groovy says what. */
export type Step = Readonly<Record<string, unknown>>;

/** What is there after the last step of a scenario. */
export interface Outcome {
  readonly items: Readonly<Record<string, 'enabled' | 'disabled'>>;
  /** Classes by name; null when there is no file. */
  readonly ledger: Readonly<Record<string, string>> | null;
  /** Of all steps. */
  readonly log: readonly string[];
  /** How many tasks the timer still has. */
  readonly waiting: number;
}

/** Runs every scenario against a controller of its own, all in one JVM. */
export function runScenarios(scenarios: readonly (readonly Step[])[]): readonly Outcome[] {
  const program = join(folder, 'run-scenarios.groovy');
  const { status, stdout, stderr } = spawnSync('java', ['-cp', [jar, folder].join(delimiter), 'groovy.ui.GroovyMain', program], {
    input: JSON.stringify(scenarios),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
