import type { Area } from './area.ts';
import { credentialAttributes } from './credential-attributes.ts';
import { anything, argument, bool, choice, list, number, object, openObject, secret, text } from './vocabulary.ts';

/** Plugin github 1.43: GitHubPluginConfig and GitHubServerConfig, as its README shows them. */
export const github: Area = {
  plugin: 'github',
  settings: {
    unclassified: {
      gitHubPluginConfig: object({
        configs: list(
          openObject({
            name: text(),
            apiUrl: text(),
            credentialsId: argument(text()),
            manageHooks: bool(),
            clientCacheSize: number(),
          }),
        ),
        hookUrl: text(),
        hookSecretConfigs: list(openObject({ credentialsId: argument(text()), signatureAlgorithm: text() })),
      }),
    },
  },
};

/** Plugin github-branch-source 1815: GitHubConfiguration, GitHubAppCredentials, and GitHub as the source of branches. */
export const githubBranchSource: Area = {
  plugin: 'github-branch-source',
  settings: {
    unclassified: {
      gitHubConfiguration: openObject({
        endpoints: list(object({ name: argument(text()), apiUri: argument(text()) })),
        apiRateLimitChecker: text(),
      }),
    },
  },
  implementations: {
    Credentials: {
      gitHubApp: openObject({
        ...credentialAttributes,
        appID: argument(text()),
        privateKey: argument(secret()),
        apiUri: text(),
        owner: text(),
        repositoryAccessStrategy: anything(),
        defaultPermissionsStrategy: anything(),
      }),
    },
    SCMSource: {
      github: openObject({
        id: text(),
        apiUri: text(),
        credentialsId: text(),
        repoOwner: argument(text()),
        repository: argument(text()),
        repositoryUrl: argument(text()),
        configuredByUrl: argument(bool()),
        traits: list(choice('SCMSourceTrait')),
      }),
    },
  },
};
