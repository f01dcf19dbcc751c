import type { ScriptCall, ScriptEntry, ScriptOutline, ScriptStatement, ScriptValue } from '../model/index.ts';

/** An outline in one line, for tables: `$a` is a variable, `<…>` computed, `T<…>` a template; calls and declarations have their place behind `@`. */
export const printOutline = ({ imports, body }: ScriptOutline): string =>
  [
    ...imports.map(({ name, isStatic, at }) => `import ${isStatic ? 'static ' : ''}${name}@${at.line}:${at.column}`),
    ...body.map(printStatement),
  ].join('; ');

function printStatement(statement: ScriptStatement): string {
  switch (statement.kind) {
    case 'expression':
      return printValue(statement.value);
    case 'declaration': {
      const { name, at, value } = statement;
      return `def ${name}@${at.line}:${at.column}${value ? ` = ${printValue(value)}` : ''}`;
    }
    case 'branch':
      return `branch ${printBody(statement.body)}`;
    case 'exit':
      return `exit ${statement.leaves}`;
    case 'loop':
      return `loop ${statement.name} in ${printValue(statement.over)} ${printBody(statement.body)}`;
    case 'method':
      return `method ${statement.name}(${statement.parameters.join(', ')}) ${printBody(statement.body)}`;
    default:
      return `class ${statement.name} ${printBody(statement.body)}`;
  }
}

const printBody = (body: readonly ScriptStatement[]): string => (body.length === 0 ? '{}' : `{ ${body.map(printStatement).join('; ')} }`);

function printValue(value: ScriptValue): string {
  switch (value.kind) {
    case 'text':
      return `'${value.text.replaceAll('\n', '\\n')}'`;
    case 'literal':
      return String(value.value);
    case 'template':
      return `T<${printValues(value.parts)}>`;
    case 'variable':
      return `$${value.name}`;
    case 'list':
      return `[${printValues(value.items)}]`;
    case 'map':
      return value.entries.length === 0 ? '[:]' : `[${printEntries(value.entries)}]`;
    case 'closure':
      return `${value.parameters ? `${value.parameters.join(', ')} -> ` : ''}${printBody(value.body)}`;
    case 'call':
      return printCall(value);
    case 'assignment':
      return `${value.name} := ${printValue(value.value)}`;
    default:
      return `<${printValues(value.parts)}>`;
  }
}

function printCall({ name, at, receiver, arguments: plain, named = [] }: ScriptCall): string {
  const given = [printValues(plain), printEntries(named)].filter((text) => text !== '').join(', ');
  return `${receiver ? `${printValue(receiver)}.` : ''}${name}@${at.line}:${at.column}(${given})`;
}

const printValues = (values: readonly ScriptValue[]): string => values.map(printValue).join(', ');

const printEntries = (entries: readonly ScriptEntry[]): string =>
  entries.map(({ key, value }) => `${printValue(key)}: ${printValue(value)}`).join(', ');
