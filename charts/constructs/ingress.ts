import type { Fleet } from '../../src/model/index.ts';

/** Name of the IngressClass, and of the load balancer's group, of an ingress group. */
export const ingressClassName = (fleet: Fleet, group: string): string => `${fleet.name}-${group}`;

/**
 * Annotations of every Ingress. None is exclusive to the load balancer: those are in the IngressClassParams, since two that disagree would
 * stop the updates of the whole group. The listeners of a group are merged.
 */
export const listeners = { 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP":80},{"HTTPS":443}]' } as const;
