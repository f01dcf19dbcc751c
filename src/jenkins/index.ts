export { composeControllerFiles } from './compose/compose-controller-files.ts';
export { checkPlugins } from './plugins/check-plugins.ts';
