import { homedir } from 'node:os';
import { Command, CommanderError, Option } from 'commander';
import { check } from './commands/check.ts';
import type { ExitCode, Terminal } from './commands/command.ts';
import { describeFailure } from './commands/describe-failure.ts';
import { explain } from './commands/explain.ts';
import { installGroovy } from './commands/install-groovy.ts';
import { type GroovyUse, groovyUses, scriptReader } from './commands/read-scripts.ts';
import { schemas } from './commands/schemas.ts';
import { synth } from './commands/synth.ts';
import { watch } from './commands/watch.ts';

/** Changes with the program; the bundler puts it in. */
declare const PROGRAM_KEY: string;

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

interface ReadingFlags {
  readonly groovy?: GroovyUse;
  readonly json?: boolean;
}

/** Where Groovy can be. What can be made again lies beside the bundle, which is such a thing, too. */
const groovyPlaces = { environment: process.env, home: homedir(), folder: __dirname };

/** Scripts are read as the flags say. */
const readScriptsBy = ({ groovy = 'auto', json }: ReadingFlags) =>
  scriptReader({ ...groovyPlaces, groovy, programKey: PROGRAM_KEY }, json ? undefined : terminal);

const groovyOption = () =>
  new Option('--groovy <use>', 'whether scripts are read by the Groovy that Jenkins runs: auto, where it is there')
    .choices(groovyUses)
    .default('auto');

const run = (command: () => ExitCode | Promise<ExitCode>) => async () => {
  process.exitCode = await command();
};

program
  .command('synth')
  .description('check everything, render, and write dist/; nothing is written while there is a problem')
  .argument('[team]', 'render this team alone')
  .option('--output <folder>', 'write into another folder', 'dist')
  .option('--watch', 'render again whenever an input changes')
  .addOption(groovyOption())
  .addOption(new Option('--json', 'print problems and changes for a program to read').conflicts('watch'))
  .action(async (team: string | undefined, { output, watch: watching, ...flags }: ReadingFlags & { output: string; watch?: boolean }) => {
    const options = { root, output, team, json: flags.json ?? false, readScripts: readScriptsBy(flags) };
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
  .addOption(groovyOption())
  .option('--json', 'print problems and differences for a program to read')
  .action(({ output, ...flags }: ReadingFlags & { output: string }) =>
    run(() => check({ root, output, json: flags.json ?? false, readScripts: readScriptsBy(flags) }, terminal))(),
  );

program
  .command('explain')
  .description('print a team with every value filled in, and where each comes from')
  .argument('<team>')
  .argument(
    '[path]',
    'a part of it, such as controller.memory; casc for the JCasC that its controller gets, jobs for what its scripts make, agents for what builds can ask for',
  )
  .option('--json', 'print it for a program to read')
  .action((team: string, path: string | undefined, { json }: { json?: boolean }) =>
    run(() => explain({ root, team, path, json: json ?? false, readScripts: readScriptsBy({ json: true }) }, terminal))(),
  );

program
  .command('schemas')
  .description('write the JSON Schemas by which editors complete and check the YAML files')
  .action(run(() => schemas({ root }, terminal)));

program
  .command('groovy-install')
  .description('fetch the Groovy that Jenkins runs, through Maven, so that scripts are read by it')
  .action(run(() => installGroovy(groovyPlaces, terminal)));

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
