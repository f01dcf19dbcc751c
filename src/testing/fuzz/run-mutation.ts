import type { Fleet, Problem } from '../../model/index.ts';
import { synthesize } from '../../synth.ts';

/** What became of a fleet. */
export interface Run {
  readonly problems: readonly Problem[];
  readonly fleet?: Fleet;
  /** By path below `dist/`; incomplete where there are problems. */
  readonly files: ReadonlyMap<string, string>;
  /** Of the processor, so that other work on the machine does not count. */
  readonly milliseconds: number;
}

/** Renders the fleet in a folder. Rejects where the program crashes. */
export async function runFleet(root: string): Promise<Run> {
  const files = new Map<string, string>();
  const start = process.cpuUsage();
  const { problems, fleet } = await synthesize(root, ({ path, text }) => void files.set(path, text));
  const { user, system } = process.cpuUsage(start);
  return { problems, ...(fleet && { fleet }), files, milliseconds: (user + system) / 1000 };
}
