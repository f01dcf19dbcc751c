import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { groovyFailure } from '../groovy-failure.ts';
import { javaOptions } from './java-options.ts';
import type { Groovy } from './read-groovy.ts';

const deadlineMilliseconds = 120_000;
const deadlineMillisecondsPerScript = 20;
/** Of what a failed machine printed: enough for its message, and no pages of it. */
const longestOutput = 2000;

export interface GroovyRun {
  /** A packed value for each text, in order: `{outline}` or `{mistakes}` as Groovy words them. Rejects with a `GroovyFailure`. */
  readonly answers: Promise<readonly string[]>;
  /** Ends it; the answers are rejected, if they are not there. */
  readonly stop: () => void;
}

/**
 * Starts the compiled program in a Java virtual machine, at once, and lets it work while this process is busy: everything goes through files
 * in a folder of its own, which is removed afterwards. The machine ends by itself when this process is gone. Throws what the disk throws.
 */
export function startGroovy(groovy: Groovy, texts: readonly string[], deadline = deadlineFor(texts.length)): GroovyRun {
  const parent = dirname(groovy.program);
  const folder = mkdtempSync(join(parent, `run-${process.pid}-`));
  const file = { request: join(folder, 'request'), answer: join(folder, 'answer'), output: join(folder, 'output') };
  writeFileSync(file.request, formatRequest(texts));

  const output = openSync(file.output, 'w');
  const machine = spawn(
    groovy.java,
    [...javaOptions, '-cp', [groovy.program, groovy.jar].join(delimiter), 'OutlineScripts', file.request, file.answer],
    { env: groovy.environment, stdio: ['pipe', output, output] },
  );
  closeSync(output);
  const timer = setTimeout(() => machine.kill('SIGKILL'), deadline);
  const answers = ended(machine)
    .then((end) => {
      if (end !== undefined) {
        throw groovyFailure('GROOVY_FAILED', `Groovy could not read the scripts: ${end}.${printed(file.output)}`);
      }
      return readAnswer(file.answer, texts.length);
    })
    .finally(() => {
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true });
    });
  // Who starts it may fail before it waits for the answers.
  answers.catch(() => undefined);
  return { answers, stop: () => machine.kill('SIGKILL') };
}

const deadlineFor = (count: number): number => deadlineMilliseconds + count * deadlineMillisecondsPerScript;

/** For each text its length as four bytes, and the text in UTF-8. */
function formatRequest(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text);
      const length = Buffer.alloc(4);
      length.writeInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

function readAnswer(path: string, count: number): readonly string[] {
  const lines = existsSync(path) ? readFileSync(path, 'latin1').split('\n') : [];
  if (lines.pop() !== '' || lines.length !== count || !lines.every((line) => /^\[.*\]\t[#-~]+$/.test(line))) {
    throw groovyFailure('GROOVY_FAILED', `Groovy could not read the scripts: expected ${count} answers, found something else.`);
  }
  return lines;
}

/** How a machine ended; undefined when it ended well. */
const ended = (machine: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve) => {
    machine.on('error', ({ message }) => resolve(message));
    machine.on('exit', (code, signal) => {
      resolve(
        code === 0 ? undefined : signal ? `the Java virtual machine was ended by ${signal}` : `the Java virtual machine ended with ${code}`,
      );
    });
  });

function printed(path: string): string {
  const text = readFileSync(path, 'utf8').trim().slice(0, longestOutput);
  return text === '' ? '' : ` It printed:\n${text}`;
}
