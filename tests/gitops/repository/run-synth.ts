import { run } from './run.ts';

/** `npm run synth` in a clone, with the program that is in it. `losing`: the teams, with commas, whose loss of data is meant. */
export async function runSynth(folder: string, losing?: string): Promise<void> {
  const asksBack =
    losing !== undefined && (await run(folder, 'node', 'jenkins-fleet.mjs', 'synth', '--help')).includes('--allow-data-loss');
  await run(folder, 'npm', 'run', '--silent', 'synth', '--', ...(asksBack ? ['--allow-data-loss', losing] : []));
}
