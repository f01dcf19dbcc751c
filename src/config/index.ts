export { locate } from './locate.ts';
export { parseInputs } from './parse-inputs.ts';
export { placeProblem } from './place-problem.ts';
export { type Inputs, readInputs, type TeamInputs } from './read-inputs.ts';
export { renderSchemas } from './render-schemas.ts';
export { type Resolved, resolveFleet } from './resolve-fleet.ts';
export { checkRules } from './rules/index.ts';
