/** What a command wants from the program around it, so that no command touches the process. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Present on a terminal only: shows how far long work is. */
  readonly progress?: (done: number, total: number) => void;
}

/** 0: clean. 1: problems, or `dist/` is not what the inputs say. 2: could not run. */
export type ExitCode = 0 | 1 | 2;
