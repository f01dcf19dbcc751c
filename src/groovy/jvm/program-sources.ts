import findMistakes from './program/find-mistakes.groovy';
import outlineModule from './program/outline-module.groovy';
import outlineScripts from './program/outline-scripts.groovy';
import outlineStatement from './program/outline-statement.groovy';
import outlineValue from './program/outline-value.groovy';
import packAnswer from './program/pack-answer.groovy';
import readScript from './program/read-script.groovy';

/** The program that runs in the Java virtual machine, by file name. */
export const programSources: Readonly<Record<string, string>> = {
  'find-mistakes.groovy': findMistakes,
  'outline-module.groovy': outlineModule,
  'outline-scripts.groovy': outlineScripts,
  'outline-statement.groovy': outlineStatement,
  'outline-value.groovy': outlineValue,
  'pack-answer.groovy': packAnswer,
  'read-script.groovy': readScript,
};
