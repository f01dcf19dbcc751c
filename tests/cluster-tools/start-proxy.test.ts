import { expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { startProxy } from './start-proxy.ts';

const kubectl = (script: string) => ({
  command: ['sh', '-c', script, 'kubectl'] as const,
  run: () => Promise.reject(new Error('not here')),
});

it('answers when kubectl serves', async () => {
  const stop = await startProxy(kubectl('echo "Starting to serve on /tmp/api.sock"; sleep 60'), '/tmp/api.sock');
  stop();
});

it('refuses at once with what kubectl says, when it ends instead', async () => {
  const refused = startProxy(kubectl('echo "error: You must be logged in" >&2; exit 1'), '/tmp/api.sock');
  await expect(refused).rejects.toThrow('You must be logged in');
  await expect(refused).rejects.toBeInstanceOf(Refusal);
});
