/** A number, and a unit or an exponent (Kubernetes 1.35, apimachinery, resource.Quantity). */
const quantity = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d+))?$/;

const factors: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** The amount of a resource, in cores, bytes or pieces; undefined for a text that the API server does not take for one. */
export function parseQuantity(text: string): number | undefined {
  const [, digits, unit, exponent] = quantity.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (unit === undefined ? 10 ** Number(exponent ?? 0) : (factors[unit] ?? 1));
}
