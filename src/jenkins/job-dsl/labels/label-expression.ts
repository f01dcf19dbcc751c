/** A label expression of Jenkins, such as `linux && !spot`. */
export type LabelExpression =
  | { readonly kind: 'atom'; readonly name: string }
  | { readonly kind: 'not'; readonly operand: LabelExpression }
  | { readonly kind: 'and' | 'or' | 'implies' | 'iff'; readonly left: LabelExpression; readonly right: LabelExpression };
