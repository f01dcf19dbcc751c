import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until the answer is good or the time is over; the last answer, good or not. */
export const until = async <T>(ask: () => Promise<T>, isGood: (answer: T) => boolean, seconds: number): Promise<T> => {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (isGood(answer) || Date.now() > end) return answer;
    await wait(200);
  }
};
