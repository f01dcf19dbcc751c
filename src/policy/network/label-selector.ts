import { itemsOf, textsOf } from '../fields/list-values.ts';
import { mapAt, type PlainMap } from '../fields/value-at.ts';

export type Labels = Readonly<Record<string, string>>;

/** Whether a LabelSelector of Kubernetes selects what has these labels; an empty one selects everything. What the API server refuses selects nothing. */
export const selects = (selector: unknown, labels: Labels): boolean =>
  Object.entries(mapAt(selector, ['matchLabels'])).every(([key, value]) => labels[key] === value) &&
  expressionsOf(selector).every((expression) => holds(expression, labels));

/** Whether it selects everything, whatever its labels. */
export const selectsAll = (selector: unknown): boolean =>
  Object.keys(mapAt(selector, ['matchLabels'])).length === 0 && itemsOf(mapAt(selector, [])['matchExpressions']).length === 0;

/** The values of which a label must have one so that the selector selects; undefined where any will do. Empty where nothing can be selected. */
export const requiredValues = (selector: unknown, label: string): readonly string[] | undefined => {
  const value = mapAt(selector, ['matchLabels'])[label];
  const demands = [
    ...(value === undefined ? [] : [typeof value === 'string' ? [value] : []]),
    ...expressionsOf(selector)
      .filter(({ key, operator }) => key === label && operator === 'In')
      .map(({ values }) => textsOf(values)),
  ];
  const [first, ...others] = demands;
  return first?.filter((candidate) => others.every((demand) => demand.includes(candidate)));
};

/** What is no map becomes an expression without an operator, which holds for nothing. */
const expressionsOf = (selector: unknown): readonly PlainMap[] =>
  itemsOf(mapAt(selector, [])['matchExpressions']).map((expression) => mapAt(expression, []));

/** An expression of a label selector (`k8s.io/apimachinery`, labels.Requirement): `NotIn` also fits what lacks the label. */
const holds = ({ key, operator, values }: PlainMap, labels: Labels): boolean => {
  const value = typeof key === 'string' && Object.hasOwn(labels, key) ? labels[key] : undefined;
  const isListed = value !== undefined && textsOf(values).includes(value);
  if (operator === 'In') return isListed;
  if (operator === 'NotIn') return !isListed;
  if (operator === 'Exists') return value !== undefined;
  return operator === 'DoesNotExist' && value === undefined;
};
