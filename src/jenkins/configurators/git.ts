import type { Area } from './area.ts';
import { installations } from './installations.ts';
import { anything, argument, bool, choice, deprecated, list, object, openObject, text } from './vocabulary.ts';

/** Plugin git 5: GitSCM's global settings, GitHooksConfiguration, and Git as the source of branches. */
export const git: Area = {
  plugin: 'git',
  settings: {
    security: { gitHooks: object({ allowedOnAgents: bool(), allowedOnController: bool() }) },
    unclassified: {
      scmGit: openObject({
        globalConfigName: text(),
        globalConfigEmail: text(),
        createAccountBasedOnEmail: bool(),
        useExistingAccountWithSameEmail: bool(),
        showEntireCommitSummaryInChanges: bool(),
        hideCredentials: bool(),
        allowSecondFetch: bool(),
        disableGitToolChooser: bool(),
        addGitTagAction: bool(),
      }),
      gitSCM: deprecated('write "scmGit"'),
    },
  },
  implementations: {
    SCMSource: {
      git: openObject({
        id: text(),
        remote: argument(text()),
        credentialsId: text(),
        traits: list(choice('SCMSourceTrait')),
      }),
    },
  },
};

/** Plugin git-client 6: the tools Git and JGit, and how host keys are verified (GitHostKeyVerificationConfiguration). */
export const gitClient: Area = {
  plugin: 'git-client',
  settings: {
    security: {
      gitHostKeyVerificationConfiguration: object({ sshHostKeyVerificationStrategy: choice('SshHostKeyVerificationStrategy') }),
    },
    tool: { git: installations(), jgit: anything(), jgitapache: anything() },
  },
  implementations: {
    SshHostKeyVerificationStrategy: {
      acceptFirstConnectionStrategy: object({}),
      knownHostsFileVerificationStrategy: object({}),
      manuallyProvidedKeyVerificationStrategy: object({ approvedHostKeys: argument(text()) }),
      noHostKeyVerificationStrategy: object({}),
    },
  },
};
