export type { ControllerFile, ControllerFiles } from './controller-files.ts';
export type { ClusterKinds, EmittedKind, EmittedKinds } from './emitted-kinds.ts';
export type * from './fleet.ts';
export type { KubernetesObject } from './kubernetes-object.ts';
export type { Checked, Problem, UnplacedProblem } from './problem.ts';
export type { OutputFile, RenderedFile } from './rendered-file.ts';
export type * from './script.ts';
export type { FieldPath, Locate, Position, SourceFile } from './source-file.ts';
export type * from './team.ts';
