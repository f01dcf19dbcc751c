import type { Position, ScriptOutline, ScriptStatement, ScriptValue } from '../../../model/index.ts';
import { leavesLists } from './iterations.ts';
import { walkOutline } from './walk-outline.ts';

/** What must be known of a whole script before any part of it can be understood. */
export interface OutlineFacts {
  /** Names of methods, classes, variables and parameters. */
  readonly declared: ReadonlySet<string>;
  /** The script's methods; none of a class. */
  readonly methods: readonly ScriptMethod[];
  /** Variables whose value at a place is not the one that they were declared with. */
  readonly changing: ReadonlySet<string>;
  /** Variables whose list or map may be changed where it is used. */
  readonly exposed: ReadonlySet<string>;
  /** Whether that may happen to a list that is part of another one. */
  readonly exposesElements: boolean;
  /** Variables that are read and that nothing declares, each with its first place. */
  readonly undeclared: ReadonlyMap<string, Position>;
  readonly mayMakeUnseen: boolean;
}

export type ScriptMethod = Extract<ScriptStatement, { kind: 'method' }>;

/** Names that every closure and script has. */
const given = new Set(['this', 'super', 'it', 'owner', 'delegate', 'thisObject']);

/** Variables that stand for the script itself, which can make items through them (job-dsl, AbstractDslScriptLoader). */
export const scriptItself: ReadonlySet<string> = new Set(['this', 'jobFactory']);

/**
 * Through these a script can make items in other ways than by calling Job DSL: Jenkins' own API, other scripts, names that are computed.
 */
const unseenMakers = new Set([
  'Jenkins',
  'Hudson',
  'Items',
  'jenkins',
  'hudson',
  'GroovyShell',
  'Eval',
  // Imported, perhaps under another name.
  'jenkins.model.Jenkins',
  'hudson.model.Hudson',
  'hudson.model.Items',
]);
const unseenCalls = new Set([
  '',
  'evaluate',
  'invokeMethod',
  'processItem',
  'createProject',
  'createProjectFromXML',
  'createTopLevelItem',
  'createItem',
  'createOrUpdateConfig',
  'new GroovyShell',
  'new GroovyClassLoader',
  'new GroovyScriptEngine',
]);

/** Walks a script once, all of it, whether it runs or not. */
export function findOutlineFacts(outline: ScriptOutline): OutlineFacts {
  const declared = new Set<string>();
  const elements = new Set(['it']);
  const assignments = new Map<string, number>();
  const variables = new Set<string>();
  const exposed = new Set<string>();
  /** Names of what gets a variable as an argument. */
  const handedTo = new Map<string, string[]>();
  const reads = new Map<string, Position>();
  const methods = outline.body.filter((statement) => statement.kind === 'method');
  let at: Position = { line: 1, column: 1 };
  let mayMakeUnseen = false;

  walkOutline(outline.body, {
    statement: (statement) => {
      if (statement.kind === 'declaration') {
        at = statement.at;
        variables.add(statement.name);
      }
      if (statement.kind === 'loop') {
        elements.add(statement.name);
      }
      if ('name' in statement) {
        declared.add(statement.name);
      }
      for (const parameter of statement.kind === 'method' ? statement.parameters : []) {
        variables.add(parameter);
      }
    },
    value: (value, holder) => {
      if (value.kind === 'closure') {
        for (const parameter of value.parameters ?? []) {
          elements.add(parameter);
        }
      }
      if (value.kind === 'assignment') {
        assignments.set(value.name, (assignments.get(value.name) ?? 0) + 1);
      }
      if (value.kind === 'call') {
        at = value.at;
        mayMakeUnseen ||= unseenCalls.has(value.name);
      }
      if (value.kind === 'variable') {
        reads.set(value.name, reads.get(value.name) ?? at);
        if (holder.kind === 'call' && holder.receiver === undefined && !holder.name.startsWith('new ')) {
          handedTo.set(value.name, [...(handedTo.get(value.name) ?? []), holder.name]);
        } else if (!leavesAsItIs(value, holder)) {
          exposed.add(value.name);
        }
        mayMakeUnseen ||= handsItselfOver(value.name, value, holder);
      }
    },
  });

  const isSettled = (name: string): boolean =>
    assignments.get(name) === 1 && !variables.has(name) && !elements.has(name) && outline.body.some(isAssignmentOf(name));
  for (const name of [...variables, ...elements, ...assignments.keys()].filter((name) => !given.has(name))) {
    declared.add(name);
  }
  const imported = new Set(outline.imports.map(({ name }) => name.split('.').at(-1)));
  // Job DSL changes no argument, but the script's own methods and closures may.
  for (const [name] of [...handedTo].filter(([, methods]) => methods.some((method) => declared.has(method)))) {
    exposed.add(name);
  }
  const undeclared = [...reads].filter(([name]) => !declared.has(name) && !given.has(name) && !imported.has(name));
  return {
    declared,
    methods,
    changing: new Set([...assignments.keys()].filter((name) => !isSettled(name))),
    exposed,
    exposesElements: [...elements].some((name) => exposed.has(name)),
    undeclared: new Map(undeclared),
    mayMakeUnseen: mayMakeUnseen || [...reads.keys(), ...outline.imports.map(({ name }) => name)].some((name) => unseenMakers.has(name)),
  };
}

const isAssignmentOf =
  (name: string) =>
  (statement: ScriptStatement): boolean =>
    statement.kind === 'expression' && statement.value.kind === 'assignment' && statement.value.name === name;

/** Whether a list stays as it is where it is used: looped over, or part of a text. */
const leavesAsItIs = (value: ScriptValue, holder: ScriptValue | ScriptStatement): boolean =>
  holder.kind === 'loop' || holder.kind === 'template' || (holder.kind === 'call' && holder.receiver === value && leavesLists(holder.name));

/** Whether the script may be in other hands from here on: `new Jobs(this)`, `def dsl = this`. */
const handsItselfOver = (name: string, value: ScriptValue, holder: ScriptValue | ScriptStatement): boolean =>
  (scriptItself.has(name) || name === 'owner') && !(holder.kind === 'call' && holder.receiver === value);
