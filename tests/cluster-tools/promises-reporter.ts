import type { Reporter, TestCase, TestModule } from 'vitest/node';

const words = { passed: 'proven:', failed: 'BROKEN:', skipped: 'not proven here:', pending: 'not reached:' } as const;

/** Prints each test as a promise that was kept or broken, when it is known, and the reasons below it. */
export default class PromisesReporter implements Reporter {
  private subject = '';

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    const subject = test.parent.type === 'suite' ? test.parent.name : '';
    if (subject !== this.subject) print(`\n${subject}`);
    this.subject = subject;
    const note = test.result();
    const why = note.state === 'skipped' && note.note ? ` (${note.note})` : '';
    print(`  ${words[state]} ${test.name}${why}`);
    for (const { message } of errors) print(message.replaceAll(/^/gm, '      '));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message: string }[]): void {
    const errors = [...unhandled, ...modules.flatMap((module) => module.errors())];
    for (const { message } of errors) print(`BROKEN: ${message}`);
  }
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
