import { describe, expect, it } from 'vitest';
import { resolvePlainScalar } from './resolve-plain-scalar.ts';

// Each row was read with SnakeYAML 2.3.
describe('resolvePlainScalar', () => {
  it.each([
    '0755',
    '0899',
    '012345678901',
    '111122223333',
    '+1',
    '1_000',
    '0x1F',
    '0b11',
    '0o17',
    '12:30',
    '190:20:30',
    'NO',
    'y',
    'true',
    'off',
    'nULL',
    'None',
    'x',
    '-x',
    '=',
    'v1.10',
    '1.2.3',
    '1.5Gi',
    '12e',
    '-.nan',
    '2026-1-1',
    '2026-01-01 10:00',
    'e3',
  ])('takes %s for text', (text) => {
    expect(resolvePlainScalar(text)).toBe('text');
  });

  it.each(['1.10', '1.', '1._', '1_0.5', '.5', '+.5', '-.5', '._', '1e3', '1E+3', '1234567e8', '12:30.5', '.inf', '-.INF', '.NaN'])(
    'takes %s for a number that is not whole',
    (text) => {
      expect(resolvePlainScalar(text)).toBe('number');
    },
  );

  it.each(['2026-01-01', '2026-01-01T10:00:00Z', '2026-1-1 1:00:00', '2026-01-01t10:00:00.5 +02:00'])('takes %s for a date', (text) => {
    expect(resolvePlainScalar(text)).toBe('date');
  });

  it.each(['', '~', 'null', 'Null', 'NULL'])('takes "%s" for nothing', (text) => {
    expect(resolvePlainScalar(text)).toBe('nothing');
  });

  it('takes << for a merge key', () => {
    expect(resolvePlainScalar('<<')).toBe('merge key');
  });
});
