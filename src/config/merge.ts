/**
 * The one merge of jenkins-fleet: `upper` over `lower`, as JSON Merge Patch (RFC 7386) does it. Maps merge key by key, `null` removes a key,
 * everything else replaces. Neither argument is changed; parts that stay the same are shared with the result. `lower` must be a result of a
 * merge itself, or hold no `null`.
 */
export function merge<T>(lower: T, upper: T): T;
export function merge(lower: unknown, upper: unknown): unknown {
  if (!isMap(upper)) return upper === undefined ? lower : upper;
  const below = isMap(lower) ? lower : {};
  const changes = Object.entries(upper).filter(([, value]) => value !== undefined);
  if (changes.length === 0) return below;
  const merged = { ...below };
  for (const [key, value] of changes) {
    if (value === null) delete merged[key];
    else merged[key] = merge(Object.hasOwn(below, key) ? below[key] : undefined, value);
  }
  return merged;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
