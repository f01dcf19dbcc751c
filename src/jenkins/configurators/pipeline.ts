import type { Area } from './area.ts';
import { anything, argument, bool, choice, enumOf, list, mapOf, object, openObject, text } from './vocabulary.ts';

const libraries = () =>
  object({
    libraries: list(
      openObject({
        name: argument(text()),
        retriever: argument(choice('LibraryRetriever')),
        defaultVersion: text(),
        implicit: bool(),
        allowVersionOverride: bool(),
        allowBRANCH_NAME: bool(),
        includeInChangesets: bool(),
        cachingConfiguration: anything(),
      }),
    ),
  });

/** Plugin pipeline-groovy-lib: GlobalLibraries, LibraryConfiguration and its retrievers. */
export const pipelineGroovyLib: Area = {
  plugin: 'pipeline-groovy-lib',
  settings: { unclassified: { globalLibraries: libraries(), globalUntrustedLibraries: libraries() } },
  implementations: {
    LibraryRetriever: {
      modernSCM: openObject({ scm: argument(choice('SCMSource')), libraryPath: text(), clone: bool() }),
      legacySCM: openObject({ scm: argument(anything()), libraryPath: text(), clone: bool() }),
    },
  },
};

/** Plugin workflow-api: GlobalDefaultFlowDurabilityLevel and FlowDurabilityHint. */
export const workflowApi: Area = {
  plugin: 'workflow-api',
  settings: {
    unclassified: {
      globalDefaultFlowDurabilityLevel: object({
        durabilityHint: enumOf('PERFORMANCE_OPTIMIZED', 'SURVIVABLE_NONATOMIC', 'MAX_SURVIVABILITY'),
      }),
    },
  },
};

/** Plugin workflow-cps: CPSConfiguration. */
export const workflowCps: Area = {
  plugin: 'workflow-cps',
  settings: { security: { cps: object({ hideSandbox: bool() }) } },
};

/** Plugin script-security: ScriptApproval. */
export const scriptSecurity: Area = {
  plugin: 'script-security',
  settings: {
    security: {
      scriptApproval: openObject({ approvedSignatures: list(text()), approvedScriptHashes: list(text()), forceSandbox: bool() }),
    },
  },
};

/** Plugin job-dsl: the root element `jobs` (SeedJobConfigurator and ScriptSource) and GlobalJobDslSecurityConfiguration. */
export const jobDsl: Area = {
  plugin: 'job-dsl',
  roots: {
    jobs: list(object({ script: text(), file: text(), url: text(), providedEnv: mapOf(text()) })),
  },
  settings: { security: { globalJobDslSecurityConfiguration: object({ useScriptSecurity: bool() }) } },
};
