import type { Area } from './area.ts';
import { argument, bool, choice, list, object, openObject, text } from './vocabulary.ts';

const file = { id: argument(text()), name: argument(text()), comment: argument(text()), content: argument(text()), providerId: text() };
const server = () => list(object({ serverId: argument(text()), credentialsId: argument(text()) }));

/** Plugin config-file-provider 982: GlobalConfigFiles and the kinds of files (Config). */
export const configFileProvider: Area = {
  plugin: 'config-file-provider',
  settings: { unclassified: { globalConfigFiles: object({ configs: list(choice('Config')) }) } },
  implementations: {
    Config: {
      custom: openObject(file),
      groovyScript: openObject(file),
      json: openObject(file),
      xml: openObject(file),
      mavenToolchains: openObject(file),
      mavenSettings: openObject({ ...file, isReplaceAll: bool(), serverCredentialMappings: server() }),
      globalMavenSettings: openObject({ ...file, isReplaceAll: bool(), serverCredentialMappings: server() }),
      properties: openObject({ ...file, isReplaceAll: bool() }),
    },
  },
};
