import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openApi, warningsIn } from './api.ts';

it.each([
  [undefined, []],
  ['299 - "unknown field"', ['unknown field']],
  ['299 - "would violate \\"restricted\\"", 299 - "a, b"', ['would violate "restricted"', 'a, b']],
])('the warnings of the header %s', (header, warnings) => {
  expect(warningsIn(header)).toEqual(warnings);
});

/** An API server that gives one answer to everything. */
const apiThatAnswers = async (status: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'jenkins-fleet-'));
  const socket = join(folder, 'api.sock');
  const server = createServer((_, response) => response.writeHead(status).end(JSON.stringify({ message: `answer ${status}` })));
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return openApi(socket);
};

it('there is none of a kind that is not served', async () => {
  const api = await apiThatAnswers(404);
  expect(await api.list('karpenter.sh/v1', 'NodePool')).toEqual([]);
});

it.each([401, 403, 500, 502])('an API server that answers %d is not taken for an empty one', async (status) => {
  const api = await apiThatAnswers(status);
  await expect(api.list('v1', 'Namespace')).rejects.toThrow(`cannot list the kinds of v1: answer ${status}`);
});
