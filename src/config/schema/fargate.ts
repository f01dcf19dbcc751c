import { roleArn, securityGroupId, subnetId } from './aws.ts';
import { list, map } from './written.ts';

/** `fargate` of fleet.yaml. */
export const fargate = map(
  {
    podExecutionRole: roleArn.describe('Required. ARN of the role with which Fargate pulls images and writes logs.'),
    subnets: list(subnetId, '[subnet-0123456789abcdef0]')
      .min(1, { error: 'at least one subnet' })
      .describe('Required. Private subnets that the pods are in.'),
    securityGroups: list(securityGroupId, '[sg-0123456789abcdef0]')
      .min(1, { error: 'at least one security group' })
      .max(5, { error: 'five security groups at most' })
      .describe('Required. Security groups of the pods, which no network policy reaches.'),
  },
  '{podExecutionRole: "arn:aws:iam::111122223333:role/acme-fargate", subnets: [subnet-0123456789abcdef0], securityGroups: [sg-0123456789abcdef0]}',
);
