import { applyOperation } from 'fast-json-patch';
import { checkOperation, checkThere, type Failure, type SimpleOperation } from './check-operation.ts';
import type { Outcome } from './finding.ts';
import { formatPointer, getValue } from './json-pointer.ts';
import { limitGrowth } from './limit-growth.ts';
import { type Operation, parseOperation } from './parse-operation.ts';

/**
 * Applies the `ops` of a patch, a JSON patch (RFC 6902), to a copy of an object: all of them, or none.
 * Every operation that is not well formed is a finding; when all are, the first one that fails on the object is.
 * `showsValues` is false for an object whose values no message may hold.
 */
export function jsonPatch(object: unknown, ops: readonly unknown[], showsValues: boolean): Outcome<unknown> {
  const parsed = ops.map((item, index) => parseOperation(item, ['ops', index]));
  const findings = parsed.flatMap((outcome) => outcome.findings);
  if (findings.length > 0) {
    return { value: object, findings };
  }
  const target: Target = { document: structuredClone(object), showsValues, checkGrowth: limitGrowth(object) };
  for (const [index, { value: operation }] of parsed.entries()) {
    const failure = operation && apply(target, operation);
    if (failure !== undefined) {
      return { value: object, findings: [{ rule: 'patch-applies', path: ['ops', index], ...failure }] };
    }
  }
  return { value: target.document, findings: [] };
}

/** What is changed, and what the operations on it have in common. */
interface Target {
  readonly document: unknown;
  readonly showsValues: boolean;
  readonly checkGrowth: ReturnType<typeof limitGrowth>;
}

/** Changes the document, unless the operation fails; then it may be changed in part. */
function apply(target: Target, operation: Operation): Failure | undefined {
  const { document } = target;
  switch (operation.op) {
    case 'move': {
      const value = getValue(document, operation.from);
      const { path, from } = operation;
      return applySimple(target, { op: 'remove', path: from }) ?? applySimple(target, { op: 'add', path, value });
    }
    case 'copy': {
      const { path, from } = operation;
      return checkThere(document, from) ?? applySimple(target, { op: 'add', path, value: getValue(document, from) });
    }
    default:
      return applySimple(target, operation);
  }
}

function applySimple({ document, showsValues, checkGrowth }: Target, operation: SimpleOperation): Failure | undefined {
  const failure =
    checkOperation(document, operation, showsValues) ??
    (operation.op === 'remove' ? undefined : checkGrowth(operation.path, operation.value));
  if (failure === undefined) {
    // Cloned, or a later operation would change the patch that somebody wrote.
    applyOperation(document, { ...structuredClone(operation), path: formatPointer(operation.path) });
  }
  return failure;
}
