import { homedir } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { check } from './commands/check.ts';
import type { ExitCode } from './commands/command.ts';
import { describeFailure } from './commands/describe-failure.ts';
import { explain } from './commands/explain.ts';
import { hidingTerminal } from './commands/hiding-terminal.ts';
import { installGroovy } from './commands/install-groovy.ts';
import { parseDate } from './commands/parse-date.ts';
import { type GroovyUse, groovyUses, scriptReader } from './commands/read-scripts.ts';
import { schemas } from './commands/schemas.ts';
import { synth } from './commands/synth.ts';
import { visibleTerminal } from './commands/visible-terminal.ts';
import { watch } from './commands/watch.ts';

/** Changes with the program; the bundler puts it in. */
declare const PROGRAM_KEY: string;

const root = process.cwd();

const terminal = hidingTerminal(
  visibleTerminal({
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    // Progress only where a person looks: a pipe or a log stays quiet.
    ...(process.stderr.isTTY && {
      progress: (done, total) => process.stderr.write(done === total ? '\r\u001b[K' : `\r${done} of ${total} teams`),
    }),
  }),
);

const program = new Command('jenkins-fleet')
  .description('Renders fleet.yaml and overlays/ into the Kubernetes manifests of dist/.')
  .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
  .showHelpAfterError('Run with --help for the commands and their options.')
  .exitOverride();

interface ReadingFlags {
  readonly groovy?: GroovyUse;
  readonly json?: boolean;
  readonly today?: string;
}

interface SynthFlags extends ReadingFlags {
  readonly output: string;
  readonly watch?: boolean;
  readonly allowDataLoss: readonly string[];
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

const todayOption = () =>
  new Option('--today <date>', 'hold the ends of exceptions in fleet.yaml against this day, such as 2027-03-31').argParser((text) => {
    const date = parseDate(text);
    if (date === undefined) throw new InvalidArgumentError('Expected a day such as 2027-03-31.');
    return date;
  });

const allowDataLossOption = () =>
  new Option('--allow-data-loss <teams>', 'write also what puts the data of these teams at risk, such as payments,search')
    .argParser((text, earlier: readonly string[]) => [...earlier, ...text.split(',').map((name) => name.trim())])
    .default([], 'none')
    // It is for one change that a person has read, and not for what comes after it.
    .conflicts('watch');

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
  .addOption(todayOption())
  .addOption(allowDataLossOption())
  .addOption(new Option('--json', 'print problems and changes for a program to read').conflicts('watch'))
  .action(async (team: string | undefined, { output, watch: watching, allowDataLoss, ...flags }: SynthFlags) => {
    const { json = false, today } = flags;
    const options = { root, output, team, json, today, allowDataLoss, readScripts: readScriptsBy(flags) };
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
  .addOption(todayOption())
  .option('--json', 'print problems and differences for a program to read')
  .action(({ output, ...flags }: ReadingFlags & { output: string }) =>
    run(() => check({ root, output, json: flags.json ?? false, today: flags.today, readScripts: readScriptsBy(flags) }, terminal))(),
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
