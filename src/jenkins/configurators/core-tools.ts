import { type Area, alsoNamed } from './area.ts';
import { installations } from './installations.ts';
import { anything, argument, choice, list, object, openObject, text } from './vocabulary.ts';

/** Tools that Jenkins itself knows: JDK, Maven, and how a tool is installed (ToolInstaller), as a Jenkins 2.492.2 exports them. */
export const coreTools: Area = {
  settings: {
    tool: {
      jdk: installations(),
      maven: installations(),
      mavenGlobalConfig: openObject({
        installations: anything(),
        settingsProvider: anything(),
        globalSettingsProvider: anything(),
      }),
    },
  },
  implementations: {
    ToolProperty: { installSource: object({ installers: argument(list(choice('ToolInstaller'))) }) },
    ToolInstaller: {
      zip: alsoNamed(
        ['zipExtractionInstaller', 'zipExtraction'],
        object({ label: argument(text()), url: argument(text()), subdir: argument(text()) }),
      ),
      command: alsoNamed(['commandInstaller'], object({ label: argument(text()), command: argument(text()), toolHome: argument(text()) })),
      batchFile: alsoNamed(
        ['batchCommandInstaller', 'batchCommand'],
        object({ label: argument(text()), command: argument(text()), toolHome: argument(text()) }),
      ),
      maven: alsoNamed(['mavenInstaller'], object({ id: argument(text()) })),
    },
  },
};
