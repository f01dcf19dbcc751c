export { composeControllerFiles } from './compose/compose-controller-files.ts';
