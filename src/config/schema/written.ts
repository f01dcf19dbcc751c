import * as z from 'zod';

// `* as z` and not `{ z }`, here and in all schemas: the latter would bring every language of zod's messages into the bundle.

// In these schemas an `error` is not a sentence but what is expected, such as `a quantity such as "4Gi"`: schema-problems.ts makes the sentence
// "expected …, found …" of it, and knows what was found.

/** Text of the given form. `expected` says what is expected, with an example. */
export function text(form: RegExp, expected: string) {
  return z.string({ error: expected }).regex(form, { error: expected });
}

/** Any text but an empty one. */
export function anyText(expected: string) {
  return z.string({ error: expected }).min(1, { error: expected });
}

export function wholeNumber(minimum: number, maximum: number, expected: string) {
  const error = `${expected} (${minimum} to ${maximum})`;
  return z.int({ error }).min(minimum, { error }).max(maximum, { error });
}

/** A map with exactly these fields; `example` shows it in flow style, such as `{name: Payments}`. */
export function map<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape, example: string) {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? `a map such as ${example}` : undefined) });
}

/** A map whose keys are names that people choose. */
export function mapByName<Name extends z.ZodString, Value extends z.ZodType>(name: Name, value: Value, example: string) {
  return z.record(name, value, { error: (issue) => (issue.code === 'invalid_type' ? `a map such as ${example}` : undefined) });
}

export function list<Item extends z.ZodType>(item: Item, example: string) {
  return z.array(item, { error: (issue) => (issue.code === 'invalid_type' ? `a list such as ${example}` : undefined) });
}

/** A list in which each item's natural key, which `keyOf` reads, stands once. `what` names an item, such as `agent kind`. */
export function listByKey<Item extends z.ZodType>(item: Item, keyOf: (item: z.output<Item>) => string, what: string, example: string) {
  return list(item, example).superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, written] of items.entries()) {
      const key = keyOf(written);
      if (seen.has(key)) {
        const params = { found: `"${key}" again`, fix: 'remove one of the two' };
        context.addIssue({ code: 'custom', path: [index], message: `each ${what} once`, params });
      }
      seen.add(key);
    }
  });
}
