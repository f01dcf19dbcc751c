export { isGroovyFailure } from './groovy-failure.ts';
export type { GroovyPlaces } from './jvm/read-groovy.ts';
export { runInstall } from './jvm/run-install.ts';
export { readEmbedded } from './read-embedded.ts';
export { beginReading, type ReadingOptions } from './read-scripts.ts';
