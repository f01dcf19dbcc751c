import { describeItems, type ItemDescription } from '../jenkins/index.ts';
import type { Fleet, Team } from '../model/index.ts';
import { type ReadScripts, readTeamJobs } from '../synth.ts';
import type { ExitCode, Terminal } from './command.ts';
import { formatTable } from './format-table.ts';
import { makeVisible } from './make-visible.ts';
import { reportProblems } from './report-problems.ts';

interface ExplainJobsOptions {
  readonly fleet: Fleet;
  readonly team: Team;
  readonly json: boolean;
  readonly readScripts: ReadScripts;
}

/** Prints the items and views that a team's scripts make, each with its place and what it needs, and what cannot be known without running them. */
export const explainJobs = async ({ fleet, team, json, readScripts }: ExplainJobsOptions, terminal: Terminal): Promise<ExitCode> => {
  const { jobs, problems } = await readTeamJobs(fleet, team, readScripts);
  if (problems.length > 0) {
    reportProblems({ problems, warnings: [] }, 'Nothing can be explained.', terminal);
    return 1;
  }
  const items = describeItems(jobs.items);
  const unseen = jobs.scripts.filter(({ script }) => script.mayMakeUnseen).map(({ file }) => file.path);
  terminal.out(
    json
      ? `${JSON.stringify({ team: team.name, folders: jobs.folders, items, mayMakeMore: unseen }, undefined, 2)}\n`
      : describeJobs({ team, folders: jobs.folders, items, unseen }),
  );
  return 0;
};

interface Jobs {
  readonly team: Team;
  readonly folders: readonly string[];
  readonly items: readonly ItemDescription[];
  /** Scripts that may make more than can be seen. */
  readonly unseen: readonly string[];
}

function describeJobs({ team, folders, items, unseen }: Jobs): string {
  if (folders.length + items.length + unseen.length === 0) {
    return `${team.name} has no jobs: there is no script in ${team.folder}/jobs/.\n`;
  }
  const rows = [
    ...folders.map((name) => [name, 'folder', '', '', '', `${team.folder}/jobs/${name}/`]),
    ...items.map(({ name, kind, label, credentials, triggers, file, at }) => [
      name,
      kind,
      label ?? '',
      credentials.join(', '),
      triggers.join(', '),
      `${file}:${at.line}:${at.column}`,
    ]),
  ];
  const notes = [
    ...items
      .filter(({ unknown }) => unknown.length > 0)
      .map(
        ({ file, at, name, unknown }) => `${file}:${at.line}:${at.column}  ${name}: ${unknown.map((what) => meanings[what]).join(', ')}`,
      ),
    ...unseen.map((file) => `${file}  it may make more than is listed here`),
  ];
  const table = formatTable(['name', 'kind', 'label', 'credentials', 'triggers', 'from'], rows);
  return notes.length === 0
    ? table
    : `${table}\nNot known without running the scripts:\n${notes.map((note) => `  ${makeVisible(note)}\n`).join('')}`;
}

const meanings: Readonly<Record<ItemDescription['unknown'][number], string>> = {
  name: 'its name is computed',
  label: 'its label is computed',
  credentials: 'it names credentials by a computed id',
  triggers: 'a trigger is computed',
  condition: 'whether it is made',
};
