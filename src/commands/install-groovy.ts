import { type GroovyPlaces, runInstall } from '../groovy/index.ts';
import type { ExitCode, Terminal } from './command.ts';

/** Fetches and prepares the real Groovy, with which Job DSL scripts are read as Jenkins reads them. */
export const installGroovy = (places: GroovyPlaces, terminal: Terminal): ExitCode =>
  runInstall(places, (line) => terminal.out(`${line}\n`)) ? 0 : 2;
