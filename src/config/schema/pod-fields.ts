/** Fields of Kubernetes' PodSpec, 1.30 to 1.36. */
export const podSpecFields =
  'activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets initContainers nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup securityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes workloadRef'.split(
    ' ',
  );

/** Fields of Kubernetes' Container, 1.30 to 1.36. */
export const containerFields =
  'args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resizePolicy resources restartPolicy restartPolicyRules securityContext startupProbe stdin stdinOnce terminationMessagePath terminationMessagePolicy tty volumeDevices volumeMounts workingDir'.split(
    ' ',
  );

/** Sources of Kubernetes' Volume that its API still takes, 1.30 to 1.36. */
export const volumeSources =
  'awsElasticBlockStore azureDisk azureFile cephfs cinder configMap csi downwardAPI emptyDir ephemeral fc flexVolume gcePersistentDisk hostPath image iscsi nfs persistentVolumeClaim portworxVolume projected rbd secret vsphereVolume'.split(
    ' ',
  );
