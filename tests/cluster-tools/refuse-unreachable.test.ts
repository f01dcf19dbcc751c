import { expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { refuseUnreachable } from './refuse-unreachable.ts';

const answering = (status: number, body: object) => ({ request: async () => ({ status, body, warnings: [] }) });

it('an administrator may go on', async () => {
  await expect(refuseUnreachable(answering(201, { status: { allowed: true } }))).resolves.toBeUndefined();
});

it.each([
  ['nobody who listens', answering(502, { message: 'dial tcp 127.0.0.1:1: connection refused' }), 'does not answer: dial tcp'],
  ['a user who is not known', answering(401, { message: 'Unauthorized' }), 'does not answer: Unauthorized'],
  ['a user with some rights', answering(201, { status: { allowed: false } }), 'rights of an administrator'],
])('%s is refused', async (_, api, message) => {
  const refused = refuseUnreachable(api);
  await expect(refused).rejects.toThrow(message);
  await expect(refused).rejects.toBeInstanceOf(Refusal);
});
