import { nameOf } from '../../../src/policy/policy.ts';
import type { Area, Proof } from '../proof.ts';
import { type Mistake, mistakes } from '../refused/mistakes.ts';
import { patchMutant } from '../refused/patched-object.ts';

const isRefused = ({ name, patch, refusal, rule }: Mistake): Proof => ({
  name: `${name}, and before that by our rule "${rule}"`,
  prove: async ({ api }) => {
    const { object, problems } = await patchMutant(patch);
    if (object === undefined) return [`the patch is not applied: ${JSON.stringify(problems)}`];
    const { status, body } = await api.apply(object, { dryRun: true });
    const ours = problems.map((problem) => problem.rule);
    return [
      ...(status < 300 ? [`${nameOf(object)} is accepted by the API server`] : []),
      ...(status >= 300 && !refusal.test(body.message) ? [`${nameOf(object)} is refused for another reason: ${body.message}`] : []),
      ...(ours.includes(rule) ? [] : [`${nameOf(object)}: expected a problem of "${rule}", found ${ours.join(', ') || 'none'}`]),
    ];
  },
});

/** Needs the objects of the trial fleet in the cluster. */
export const refused: Area = { title: 'mistakes in patches are refused by the API server', proofs: mistakes.map(isRefused) };
