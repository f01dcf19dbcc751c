import type { ScriptEntry, ScriptStatement, ScriptValue } from '../../../model/index.ts';

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
      const value = valueOf(statement);
      if (value) {
        walkValue(value, statement);
      }
      if ('body' in statement) {
        walkBody(statement.body);
      }
    }
  };
  const walkValue = (value: ScriptValue, holder: ScriptValue | ScriptStatement): void => {
    visit.value(value, holder);
    switch (value.kind) {
      case 'template':
      case 'computed':
        walkValues(value.parts, value);
        break;
      case 'list':
        walkValues(value.items, value);
        break;
      case 'map':
        walkEntries(value.entries, value);
        break;
      case 'assignment':
        walkValue(value.value, value);
        break;
      case 'call':
        if (value.receiver) {
          walkValue(value.receiver, value);
        }
        walkEntries(value.named ?? [], value);
        walkValues(value.arguments, value);
        break;
      case 'closure':
        walkBody(value.body);
        break;
      default:
    }
  };
  const walkValues = (values: readonly ScriptValue[], holder: ScriptValue): void => {
    for (const value of values) {
      walkValue(value, holder);
    }
  };
  const walkEntries = (entries: readonly ScriptEntry[], holder: ScriptValue): void => {
    for (const { key, value } of entries) {
      walkValue(key, holder);
      walkValue(value, holder);
    }
  };
  walkBody(body);
}

function valueOf(statement: ScriptStatement): ScriptValue | undefined {
  switch (statement.kind) {
    case 'expression':
    case 'declaration':
      return statement.value;
    case 'loop':
      return statement.over;
    default:
      return undefined;
  }
}
