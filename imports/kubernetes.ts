import type { k8s } from 'cdk8s-plus-27';
import { defineKind } from './define-kind.ts';

/**
 * cdk8s-plus-27's types of the Kubernetes API without its value classes: an IntOrString is a number or text, a Quantity is text. Its classes
 * themselves are not used, since they drop every key that Kubernetes 1.27 did not know.
 */
type Plain<T> = T extends k8s.IntOrString
  ? number | string
  : T extends k8s.Quantity
    ? string
    : T extends Date
      ? string
      : T extends readonly (infer Item)[]
        ? readonly Plain<Item>[]
        : T extends object
          ? { readonly [Key in keyof T]: Plain<T[Key]> }
          : T;

type Fields<KubeProps> = Omit<Plain<KubeProps>, 'metadata'>;

export type PodSpec = Plain<k8s.PodSpec>;
export type Container = Plain<k8s.Container>;
export type Probe = Plain<k8s.Probe>;
export type Volume = Plain<k8s.Volume>;
export type VolumeMount = Plain<k8s.VolumeMount>;
export type EnvVar = Plain<k8s.EnvVar>;
export type NetworkPolicyPeer = Plain<k8s.NetworkPolicyPeer>;
export type NetworkPolicyPort = Plain<k8s.NetworkPolicyPort>;
export type NetworkPolicyEgressRule = Plain<k8s.NetworkPolicyEgressRule>;
export type NetworkPolicyIngressRule = Plain<k8s.NetworkPolicyIngressRule>;

export const Namespace = defineKind<Fields<k8s.KubeNamespaceProps>>('v1', 'Namespace');
export const ResourceQuota = defineKind<Fields<k8s.KubeResourceQuotaProps>>('v1', 'ResourceQuota');
export const LimitRange = defineKind<Fields<k8s.KubeLimitRangeProps>>('v1', 'LimitRange');
export const ServiceAccount = defineKind<Fields<k8s.KubeServiceAccountProps>>('v1', 'ServiceAccount');
export const Role = defineKind<Fields<k8s.KubeRoleProps>>('rbac.authorization.k8s.io/v1', 'Role');
export const RoleBinding = defineKind<Fields<k8s.KubeRoleBindingProps>>('rbac.authorization.k8s.io/v1', 'RoleBinding');
export const PersistentVolume = defineKind<Fields<k8s.KubePersistentVolumeProps>>('v1', 'PersistentVolume');
export const PersistentVolumeClaim = defineKind<Fields<k8s.KubePersistentVolumeClaimProps>>('v1', 'PersistentVolumeClaim');
export const ConfigMap = defineKind<Fields<k8s.KubeConfigMapProps>>('v1', 'ConfigMap');
export const Service = defineKind<Fields<k8s.KubeServiceProps>>('v1', 'Service');
export const Deployment = defineKind<Fields<k8s.KubeDeploymentProps>>('apps/v1', 'Deployment');
export const PodDisruptionBudget = defineKind<Fields<k8s.KubePodDisruptionBudgetProps>>('policy/v1', 'PodDisruptionBudget');
export const NetworkPolicy = defineKind<Fields<k8s.KubeNetworkPolicyProps>>('networking.k8s.io/v1', 'NetworkPolicy');
export const Ingress = defineKind<Fields<k8s.KubeIngressProps>>('networking.k8s.io/v1', 'Ingress');
export const IngressClass = defineKind<Fields<k8s.KubeIngressClassProps>>('networking.k8s.io/v1', 'IngressClass');
