import { spawn } from 'node:child_process';
import type { Kubectl } from './kubectl.ts';
import { Refusal } from './refusal.ts';

/** Its own process group ends with this process, whatever ends it: the shell's standard input is a pipe from here. It ends with kubectl, too. */
const untilWeEnd = '{ "$@" </dev/null; kill -- -$$; } & cat >/dev/null; kill -- -$$';

const patienceMilliseconds = 60_000;

/**
 * Serves the API on a Unix socket, which only this user can open; a port would be open to everybody on this machine. Resolves when it answers, with what
 * stops it. Throws a Refusal with what kubectl says.
 */
export const startProxy = ({ command }: Kubectl, socketPath: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', untilWeEnd, 'sh', ...command, 'proxy', `--unix-socket=${socketPath}`], { detached: true });
    const stop = () => child.stdin.end();
    let said = '';
    const listen = (text: string) => {
      said += text;
      if (!said.includes('Starting to serve on')) return;
      clearTimeout(timer);
      resolve(stop);
    };
    const refuse = () => {
      clearTimeout(timer);
      stop();
      reject(new Refusal(`kubectl proxy does not answer: ${said.trim() || 'it says nothing'}`));
    };
    const timer = setTimeout(refuse, patienceMilliseconds);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject).on('close', refuse);
  });
