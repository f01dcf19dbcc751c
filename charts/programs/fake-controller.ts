import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { expect, vi } from 'vitest';

/** What the fake controller does with one request. */
export interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly delayMilliseconds?: number;
}

/** The connection is closed without an answer. */
export const reset: Answer = { status: 0 };

/** The answer does not come. */
export const hang: Answer = { status: 200, delayMilliseconds: 3_600_000 };

/** A controller that plays a script: each request takes the next answer of its list; the last one stays. */
export interface FakeController {
  readonly url: string;
  /** The process that answers, as the header X-Jenkins-Session names it. */
  session: string;
  loginAnswers: Answer[];
  reloadAnswers: Answer[];
  /** How often the login page was asked for. */
  readonly loginCount: number;
  /** Method and address of every other request. */
  readonly reloads: readonly string[];
  untilReloads(count: number): Promise<void>;
  /** Waits for a few more looks at the login page, so that "nothing happened" means something. */
  untilLookedAgain(): Promise<void>;
  start(): Promise<void>;
  /** Refuses connections until the next start. */
  stop(): Promise<void>;
}

/** Starts a fake controller on a free port: it is up, and every reload succeeds as configuration-as-code does it, with an empty 200. */
export async function startFakeController(): Promise<FakeController> {
  const reloads: string[] = [];
  let loginCount = 0;
  let port = 0;

  const server = createServer((request, response) => {
    const isLogin = request.url === '/login';
    if (isLogin) loginCount += 1;
    else reloads.push(`${request.method} ${request.url}`);
    play(nextOf(isLogin ? controller.loginAnswers : controller.reloadAnswers), request, response);
  });

  function play(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
    if (answer === reset) {
      request.socket.destroy();
      return;
    }
    const timer = setTimeout(() => {
      response.writeHead(answer.status, { 'X-Jenkins-Session': controller.session });
      response.end(answer.body);
    }, answer.delayMilliseconds ?? 0);
    response.on('close', () => clearTimeout(timer));
  }

  const until = (assertion: () => void) => vi.waitFor(assertion, { timeout: 10_000, interval: 10 });

  const controller: FakeController = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    session: 'first-boot',
    loginAnswers: [{ status: 200 }],
    reloadAnswers: [{ status: 200 }],
    get loginCount() {
      return loginCount;
    },
    reloads,
    untilReloads: (count) => until(() => expect(reloads).toHaveLength(count)),
    untilLookedAgain() {
      const enough = loginCount + 4;
      return until(() => expect(loginCount).toBeGreaterThanOrEqual(enough));
    },
    start: () =>
      new Promise((done) => {
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          if (address && typeof address === 'object') port = address.port;
          done();
        });
      }),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  await controller.start();
  return controller;
}

function nextOf(answers: Answer[]): Answer {
  const answer = answers.length > 1 ? answers.shift() : answers[0];
  if (!answer) throw new Error('The script of the fake controller has no answer left.');
  return answer;
}
