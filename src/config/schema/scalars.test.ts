import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { accessPointId, accountId, certificateArn, fileSystemId, region, roleArn, securityGroupId, sslPolicy, vpcId } from './aws.ts';
import { image } from './image.ts';
import { containerName, environmentName, groupName, hostName, shortName, teamReference } from './names.ts';
import { addressRange, gitRepository, httpsUrl, openPath, port } from './network.ts';
import { cpuQuantity, memoryQuantity, quantity, quantityAmount, resourceName } from './quantity.ts';
import { secretKey } from './secret.ts';
import { timezone } from './timezone.ts';

const digest = `sha256:${'0'.repeat(64)}`;

const types: Readonly<
  Record<string, { readonly type: z.ZodType; readonly accepts: readonly unknown[]; readonly rejects: readonly unknown[] }>
> = {
  cpuQuantity: {
    type: cpuQuantity,
    accepts: ['1', '16', '500m', '0.5', '1.25'],
    rejects: ['', '0', '0m', '-1', '1 ', '1Gi', '1e3', '0.0005', 1],
  },
  memoryQuantity: {
    type: memoryQuantity,
    accepts: ['4Gi', '512Mi', '1.5Gi', '500M', '64Gi'],
    rejects: ['4', '4GB', '4 Gi', '4gi', 'Gi', '4g', '-4Gi', 4],
  },
  quantity: { type: quantity, accepts: ['1', '100m', '4Gi', '0.5'], rejects: ['1x', '', '1e3', 1] },
  resourceName: { type: resourceName, accepts: ['cpu', 'ephemeral-storage', 'nvidia.com/gpu'], rejects: ['CPU', '/x', ''] },
  image: {
    type: image,
    accepts: [
      'busybox',
      'jenkins/jenkins:2.568.2-jdk21',
      'ghcr.io/kiwigrid/k8s-sidecar:2.10.1',
      'localhost:5000/a/b__c:1',
      '111122223333.dkr.ecr.eu-west-1.amazonaws.com/x-y:1.0_2',
      `jenkins/jenkins:2.568.2@${digest}`,
      `jenkins/jenkins@${digest}`,
    ],
    rejects: ['', 'Jenkins/jenkins:1', 'jenkins/jenkins:', 'a b', 'https://x/y:1', 'jenkins@sha256:12', 'x:1:2', 'x/:1'],
  },
  timezone: {
    type: timezone,
    accepts: ['Etc/UTC', 'UTC', 'Asia/Tokyo', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'America/Port-au-Prince', 'Etc/GMT+1'],
    rejects: ['asia/tokyo', 'Asia/TOKYO', 'Europe/Berlinn', '+01:00', 'CET/', '', 1],
  },
  hostName: {
    type: hostName,
    accepts: ['ci.example.com', 'a.b', 'x-1.example.com'],
    rejects: ['ci', 'CI.example.com', '*.example.com', '-a.example.com', 'a..b', 'a.b.', `${'a'.repeat(64)}.b`, `${'a.'.repeat(127)}ab`],
  },
  shortName: {
    type: shortName('x'),
    accepts: ['a', 'linux-large', '2xlarge', 'a'.repeat(30)],
    rejects: ['', '-a', 'a-', 'A', 'a_b', 'a'.repeat(31)],
  },
  teamReference: { type: teamReference, accepts: ['payments', 'a'.repeat(40)], rejects: ['../x', 'Payments', 'a'.repeat(41)] },
  containerName: { type: containerName, accepts: ['maven', 'a'.repeat(63)], rejects: ['Maven', 'a.b', 'a'.repeat(64)] },
  environmentName: { type: environmentName, accepts: ['PATH', '_x', 'a1'], rejects: ['1a', 'a-b', 'a b', ''] },
  groupName: { type: groupName, accepts: ['payments', 'CN=Payments, OU=x', 'a'], rejects: ['', ' a', 'a '] },
  addressRange: {
    type: addressRange,
    accepts: ['10.0.0.0/16', '0.0.0.0/0', '192.168.1.1/32'],
    rejects: ['10.0.0.0', '10.0.0.256/8', '10.0.0.0/33', '10.0.0/8', 'fd00::/8'],
  },
  port: { type: port, accepts: [1, 443, 65_535], rejects: [0, 65_536, 1.5, '443', null] },
  httpsUrl: {
    type: httpsUrl,
    accepts: ['https://a.example.com', 'https://a/b?c'],
    rejects: ['http://a', 'https://', 'https://u:p@a', 'https://a b'],
  },
  gitRepository: {
    type: gitRepository,
    accepts: ['https://github.com/acme/x.git', 'git@github.com:acme/x.git', 'ssh://git@github.com/acme/x.git'],
    rejects: ['https://token@github.com/x.git', 'http://github.com/x.git', 'github.com/x', ''],
  },
  openPath: {
    type: openPath,
    accepts: ['/github-webhook/', '/generic-webhook-trigger/invoke', `/${'a'.repeat(125)}`],
    rejects: ['/', 'x', '/a*', '/a b', '', `/${'a'.repeat(126)}`],
  },
  accountId: { type: accountId, accepts: ['111122223333', '011122223333'], rejects: ['11112222333', 111_122_223_333] },
  region: { type: region, accepts: ['eu-west-1', 'us-gov-east-1', 'ap-southeast-2'], rejects: ['eu-west', 'EU-WEST-1', 'eu-west-1a'] },
  vpcId: { type: vpcId, accepts: ['vpc-0123456789abcdef0', 'vpc-01234567'], rejects: ['vpc-x', 'vpc-'] },
  securityGroupId: { type: securityGroupId, accepts: ['sg-0123456789abcdef0'], rejects: ['default', 'sg-1'] },
  fileSystemId: {
    type: fileSystemId,
    accepts: ['fs-01234567', 'fs-0123456789abcdef0'],
    rejects: ['fsap-0123456789abcdef0', 'fs-0123456', 'fs-0123456Z'],
  },
  accessPointId: {
    type: accessPointId,
    accepts: ['fsap-0123456789abcdef0'],
    rejects: ['fs-0123456789abcdef0', 'fs-01234567::fsap-01234567'],
  },
  certificateArn: {
    type: certificateArn,
    accepts: [
      'arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-0000-4000-8000-000000000000',
      'arn:aws-cn:iam::111122223333:server-certificate/x',
    ],
    rejects: ['arn:aws:acm:…', 'arn:aws:acm:eu-west-1:1:certificate/1', 'x'],
  },
  roleArn: {
    type: roleArn,
    accepts: ['arn:aws:iam::111122223333:role/path/x', 'arn:aws-us-gov:iam::111122223333:role/x'],
    rejects: ['x', 'arn:aws:iam::111122223333:user/x'],
  },
  sslPolicy: { type: sslPolicy, accepts: ['ELBSecurityPolicy-TLS13-1-2-2021-06'], rejects: ['TLS13', 'elbsecuritypolicy-x'] },
  secretKey: {
    type: secretKey,
    accepts: ['payments/slack-token', 'shared/a.b_c+d=e@f', 'x'],
    rejects: ['/payments/x', 'payments/', 'a//b', 'payments/../search/x', './x', 'a b', ''],
  },
};

describe.each(Object.entries(types))('%s', (_, { type, accepts, rejects }) => {
  it.each(accepts)('accepts %j', (value) => expect(type.safeParse(value).success).toBe(true));
  it.each(rejects)('rejects %j', (value) => expect(type.safeParse(value).success).toBe(false));
});

describe('quantityAmount', () => {
  it.each([
    ['500m', 0.5],
    ['2', 2],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1G', 1e9],
    ['64Mi', 64 * 2 ** 20],
  ])('counts %s as %d', (written, amount) => expect(quantityAmount(written)).toBe(amount));

  it.each(['', 'x', '1x', '1 Gi'])('counts %j as nothing that can be compared', (written) => expect(quantityAmount(written)).toBeNaN());
});
