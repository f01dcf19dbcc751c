import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ValidatingAdmissionPolicy, ValidatingAdmissionPolicyBinding } from '../../imports/admission.ts';
import type { Fleet } from '../../src/model/index.ts';
import { controllersTaint, fleetLabels } from '../constructs/labels.ts';

/**
 * What no pod of a build may have, also one that a Jenkinsfile describes, which nobody sees before it is made: Pod Security at the level `baseline` lets all
 * of it pass. In CEL, by the API server itself (Kubernetes 1.30, "Validating Admission Policy").
 */
export class ClusterAdmission extends Chart {
  constructor(scope: Construct, fleet: Fleet) {
    super(scope, 'admission');
    const metadata = { name: `${fleet.prefix}${fleet.name}-builds`, labels: fleetLabels(fleet) };
    new ValidatingAdmissionPolicy(this, 'policy', {
      metadata,
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          matchPolicy: 'Equivalent',
          namespaceSelector: {
            matchLabels: { 'app.kubernetes.io/part-of': fleet.name, 'app.kubernetes.io/component': 'agent' },
          },
          // What the API server would fill in: without it each apply counts as a change.
          objectSelector: {},
          resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'], scope: '*' }],
        },
        validations,
      },
    });
    new ValidatingAdmissionPolicyBinding(this, 'binding', {
      metadata,
      spec: { policyName: metadata.name, validationActions: ['Deny'] },
    });
  }
}

const validations = [
  {
    // The mount targets of EFS answer every node; past the access points all homes are one folder.
    expression: 'object.spec.?volumes.orValue([]).all(volume, !has(volume.nfs))',
    message: 'a pod of a build mounts no NFS: the file system holds the homes of all controllers',
  },
  {
    expression: `!object.spec.?tolerations.orValue([]).exists(toleration, toleration.?effect.orValue("") in ["", "NoSchedule"] && toleration.?key.orValue("") in ["", "${controllersTaint}"])`,
    message: `a pod of a build does not tolerate every taint, nor "${controllersTaint}": controllers and builds never share a node`,
  },
  {
    // Taints keep away what the scheduler places, and nothing else.
    expression: '!has(object.spec.nodeName)',
    message: 'a pod of a build has no "nodeName": the scheduler chooses its node',
  },
  {
    expression: '!object.spec.?priorityClassName.orValue("").startsWith("system-")',
    message: 'a pod of a build has no priority of the system: it would take the place of controllers',
  },
];
