import { text } from './written.ts';

export const accountId = text(/^\d{12}$/, 'an account of 12 digits such as "111122223333"');
export const region = text(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as "eu-west-1"');
export const vpcId = text(/^vpc-[0-9a-f]{8,17}$/, 'a VPC such as "vpc-0123456789abcdef0"');
export const securityGroupId = text(/^sg-[0-9a-f]{8,17}$/, 'a security group such as "sg-0123456789abcdef0"');

/** The EFS CSI driver (3.4, `pkg/driver/node.go`) takes 8 to 40 digits in both. */
export const fileSystemId = text(/^fs-[0-9a-f]{8,40}$/, 'an EFS file system such as "fs-0123456789abcdef0"');
export const accessPointId = text(/^fsap-[0-9a-f]{8,40}$/, 'an EFS access point such as "fsap-0123456789abcdef0"');

export const certificateArn = text(
  /^arn:aws[a-z-]*:(acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-zA-Z-]+|iam::\d{12}:server-certificate\/\S+)$/,
  'the ARN of a certificate such as "arn:aws:acm:eu-west-1:111122223333:certificate/0f1e2d3c-…"',
);

/** Whether the role fits the fleet's identity is the rule `roles-fit-identity`. */
export const roleArn = text(
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  'the ARN of a role such as "arn:aws:iam::111122223333:role/payments-agents"',
);

export const sslPolicy = text(
  /^ELBSecurityPolicy-[A-Za-z0-9-]+$/,
  'an SSL policy of the load balancer such as "ELBSecurityPolicy-TLS13-1-2-2021-06"',
);

export const subnetId = text(/^subnet-[0-9a-f]{8,17}$/, 'a subnet such as "subnet-0123456789abcdef0"');

/** Names, not ARNs: Karpenter's EC2NodeClass takes no path. */
export const roleName = text(/^[\w+=,.@-]{1,64}$/, 'the name of a role such as "acme-nodes"');
export const instanceProfileName = text(/^[\w+=,.@-]{1,128}$/, 'the name of an instance profile such as "acme-nodes"');

/** Karpenter refuses an empty key and an empty value. */
export const tagKey = text(/^[\w .:/=+@-]{1,128}$/, 'the key of a tag such as "karpenter.sh/discovery"');
export const tagValue = text(/^[\w .:/=+@*-]{1,256}$/, 'the value of a tag such as "ci"');
