import type { Fleet } from '../src/model/index.ts';

/** Labels of what tells Argo CD about `instance`: a team, or the fleet. */
export const deliveryLabels = (fleet: Fleet, instance: string): Readonly<Record<string, string>> => ({
  'app.kubernetes.io/name': 'jenkins',
  'app.kubernetes.io/instance': instance,
  'app.kubernetes.io/component': 'delivery',
  'app.kubernetes.io/part-of': fleet.name,
  'app.kubernetes.io/managed-by': 'jenkins-fleet',
});
