import fc from 'fast-check';

/**
 * Property tests try the same values in every run, so that a red test has something to do with the change before it. To look for new
 * counterexamples, run them with another seed: `SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20260821) });
