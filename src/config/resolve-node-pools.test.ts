import { describe, expect, it } from 'vitest';
import { buildResolved, tryResolve } from '../testing/build-fleet.ts';
import { printProblem } from '../testing/print-problem.ts';

const required = 'role: nodes, subnets: {a: b}, securityGroups: {a: b}, image: al2023@v20260818';

const resolve = (written: string) => buildResolved({ fleet: `nodePools: {${required}, ${written}}` }).fleet.nodePools;

const mistakesOf = (nodePools: string) => tryResolve({ fleet: `nodePools: ${nodePools}` }).problems.map(printProblem);

describe('node pools', () => {
  it('are there only where fleet.yaml has them', () => {
    expect(buildResolved().fleet).not.toHaveProperty('nodePools');
    expect(buildResolved({ fleet: 'nodePools: null' }).fleet).not.toHaveProperty('nodePools');
  });

  it('have names and labels of the fleet', () => {
    const { controllers, agents } = resolve('') ?? {};
    expect(controllers).toMatchObject({ name: 'acme-controllers', labels: { 'jenkins-fleet/pool': 'acme-controllers' } });
    expect(agents).toMatchObject({ name: 'acme-agents', labels: { 'jenkins-fleet/pool': 'acme-agents' } });
  });

  it.each<[string, { cpus: number; memoryGi?: number }]>([
    ['{cpus: [8, 32, 4]}', { cpus: 31.8, memoryGi: 236.8 }],
    ['{categories: [c]}', { cpus: 31.8, memoryGi: 59.2 }],
    ['{families: [c7i, m7g], cpus: [16]}', { cpus: 15.8, memoryGi: 59.2 }],
    ['{families: [m7g, x2idn], cpus: [16]}', { cpus: 15.8 }],
  ])('of the instances %s have room for a pod', (instances, room) => {
    const found = resolve(`agents: {instances: ${instances}}`)?.agents.room;
    expect(found?.cpus).toBeCloseTo(room.cpus);
    if (room.memoryGi === undefined) expect(found).not.toHaveProperty('memoryGi');
    else expect(found?.memoryGi).toBeCloseTo(room.memoryGi);
  });

  it.each(['0 6 * * mon-fri', '30 5,17 1-15 */2 *', '*/15 0-23 * JAN-mar 0-6'])('have office hours such as %s', (schedule) => {
    const { officeHours } = resolve(`controllers: {officeHours: {schedule: "${schedule}", hours: 8}}`)?.controllers ?? {};
    expect(officeHours).toEqual({ schedule, hours: 8 });
  });

  it.each([
    '9 to 5',
    '60 6 * * *',
    '0 24 * * *',
    '0 6 0 * *',
    '0 6 * * 7',
    '0 6 * * fri-mon',
    '0 6 * * mon-',
    '*/0 6 * * *',
    '0  6 * *',
    '@daily',
  ])('have no office hours such as %s', (schedule) => {
    expect(mistakesOf(`{${required}, controllers: {officeHours: {schedule: "${schedule}", hours: 8}}}`)).toEqual([
      `fleet.yaml:1:130 schema nodePools.controllers.officeHours.schedule: expected a cron schedule in UTC such as "0 6 * * mon-fri", found "${schedule}"`,
    ]);
  });

  it('are told what is wrong with them', () => {
    const pools = (more: string, head = required) => mistakesOf(`{${head}${more}}`);
    expect(pools('', required.replace('role: nodes, ', ''))).toEqual([
      'fleet.yaml:1:12 schema nodePools: expected either "role" or "instanceProfile", found none of them',
    ]);
    expect(pools(', instanceProfile: nodes')).toEqual([
      'fleet.yaml:1:12 schema nodePools: expected either "role" or "instanceProfile", found both',
    ]);
    expect(pools('', required.replace('al2023@v20260818', 'bottlerocket@latest'))).toEqual([
      'fleet.yaml:1:74 schema nodePools.image: expected an alias of Amazon Linux 2023 such as "al2023@v20260818", found "bottlerocket@latest"',
    ]);
    expect(pools('', required.replace('{a: b}', '{}'))).toEqual([
      'fleet.yaml:1:35 schema nodePools.subnets: expected at least one tag, found an empty map',
    ]);
    expect(pools(', agents: {instances: {families: [m7i], categories: [m]}}')).toEqual([
      'fleet.yaml:1:142 schema nodePools.agents.instances.categories: expected either "families", or "categories" and "minimumGeneration", found both',
    ]);
  });
});
