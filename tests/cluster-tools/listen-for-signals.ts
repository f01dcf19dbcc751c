const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Whether somebody has interrupted the run, and the exit code for it. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** 0 without one. */
  readonly code: () => number;
}

/** The terminal sends Ctrl-C to npm and to us, and npm hands it on: what comes this soon is the same one. */
const echoMilliseconds = 2000;

/** The first signal ends the tests, and the run cleans up; a second one ends everything at once, and the next run cleans up. */
export const listenForSignals = (): Interruption => {
  const controller = new AbortController();
  let code = 0;
  let first = 0;
  for (const [name, number] of Object.entries(exitCodes)) {
    process.on(name, () => {
      if (controller.signal.aborted && Date.now() - first > echoMilliseconds) process.exit(number);
      if (controller.signal.aborted) return;
      first = Date.now();
      code = number;
      controller.abort();
    });
  }
  return { signal: controller.signal, code: () => code };
};
