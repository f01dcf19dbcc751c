import { Command, CommanderError, Option } from 'commander';
import { check } from './commands/check.ts';
import type { ExitCode, Terminal } from './commands/command.ts';
import { describeFailure } from './commands/describe-failure.ts';
import { explain } from './commands/explain.ts';
import { readScripts } from './commands/read-scripts.ts';
import { schemas } from './commands/schemas.ts';
import { synth } from './commands/synth.ts';
import { watch } from './commands/watch.ts';

const root = process.cwd();

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  // Progress only where a person looks: a pipe or a log stays quiet.
  ...(process.stderr.isTTY && {
    progress: (done, total) => process.stderr.write(done === total ? '\r\u001b[K' : `\r${done} of ${total} teams`),
  }),
};

const program = new Command('jenkins-fleet')
  .description('Renders fleet.yaml and overlays/ into the Kubernetes manifests of dist/.')
  .showHelpAfterError('Run with --help for the commands and their options.')
  .exitOverride();

const run = (command: () => ExitCode | Promise<ExitCode>) => async () => {
  process.exitCode = await command();
};

program
  .command('synth')
  .description('check everything, render, and write dist/; nothing is written while there is a problem')
  .argument('[team]', 'render this team alone')
  .option('--output <folder>', 'write into another folder', 'dist')
  .option('--watch', 'render again whenever an input changes')
  .addOption(new Option('--json', 'print problems and changes for a program to read').conflicts('watch'))
  .action(async (team: string | undefined, { output, watch: watching, json }: { output: string; watch?: boolean; json?: boolean }) => {
    const options = { root, output, team, json: json ?? false, readScripts };
    if (watching) {
      watch(options, terminal);
    } else {
      await run(() => synth(options, terminal))();
    }
  });

program
  .command('check')
  .description('do the same in memory and compare with dist/; writes nothing')
  .option('--output <folder>', 'compare with another folder', 'dist')
  .option('--json', 'print problems and differences for a program to read')
  .action(({ output, json }: { output: string; json?: boolean }) =>
    run(() => check({ root, output, json: json ?? false, readScripts }, terminal))(),
  );

program
  .command('explain')
  .description('print a team with every value filled in, and where each comes from')
  .argument('<team>')
  .argument(
    '[path]',
    'a part of it, such as controller.memory; casc for the JCasC that its controller gets, agents for what builds can ask for',
  )
  .option('--json', 'print it for a program to read')
  .action((team: string, path: string | undefined, { json }: { json?: boolean }) =>
    run(() => explain({ root, team, path, json: json ?? false, readScripts }, terminal))(),
  );

program
  .command('schemas')
  .description('write the JSON Schemas by which editors complete and check the YAML files')
  .action(run(() => schemas({ root }, terminal)));

program.parseAsync().catch((error: unknown) => {
  process.exitCode = reportFailure(error);
});

/** Asking for help is a success, and commander has explained a wrong argument already; everything else could not run. */
function reportFailure(error: unknown): 0 | 2 {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? 0 : 2;
  }
  terminal.error(describeFailure(error));
  return 2;
}
