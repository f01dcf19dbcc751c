import { type Area, alsoNamed } from './area.ts';
import { anything, argument, bool, choice, list, object, openObject, text } from './vocabulary.ts';

/** Views and the columns of a list: AllView, ListView, MyView, ProxyView, as a Jenkins 2.492.2 exports them. */
export const coreViews: Area = {
  implementations: {
    View: {
      all: openObject({ name: argument(text()) }),
      list: object({
        name: argument(text()),
        description: text(),
        columns: list(choice('ListViewColumn')),
        filterExecutors: bool(),
        filterQueue: bool(),
        includeRegex: text(),
        jobFilters: list(choice('ViewJobFilter')),
        jobNames: list(text()),
        recurse: bool(),
        properties: list(anything()),
      }),
      myView: alsoNamed(['my'], openObject({ name: argument(text()) })),
      proxy: openObject({ name: argument(text()) }),
    },
    ListViewColumn: {
      buildButton: object({}),
      jobName: alsoNamed(['job'], object({})),
      lastDuration: object({}),
      lastFailure: object({}),
      lastStable: object({}),
      lastSuccess: object({}),
      status: object({}),
      weather: object({}),
    },
  },
};
