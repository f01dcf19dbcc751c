export type { CascMapping, CascNode, CascScalar, CascSequence } from './casc/casc-node.ts';
export { checkCasc } from './casc/check-casc.ts';
export { composeControllerFiles } from './compose/compose-controller-files.ts';
export { checkPlugins } from './plugins/check-plugins.ts';
