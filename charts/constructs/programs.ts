import { createHash } from 'node:crypto';
import configReload from '../programs/config_reload.py';

/** The program that config-reload runs, as a file below `paths.programs`. */
export const configReloadProgram = { fileName: 'config_reload.py', text: configReload } as const;

/** Changes whenever the program does: the pod has to start again to run the new one. */
export const programsDigest = (): string => createHash('sha256').update(configReload).digest('hex').slice(0, 12);
