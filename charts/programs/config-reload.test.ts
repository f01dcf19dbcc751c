import { spawnSync } from 'node:child_process';
import { test as base, describe, expect, vi } from 'vitest';
import { type Answer, type FakeController, hang, reset, startFakeController } from './fake-controller.ts';
import { checksums, createFakePod, type FakePod, reloadToken, slackToken } from './fake-pod.ts';

const files = { '10-controller.yaml': 'jenkins: {}\n', '90-jobs.yaml': 'jobs: []\n', 'api.groovy': "job('api')\n" };
const fixedFiles = { ...files, '10-controller.yaml': 'jenkins: {numExecutors: 0}\n' };

const success: Answer = { status: 200 };
const refusal: Answer = { status: 200, body: '{"status":"error","message":"Failed to reload:\\n unknown attribute numExecuters"}' };

/** The first try fails, and the next one is far away. */
const longWaits = { FIRST_WAIT_SECONDS: '60', LONGEST_WAIT_SECONDS: '60' };

const it = base.extend<{ controller: FakeController; pod: FakePod }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs: none
  controller: async ({}, use) => {
    const controller = await startFakeController();
    await use(controller);
    await controller.stop();
  },
  pod: async ({ controller }, use) => {
    const pod = createFakePod(controller.url);
    await use(pod);
    await pod.remove();
    for (const secret of [reloadToken, encodeURIComponent(reloadToken), slackToken]) expect(pod.output()).not.toContain(secret);
    expect(pod.output()).not.toContain('Traceback');
  },
});

async function runUntilReloaded(pod: FakePod, environment?: Readonly<Record<string, string>>): Promise<void> {
  pod.deliver(files);
  pod.run('watch', environment);
  await pod.untilPrinted('reloaded');
}

async function runUntilRefused(pod: FakePod, environment?: Readonly<Record<string, string>>): Promise<void> {
  pod.deliver(files);
  pod.run('watch', environment);
  await pod.untilPrinted('refused');
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe.skipIf(!hasPython).concurrent('config_reload.py (skipped where there is no python3)', { timeout: 30_000 }, () => {
  describe('init', () => {
    it('succeeds when k8s-sidecar, listing once, has delivered every file', async ({ pod }) => {
      pod.deliver(files);
      pod.run('init', { SIDECAR_COMMAND: `sh -c 'test "$METHOD" = LIST'` });
      expect(await pod.ended()).toBe(0);
      expect(pod.output()).toMatch(/^config-reload: complete: 3 files, revision [0-9a-f]{12}\n$/);
    });

    it.for<[string, Record<string, string>, string]>([
      ['an empty folder', {}, 'checksums.txt is missing or empty'],
      ['an empty checksums.txt', { ...files, 'checksums.txt': '' }, 'checksums.txt is missing or empty'],
      ['half a checksums.txt', { ...files, 'checksums.txt': checksums(files).slice(0, 30) }, 'instead of "<sha256>  <name>"'],
      ['a missing file', { 'checksums.txt': checksums(files) }, '"10-controller.yaml" is missing; "90-jobs.yaml" is missing'],
      ['half a file', { ...files, 'api.groovy': 'jo', 'checksums.txt': checksums(files) }, '"api.groovy" differs from its digest'],
    ])('fails with %s', async ([, written, message], { pod }) => {
      for (const [name, text] of Object.entries(written)) pod.write(name, text);
      pod.run('init', { SIDECAR_COMMAND: 'true' });
      expect(await pod.ended()).toBe(1);
      expect(pod.errors()).toContain('config-reload: ERROR: the configuration is not complete: k8s-sidecar ended with 0;');
      expect(pod.errors()).toContain(message);
    });

    it('fails when k8s-sidecar fails', async ({ pod }) => {
      pod.deliver(files);
      pod.run('init', { SIDECAR_COMMAND: "sh -c 'exit 3'" });
      expect(await pod.ended()).toBe(1);
      expect(pod.errors()).toBe('config-reload: ERROR: the configuration is not complete: k8s-sidecar ended with 3\n');
    });

    it('removes files that are left from an earlier life of the pod', async ({ pod }) => {
      pod.write('old.yaml', '');
      pod.deliver(files);
      pod.run('init', { SIDECAR_COMMAND: 'true' });
      expect(await pod.ended()).toBe(0);
      expect(pod.has('old.yaml')).toBe(false);
    });

    it('does not succeed when it is ended early', async ({ pod }) => {
      pod.deliver(files);
      pod.run('init', { SIDECAR_COMMAND: "sh -c 'sleep 0.5; echo listing; exec sleep 60'" });
      await pod.untilPrinted('listing');
      pod.signal('SIGTERM');
      expect(await pod.ended()).toBe(143);
    });
  });

  describe('watch reloads', () => {
    it('once after a boot, although no file has changed', async ({ controller, pod }) => {
      await runUntilReloaded(pod);
      await controller.untilLookedAgain();
      expect(controller.reloads).toEqual([`POST /reload-configuration-as-code/?casc-reload-token=${encodeURIComponent(reloadToken)}`]);
      expect(pod.output()).toMatch(/^config-reload: reloaded: 3 files, revision [0-9a-f]{12}\n$/);
    });

    it.for<[string, (pod: FakePod, controller: FakeController) => void]>([
      ['another process of the controller answers', (_, controller) => void (controller.session = 'second-boot')],
      ['a file changes', (pod) => pod.deliver(fixedFiles)],
      ['a file is added', (pod) => pod.deliver({ ...files, 'web.groovy': "job('web')\n" })],
      ['a secret is rotated', (pod) => pod.mountSecrets({ 'slack-token': 'xoxb-new' })],
      ['a secret arrives late', (pod) => pod.mountSecrets({ 'slack-token': slackToken, 'deploy-key': 'key' })],
    ])('once more when %s', async ([, change], { controller, pod }) => {
      await runUntilReloaded(pod);
      change(pod, controller);
      await controller.untilReloads(2);
      await controller.untilLookedAgain();
      expect(controller.reloads).toHaveLength(2);
    });

    it('not when the kubelet writes the same secrets again', async ({ controller, pod }) => {
      await runUntilReloaded(pod);
      pod.mountSecrets({ 'slack-token': slackToken });
      await controller.untilLookedAgain();
      expect(controller.reloads).toHaveLength(1);
    });

    it('when a boot that refuses, hangs, fails and forbids is over, with one line about it', async ({ controller, pod }) => {
      await controller.stop();
      controller.loginAnswers = [hang, { status: 500 }, { status: 503 }, { status: 403 }, reset, success];
      pod.deliver(files);
      pod.run('watch', { LOGIN_TIMEOUT_SECONDS: '0.2' });
      await pod.untilPrinted('waiting for the controller');
      await controller.start();
      await pod.untilPrinted('reloaded');
      expect(controller.reloads).toHaveLength(1);
      expect(pod.timesPrinted('config-reload:')).toBe(2);
      controller.loginAnswers = [{ status: 503 }];
      await pod.untilPrinted(/reloaded[^]*waiting for the controller/);
      expect(pod.errors()).toBe('');
    });

    it.for<[string, string]>([
      ['an empty body', ''],
      ['a page', '<html>'],
      ['a JSON list', '[]'],
      ['the status ok', '{"status":"ok"}'],
    ])('and takes 200 with %s for a success', async ([, body], { controller, pod }) => {
      controller.reloadAnswers = [{ status: 200, body }, refusal];
      await runUntilReloaded(pod);
      await controller.untilLookedAgain();
      expect(controller.reloads).toHaveLength(1);
    });

    it('only once when the answer takes longer than many looks', async ({ controller, pod }) => {
      controller.reloadAnswers = [{ status: 200, delayMilliseconds: 400 }];
      await runUntilReloaded(pod);
      await controller.untilLookedAgain();
      expect(controller.reloads).toHaveLength(1);
    });

    it('not before a half-written folder is complete, and says once what it waits for', async ({ controller, pod }) => {
      pod.write('checksums.txt', checksums(files));
      pod.write('10-controller.yaml', 'jenk');
      pod.run('watch');
      await pod.untilPrinted(
        'waiting for the folder to be complete: "10-controller.yaml" differs from its digest; "90-jobs.yaml" is missing',
      );
      await new Promise((done) => setTimeout(done, 200));
      expect(controller.loginCount).toBe(0);
      expect(pod.timesPrinted('waiting for the folder')).toBe(1);
      pod.deliver(files);
      await pod.untilPrinted('reloaded');
      expect(controller.reloads).toHaveLength(1);
    });

    it('and reminds of a folder that stays incomplete', async ({ pod }) => {
      pod.run('watch', { REMIND_SECONDS: '0.1' });
      await vi.waitFor(() => expect(pod.timesPrinted('waiting for the folder')).toBeGreaterThanOrEqual(3), 10_000);
    });
  });

  describe('watch owns the folder:', () => {
    it('removes files that checksums.txt does not list, before it reloads', async ({ pod }) => {
      pod.write('removed-job.groovy', '');
      await runUntilReloaded(pod);
      expect(pod.has('removed-job.groovy')).toBe(false);
      expect(pod.output()).toMatch(/removed "removed-job.groovy"[^]*reloaded/);
    });

    it('leaves a new file alone that is there just before the new checksums.txt', async ({ pod }) => {
      await runUntilReloaded(pod, { POLL_SECONDS: '0.5' });
      pod.write('web.groovy', "job('web')\n");
      await new Promise((done) => setTimeout(done, 750));
      pod.deliver({ ...files, 'web.groovy': "job('web')\n" });
      await pod.untilPrinted('reloaded: 4 files');
      expect(pod.output()).not.toContain('removed');
    });

    it('keeps sub-folders and what is in them', async ({ controller, pod }) => {
      pod.write('libraries/kept.groovy', '');
      await runUntilReloaded(pod);
      await controller.untilLookedAgain();
      expect(pod.has('libraries/kept.groovy')).toBe(true);
    });
  });

  describe('watch repeats a reload', () => {
    it.for<[string, Answer, string]>([
      ['with a refused configuration', refusal, 'Jenkins refused the configuration: Failed to reload: unknown attribute numExecuters;'],
      [
        'with a message that quotes secrets',
        { status: 200, body: `{"status":"error","message":"${slackToken} ${reloadToken}"}` },
        '*** ***;',
      ],
      [
        'that answers 401',
        { status: 401 },
        'answered 401: the reload token is wrong; the controller reads CASC_RELOAD_TOKEN only when it starts',
      ],
      ['that answers 403', { status: 403 }, 'answered 403: it is not ready, or the reload failed'],
      ['that answers 404', { status: 404 }, 'answered 404: the controller knows no reload token; set CASC_RELOAD_TOKEN in its container'],
      ['that answers 500', { status: 500, body: '<html>' }, 'answered 500: the reload failed; configuration-as-code before 2099'],
      ['that answers 503', { status: 503 }, 'answered 503: it is not ready, or the reload failed'],
      ['with a reset connection', reset, 'the controller cannot be asked: Remote end closed connection without response;'],
      ['that hangs', hang, 'the controller has not answered for 0.5 s;'],
    ])('%s', async ([, answer, message], { controller, pod }) => {
      controller.reloadAnswers = [answer, answer, success];
      await runUntilReloaded(pod, { POST_TIMEOUT_SECONDS: '0.5' });
      expect(controller.reloads).toHaveLength(3);
      const [first, second] = pod.errors().split('\n');
      expect(first).toContain(message);
      expect(first).toMatch(/^config-reload: ERROR: .*; next try in 0.05 s$/);
      expect(second).toMatch(/^config-reload: ERROR: .*; next try in 0.1 s$/);
    });

    it('when the token file is there at last', async ({ controller, pod }) => {
      pod.deliver(files);
      pod.run('watch', { RELOAD_TOKEN_FILE: '/nowhere/reload-token' });
      await pod.untilPrinted("cannot be asked: [Errno 2] No such file or directory: '/nowhere/reload-token'");
      await controller.untilLookedAgain();
      expect(controller.reloads).toEqual([]);
      expect(pod.timesPrinted('Errno 2')).toBeGreaterThan(1);
    });

    it('only after a wait', async ({ controller, pod }) => {
      controller.reloadAnswers = [refusal];
      await runUntilRefused(pod, longWaits);
      await controller.untilLookedAgain();
      expect(controller.reloads).toHaveLength(1);
    });

    it.for<[string, (pod: FakePod, controller: FakeController) => void]>([
      ['a fix', (pod) => pod.deliver(fixedFiles)],
      ['a late secret', (pod) => pod.mountSecrets({ 'slack-token': slackToken, 'deploy-key': 'key' })],
      ['another process', (_, controller) => void (controller.session = 'second-boot')],
    ])('at once for %s', async ([, change], { controller, pod }) => {
      controller.reloadAnswers = [refusal, success];
      await runUntilRefused(pod, longWaits);
      change(pod, controller);
      await pod.untilPrinted('reloaded');
      expect(controller.reloads).toHaveLength(2);
    });

    it('for files that were confirmed before, since a failed reload leaves half of the others behind', async ({ controller, pod }) => {
      controller.reloadAnswers = [success, refusal, success];
      await runUntilReloaded(pod, longWaits);
      pod.deliver(fixedFiles);
      await pod.untilPrinted('refused');
      pod.deliver(files);
      await pod.untilPrinted(/(reloaded[^]*){2}/);
      expect(controller.reloads).toHaveLength(3);
    });

    it('slowly after one summary, when the quick retries did not help', async ({ controller, pod }) => {
      controller.reloadAnswers = [refusal];
      await runUntilRefused(pod, { RETRY_SECONDS: '0.3', SLOW_WAIT_SECONDS: '0.12' });
      await pod.untilPrinted(
        /ERROR: giving up the quick retries: the controller still runs the configuration before; last answer: Jenkins refused .*; next try in 0.12 s/,
      );
      await controller.untilReloads(controller.reloads.length + 2);
      expect(pod.timesPrinted('giving up')).toBe(1);
      controller.reloadAnswers = [success];
      await pod.untilPrinted('reloaded');
    });
  });

  describe('watch is process 1:', () => {
    const sidecar = (script: string) => `sh -c 'echo $$ > process-id; env > environment; echo started; ${script}'`;

    it.for<[string, NodeJS.Signals, Answer, string]>([
      ['while it sleeps', 'SIGTERM', success, 'exec sleep 60'],
      ['on an interrupt', 'SIGINT', success, 'exec sleep 60'],
      ['while the controller hangs', 'SIGTERM', hang, 'exec sleep 60'],
      ['although its child does not listen', 'SIGTERM', success, 'trap "" TERM; exec sleep 60'],
    ])('ends with its child at once %s', async ([, signal, answer, script], { controller, pod }) => {
      controller.reloadAnswers = [answer];
      pod.deliver(files);
      pod.run('watch', { SIDECAR_COMMAND: sidecar(script), KILL_SECONDS: '0.2', POLL_SECONDS: '30' });
      await pod.untilPrinted('started');
      await controller.untilReloads(1);
      const signalledAt = Date.now();
      pod.signal(signal);
      expect(await pod.ended()).toBe(0);
      expect(Date.now() - signalledAt).toBeLessThan(2000);
      expect(spawnSync('kill', ['-0', pod.readChildFile('process-id')]).status).not.toBe(0);
    });

    it.for<[string, number]>([
      ['exit 0', 1],
      ['exit 7', 7],
      ['kill -9 $$', 1],
    ])('ends when its child ends by "%s", with the code %i', async ([script, code], { pod }) => {
      pod.deliver(files);
      pod.run('watch', { SIDECAR_COMMAND: sidecar(script) });
      expect(await pod.ended()).toBe(code);
      expect(pod.errors()).toContain('config-reload: ERROR: k8s-sidecar ended with');
    });

    it('tells its child the method, and nothing about the token', async ({ pod }) => {
      await runUntilReloaded(pod, { SIDECAR_COMMAND: sidecar('exec sleep 60') });
      await pod.untilPrinted('started');
      expect(pod.readChildFile('environment')).toContain('METHOD=SLEEP\n');
      expect(pod.readChildFile('environment')).not.toMatch(/token/i);
    });
  });

  it.for(['', 'wacth'])('refuses the mode "%s"', async (mode, { pod }) => {
    pod.run(mode);
    expect(await pod.ended()).toBe(1);
    expect(pod.errors()).toBe('config-reload: expected one of init, watch\n');
  });
});
