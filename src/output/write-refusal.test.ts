import { describe, expect, it } from 'vitest';
import { isWriteRefusal, writeRefusal } from './write-refusal.ts';

describe('isWriteRefusal', () => {
  it.each(['OUTPUT_BUSY', 'OUTPUT_BLOCKED'] as const)('accepts %s', (code) => {
    expect(isWriteRefusal(writeRefusal(code, 'x'))).toBe(true);
  });

  it.each([new Error('x'), Object.assign(new Error('x'), { code: 'ENOSPC' }), { code: 'OUTPUT_BUSY' }, 'OUTPUT_BUSY', null, undefined])(
    'rejects %s',
    (error) => {
      expect(isWriteRefusal(error)).toBe(false);
    },
  );
});
