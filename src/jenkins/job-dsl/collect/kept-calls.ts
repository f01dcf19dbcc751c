import type { ScriptCall, ScriptStatement } from '../../../model/index.ts';
import { walkOutline } from './walk-outline.ts';

/**
 * The calls whose value the script keeps, hands over or calls something on, as in `def api = pipelineJob('api')`: what they made may be changed later.
 * A method hands over its last value, which counts where a call of the method is one of these.
 */
export function keptCalls(body: readonly ScriptStatement[]): ReadonlySet<ScriptCall> {
  const kept = new Set<ScriptCall>();
  const results: { readonly method: string; readonly call: ScriptCall }[] = [];
  walkOutline(body, {
    statement: (statement) => {
      if (statement.kind === 'method') {
        resultsOf(statement.body).forEach((call) => results.push({ method: statement.name, call }));
      }
    },
    value: (value, holder) => {
      if (value.kind === 'call' && holder.kind !== 'expression') {
        kept.add(value);
      }
    },
  });
  const keptNames = new Set([...kept].map(({ name }) => name));
  for (const { call } of results.filter(({ method }) => keptNames.has(method))) {
    kept.add(call);
  }
  return kept;
}

/** The calls at the end of a method, or before a `return`. */
const resultsOf = (body: readonly ScriptStatement[]): readonly ScriptCall[] =>
  body.flatMap((statement, index) => {
    const isResult = index === body.length - 1 || body[index + 1]?.kind === 'exit';
    return isResult && statement.kind === 'expression' && statement.value.kind === 'call' ? [statement.value] : [];
  });
