import type { LabelExpression } from './label-expression.ts';

/** Whether an agent with these labels may run what asks for `expression` (hudson.model.Label.matches). */
export function matchLabel(expression: LabelExpression, labels: ReadonlySet<string>): boolean {
  const matches = (operand: LabelExpression) => matchLabel(operand, labels);
  switch (expression.kind) {
    case 'atom':
      return labels.has(expression.name);
    case 'not':
      return !matches(expression.operand);
    case 'and':
      return matches(expression.left) && matches(expression.right);
    case 'or':
      return matches(expression.left) || matches(expression.right);
    case 'implies':
      return !matches(expression.left) || matches(expression.right);
    case 'iff':
      return matches(expression.left) === matches(expression.right);
  }
}
