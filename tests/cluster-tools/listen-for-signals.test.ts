import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenForSignals } from './listen-for-signals.ts';

const names = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  exit.mockClear();
  for (const name of names) process.removeAllListeners(name);
});

it('the first signal interrupts, and its echo by npm does not end the cleaning up', () => {
  const { signal, code } = listenForSignals();
  expect([signal.aborted, code()]).toEqual([false, 0]);
  process.emit('SIGINT');
  process.emit('SIGINT');
  expect([signal.aborted, code()]).toEqual([true, 130]);
  expect(exit).not.toHaveBeenCalled();
});

it('a second signal ends everything at once', () => {
  listenForSignals();
  process.emit('SIGTERM');
  vi.advanceTimersByTime(3000);
  process.emit('SIGINT');
  expect(exit).toHaveBeenCalledWith(130);
});
