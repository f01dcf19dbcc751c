import { spawn } from 'node:child_process';

/** kubectl, always against one kubeconfig file. */
export interface Kubectl {
  /** The program and its first arguments, up to and including the kubeconfig. */
  readonly command: readonly [string, ...string[]];
  /** Runs it to its end; never throws because of its exit code. Rejects where the program cannot be started. */
  readonly run: (args: readonly string[], input?: string) => Promise<Outcome>;
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program that `KUBECTL` names, with its first arguments after blanks (such as `minikube kubectl --`), or the one on PATH. */
export const kubectlProgram = ({ KUBECTL }: NodeJS.ProcessEnv): readonly [string, ...string[]] => {
  const [program = 'kubectl', ...args] = (KUBECTL ?? '').split(/\s+/).filter((word) => word !== '');
  return [program, ...args];
};

/** kubectl against this kubeconfig and nothing else: the flag wins over every environment variable. */
export const kubectlFor = (kubeconfig: string, env: NodeJS.ProcessEnv): Kubectl => {
  const [program, ...first] = kubectlProgram(env);
  const command = [program, ...first, `--kubeconfig=${kubeconfig}`] as const;
  return { command, run: (args, input) => runProgram(command, args, input) };
};

/** Runs a program to its end. */
export const runProgram = ([program, ...first]: readonly [string, ...string[]], args: readonly string[], input = ''): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { stdio: 'pipe' });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, ...texts }));
    // A program that ends before it has read everything is no failure of ours.
    child.stdin.on('error', () => {}).end(input);
  });
