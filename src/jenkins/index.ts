export type { CascMapping, CascNode, CascScalar, CascSequence } from './casc/casc-node.ts';
export { checkControllerFiles } from './check-controller-files.ts';
export { composeControllerFiles } from './compose/compose-controller-files.ts';
export { checkPlugins } from './plugins/check-plugins.ts';
