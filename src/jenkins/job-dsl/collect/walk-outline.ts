import type { ScriptStatement, ScriptValue } from '../../../model/index.ts';

export interface OutlineVisitor {
  readonly statement: (statement: ScriptStatement) => void;
  /** The holder is the value or statement that the value is directly part of. */
  readonly value: (value: ScriptValue, holder: ScriptValue | ScriptStatement) => void;
}

/** Visits every statement and every value of an outline, also those that may never run, in the order in which they are written. */
export function walkOutline(body: readonly ScriptStatement[], visit: OutlineVisitor): void {
  const walkBody = (statements: readonly ScriptStatement[]): void => {
    for (const statement of statements) {
      visit.statement(statement);
      for (const value of valuesOf(statement)) {
        walkValue(value, statement);
      }
      if ('body' in statement) {
        walkBody(statement.body);
      }
    }
  };
  const walkValue = (value: ScriptValue, holder: ScriptValue | ScriptStatement): void => {
    visit.value(value, holder);
    for (const inner of innerValues(value)) {
      walkValue(inner, value);
    }
    if (value.kind === 'closure') {
      walkBody(value.body);
    }
  };
  walkBody(body);
}

function valuesOf(statement: ScriptStatement): readonly ScriptValue[] {
  switch (statement.kind) {
    case 'expression':
      return [statement.value];
    case 'declaration':
      return statement.value ? [statement.value] : [];
    case 'loop':
      return [statement.over];
    default:
      return [];
  }
}

/** The values directly inside of another one; those of a closure are in its body. */
function innerValues(value: ScriptValue): readonly ScriptValue[] {
  switch (value.kind) {
    case 'template':
    case 'computed':
      return value.parts;
    case 'list':
      return value.items;
    case 'map':
      return value.entries.flatMap((entry) => [entry.key, entry.value]);
    case 'assignment':
      return [value.value];
    case 'call':
      return [
        ...(value.receiver ? [value.receiver] : []),
        ...(value.named ?? []).flatMap((entry) => [entry.key, entry.value]),
        ...value.arguments,
      ];
    default:
      return [];
  }
}
