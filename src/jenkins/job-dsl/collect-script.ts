import type { ScriptCall, ScriptClosure, ScriptEntry, ScriptOutline, ScriptStatement, ScriptValue } from '../../model/index.ts';
import { madeByMethod } from './catalog/top-level-methods.ts';
import {
  type Context,
  findInScope,
  foreign,
  inner,
  mayLeaveBody,
  mayLeaveLoop,
  outside,
  type Scope,
  unknown,
  unknownParameters,
} from './collect/context.ts';
import { iterationsOf, keepsDelegate } from './collect/iterations.ts';
import { joinTexts } from './collect/join-texts.ts';
import { keptCalls } from './collect/kept-calls.ts';
import { findOutlineFacts, type ScriptMethod, scriptItself } from './collect/outline-facts.ts';
import { callTextMethod } from './collect/text-methods.ts';
import type { DslCall, DslScript, DslValue } from './dsl-call.ts';

/** Runs of loops and calls of methods that are followed in one script; what is beyond is not known. */
const mostVisits = 1000;

/**
 * Follows a script as far as that is possible without running it. Nothing is guessed: a value is known when it is literal or follows from
 * literal ones, a loop over a known list is followed element by element, and what may run or not is not certain.
 */
export function collectScript(outline: ScriptOutline): DslScript {
  const { declared, methods, changing, exposed, exposesElements, undeclared, mayMakeUnseen } = findOutlineFacts(outline);
  const kept = keptCalls(outline.body);
  const scriptCalls: DslCall[] = [];
  /** Variables that are assigned without a declaration: methods see them too. */
  const binding = new Map<string, DslValue>();
  const followed = new Set<ScriptMethod>();
  const unfollowed = new Set<string>();
  const running: ScriptMethod[] = [];
  let visits = 0;

  const isMethod = (name: string): boolean => methods.some((method) => method.name === name);

  function visitBody(body: readonly ScriptStatement[], context: Context, mayLeave = mayLeaveBody): void {
    let { isCertain } = context;
    for (const statement of body) {
      visitStatement(statement, isCertain === context.isCertain ? context : { ...context, isCertain });
      isCertain &&= !mayLeave(statement);
    }
  }

  function visitStatement(statement: ScriptStatement, context: Context): void {
    switch (statement.kind) {
      case 'expression': {
        const value = evaluate(statement.value, context);
        if (statement.value.kind === 'assignment' && !changing.has(statement.value.name)) {
          binding.set(statement.value.name, value);
        }
        break;
      }
      case 'declaration': {
        const value = statement.value ? evaluate(statement.value, context) : unknown;
        context.scope.values.set(statement.name, changing.has(statement.name) ? unknown : value);
        break;
      }
      case 'branch':
        visitBody(statement.body, { ...inner(context), isCertain: false });
        break;
      case 'loop': {
        const closure: ScriptClosure = { kind: 'closure', parameters: [statement.name], body: statement.body };
        iterate('each', evaluate(statement.over, context), closure, context, mayLeaveLoop);
        break;
      }
      case 'class':
        visitClass(statement.body);
        break;
      default:
    }
  }

  function visitClass(body: readonly ScriptStatement[]): void {
    const context = { ...outside(scriptCalls), isScriptsOwn: false };
    for (const statement of body) {
      if (statement.kind === 'method') {
        visitBody(statement.body, inner(context, unknownParameters(statement.parameters)));
      } else {
        visitStatement(statement, context);
      }
    }
  }

  /** Evaluates a value, and records the calls of Job DSL in it. */
  function evaluate(value: ScriptValue, context: Context): DslValue {
    switch (value.kind) {
      case 'text':
      case 'literal':
        return value;
      case 'template':
        return joinTexts(value.parts.map((part) => evaluate(part, context)));
      case 'variable':
        return lookUp(value.name, context.scope);
      case 'list': {
        const items = value.items.map((item) => evaluate(item, context));
        // What is computed may be `*names`, which stands for any number of elements.
        return value.items.some(({ kind }) => kind === 'computed') ? unknown : { kind: 'list', items };
      }
      case 'map': {
        const entries = value.entries.map((entry) => ({ key: evaluate(entry.key, context), value: evaluate(entry.value, context) }));
        return value.entries.some(({ key }) => key.kind === 'computed') ? unknown : { kind: 'map', entries };
      }
      case 'closure':
        visitClosure(value, { ...context, isCertain: false, isScriptsOwn: false });
        return { kind: 'closure' };
      case 'call':
        return call(value, context);
      case 'assignment':
        return evaluate(value.value, context);
      case 'computed':
        for (const part of value.parts) {
          evaluate(part, { ...context, isCertain: false });
        }
        return unknown;
    }
  }

  function lookUp(name: string, scope: Scope): DslValue {
    const value = findInScope(name, scope) ?? binding.get(name) ?? unknown;
    const isList = value.kind === 'list' || value.kind === 'map';
    return isList && exposed.has(name) ? unknown : value;
  }

  function call(written: ScriptCall, context: Context): DslValue {
    const { receiver } = written;
    if (receiver && !(receiver.kind === 'variable' && scriptItself.has(receiver.name))) {
      return callOnReceiver(written, receiver, context);
    }
    if (written.name === '' || written.name.startsWith('new ')) {
      evaluateArguments(written, context, foreign(context));
      return unknown;
    }
    const isOwnMethod = isMethod(written.name);
    // One that is called like a method of Job DSL may be an overload of it; inside a closure of Job DSL the name is first one of its own.
    if (isOwnMethod && context.isScriptLevel && !madeByMethod(written.name) && follow(written, context)) {
      return unknown;
    }
    if (isOwnMethod) {
      unfollowed.add(written.name);
    }
    const isUncertain = (isOwnMethod && context.isScriptLevel) || findInScope(written.name, context.scope) !== undefined;
    record(written, isUncertain ? { ...context, isCertain: false } : context);
    return unknown;
  }

  /** Records a call, and those in its closures below it. */
  function record(written: ScriptCall, context: Context): void {
    const calls: DslCall[] = [];
    const { values, named, closures } = evaluateArguments(written, context);
    const { isCertain, isScriptsOwn } = context;
    const recorded = { name: written.name, at: written.at, arguments: values, named, calls, isCertain, isScriptsOwn };
    context.calls.push(kept.has(written) ? { ...recorded, isKept: true } : recorded);
    if (closures.length > 0) {
      const isForeign = keepsForeignDelegate.has(written.name);
      const inside = isForeign ? { ...context, isScriptsOwn: false } : { ...context, calls, isScriptLevel: false };
      closures.forEach((closure) => visitClosure(closure, inside));
    }
  }

  function callOnReceiver(written: ScriptCall, receiver: ScriptValue, context: Context): DslValue {
    const value = evaluate(receiver, context);
    if (madeByMethod(written.name) && written.arguments.length > 0) {
      record(written, foreign(context));
      return unknown;
    }
    const { values, closures } = evaluateArguments(written, context);
    for (const closure of closures) {
      if (keepsDelegate(written.name) && closures.length === 1) {
        iterate(written.name, values.length === 1 ? value : unknown, closure, context);
      } else {
        visitClosure(closure, runsOnce.has(written.name) ? { ...context, isScriptsOwn: false } : foreign(context));
      }
    }
    return callTextMethod(written.name, value, values);
  }

  /** Follows a call of a method of the script if it is sure which one that is; its calls are the script's wherever it is called. */
  function follow(written: ScriptCall, context: Context): boolean {
    const [method, ...overloads] = methods.filter(({ name }) => name === written.name);
    const fits = method && overloads.length === 0 && !written.named && written.arguments.length === method.parameters.length;
    if (!fits || running.includes(method) || visits >= mostVisits) {
      return false;
    }
    const { values } = evaluateArguments(written, context, foreign(context));
    const parameters = new Map(method.parameters.map((name, index) => [name, settled(name, values[index] ?? unknown)]));
    visits += 1;
    running.push(method);
    followed.add(method);
    const { isCertain, isScriptsOwn } = context;
    visitBody(method.body, { ...inner(outside(scriptCalls), parameters), isCertain, isScriptsOwn });
    running.pop();
    return true;
  }

  /** Evaluates the arguments; closures are left for the caller, unless they are to be visited in a context of their own. */
  function evaluateArguments(written: ScriptCall, context: Context, closureContext?: Context) {
    const closures = written.arguments.filter((argument) => argument.kind === 'closure');
    const named = written.named ? Object.fromEntries(written.named.flatMap((entry) => evaluateNamed(entry, context))) : noneNamed;
    const values = written.arguments.map(
      (argument): DslValue => (argument.kind === 'closure' ? { kind: 'closure' } : evaluate(argument, context)),
    );
    for (const closure of closureContext ? closures : []) {
      visitClosure(closure, closureContext ?? context);
    }
    return { values, named, closures };
  }

  function evaluateNamed({ key, value }: ScriptEntry, context: Context): [string, DslValue][] {
    const name = evaluate(key, context);
    const evaluated = evaluate(value, context);
    return name.kind === 'text' ? [[name.text, evaluated]] : [];
  }

  function visitClosure(closure: ScriptClosure, context: Context): void {
    visitBody(closure.body, inner(context, unknownParameters(closure.parameters ?? ['it'])));
  }

  /** Visits the body of a loop for each element, or once when the elements are not known. */
  function iterate(method: string, over: DslValue, closure: ScriptClosure, context: Context, mayLeave = mayLeaveBody): void {
    const runs = iterationsOf(method, over, closure);
    if (runs === undefined || visits + runs.length > mostVisits) {
      visitClosure(closure, { ...context, isCertain: false });
      return;
    }
    visits += runs.length;
    // `return` in a closure ends one turn, `break` in a loop all of them.
    const mayEnd = mayLeave === mayLeaveLoop && closure.body.some(mayLeave);
    for (const [index, bindings] of runs.entries()) {
      const values = new Map([...bindings].map(([name, value]) => [name, element(name, value)]));
      visitBody(closure.body, { ...inner(context, values), isCertain: context.isCertain && !(mayEnd && index > 0) }, mayLeave);
    }
  }

  const settled = (name: string, value: DslValue): DslValue => (changing.has(name) ? unknown : value);

  /** A list inside of a list may be changed under another name than the one that it has here. */
  const element = (name: string, value: DslValue): DslValue =>
    exposesElements && (value.kind === 'list' || value.kind === 'map') ? unknown : settled(name, value);

  visitBody(outline.body, { ...outside(scriptCalls), isCertain: true });
  for (const method of methods) {
    if (!followed.has(method) || unfollowed.has(method.name)) {
      running.push(method);
      visitBody(method.body, inner(outside(scriptCalls), unknownParameters(method.parameters)));
      running.pop();
    }
  }
  return { calls: scriptCalls, imports: outline.imports, declared, undeclared, mayMakeUnseen };
}

const noneNamed: DslCall['named'] = {};

/** Groovy's own methods of every object that run a closure with another delegate, or with other methods (DefaultGroovyMethods). */
const keepsForeignDelegate = new Set(['with', 'use']);

/** Methods of every object that run a closure once, with the object as its delegate. */
const runsOnce = new Set(['with', 'tap']);
