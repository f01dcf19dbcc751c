import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { IngressClassParams } from '../../imports/elbv2.ts';
import { Ingress, IngressClass } from '../../imports/kubernetes.ts';
import type { Fleet, IngressGroup } from '../../src/model/index.ts';
import { ingressClassName, listeners } from '../constructs/ingress.ts';
import { fleetLabels } from '../constructs/labels.ts';
import { sharedNamespace } from './namespaces.ts';

/** A load balancer rule matches five values at most: these, and two that the controller makes of the Ingress' own path. */
const alsoClosed = ['/prometheus', '/prometheus/*', '/metrics/*'];

/** One load balancer per group: its settings, which no team's Ingress can change, and the paths that it answers itself. */
export class ClusterIngress extends Chart {
  constructor(
    scope: Construct,
    private readonly fleet: Fleet,
  ) {
    super(scope, 'ingress');
    for (const group of fleet.ingress.groups) {
      this.loadBalancer(group);
      this.closedPaths(group);
    }
  }

  private loadBalancer(group: IngressGroup) {
    const name = ingressClassName(this.fleet, group.name);
    const metadata = { name, labels: fleetLabels(this.fleet) };
    new IngressClassParams(this, `${group.name}-params`, {
      metadata,
      spec: {
        group: { name },
        scheme: group.scheme,
        certificateArn: [group.certificate],
        sslPolicy: group.sslPolicy,
        sslRedirectPort: '443',
        targetType: 'ip',
        namespaceSelector: { matchLabels: fleetLabels(this.fleet) },
        loadBalancerAttributes: [
          { key: 'idle_timeout.timeout_seconds', value: '300' },
          { key: 'routing.http.drop_invalid_header_fields.enabled', value: 'true' },
        ],
        tags: [{ key: 'jenkins-fleet', value: this.fleet.name }],
      },
    });
    new IngressClass(this, `${group.name}-class`, {
      metadata,
      spec: { controller: 'ingress.k8s.aws/alb', parameters: { apiGroup: 'elbv2.k8s.aws', kind: 'IngressClassParams', name } },
    });
  }

  /**
   * Answers 404 to the reload endpoint and the metrics of every host of the group, before any team's rule is read. It costs one rule of a
   * load balancer's hundred; as a rule of each team's it would cost half of them.
   */
  private closedPaths(group: IngressGroup) {
    new Ingress(this, `${group.name}-closed`, {
      metadata: {
        name: `${ingressClassName(this.fleet, group.name)}-closed`,
        namespace: sharedNamespace(this.fleet),
        labels: fleetLabels(this.fleet),
        annotations: {
          ...listeners,
          'alb.ingress.kubernetes.io/group.order': '-1000',
          'alb.ingress.kubernetes.io/actions.not-found': JSON.stringify({
            type: 'fixed-response',
            fixedResponseConfig: { contentType: 'text/plain', statusCode: '404', messageBody: 'Not found' },
          }),
          'alb.ingress.kubernetes.io/conditions.not-found': JSON.stringify([
            { field: 'path-pattern', pathPatternConfig: { values: alsoClosed } },
          ]),
        },
      },
      spec: {
        ingressClassName: ingressClassName(this.fleet, group.name),
        rules: [
          {
            http: {
              paths: [
                {
                  path: '/reload-configuration-as-code',
                  pathType: 'Prefix',
                  backend: { service: { name: 'not-found', port: { name: 'use-annotation' } } },
                },
              ],
            },
          },
        ],
      },
    });
  }
}
