import type { Description } from './description.ts';
import { argument, choice, list, openObject, text } from './vocabulary.ts';

/** The installations of a kind of tool (Jenkins, ToolInstallation); kinds of tools add attributes of their own. */
export const installations = (): Description =>
  openObject({
    installations: list(openObject({ name: argument(text()), home: argument(text()), properties: argument(list(choice('ToolProperty'))) })),
  });
