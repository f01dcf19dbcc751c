import type { CascNode } from '../casc/casc-node.ts';
import { attributeReader, chosenIn, isOn, isSurelyOn } from './casc-attributes.ts';
import type { TemplateVolume, VolumeSource } from './plugin/agent-cloud.ts';

/** Reads one of a template's `volumes`; nothing where Jenkins knows no such volume. */
export function parseVolume(node: CascNode): TemplateVolume | undefined {
  const source = parseVolumeSource(node);
  const attributes = chosenIn(node)?.attributes;
  const text = attributeReader(attributes);
  const mountPath = text('mountPath');
  if (source === undefined || mountPath === undefined) return undefined;
  return {
    mountPath,
    source,
    ...('configMap' in source && text('subPath') !== undefined && { subPath: text('subPath') }),
    ...('hostPath' in source && { readOnly: isSurelyOn(text('readOnly')) }),
  };
}

/**
 * Reads the source of one of a template's `volumes`, or of its `workspaceVolume` (kubernetes 4547, volumes and volumes.workspace, buildVolume). Both have the same
 * names, with `Workspace` in the middle; JCasC also takes them without the end.
 */
export function parseVolumeSource(node: CascNode): VolumeSource | undefined {
  const { symbol = '', attributes } = chosenIn(node) ?? {};
  const text = attributeReader(attributes);
  const readOnly = isOn(text('readOnly'));
  switch (symbol.toLowerCase().replace(/(workspace)?volume$/, '')) {
    case 'emptydir':
      return { emptyDir: { medium: isOn(text('memory')) ? 'Memory' : '', ...optional('sizeLimit', text('sizeLimit')) } };
    case 'configmap':
      return { configMap: { ...optional('name', text('configMapName')), optional: isOn(text('optional')) } };
    case 'secret':
      return { secret: { ...optional('secretName', text('secretName')), optional: isOn(text('optional')) } };
    case 'persistentvolumeclaim':
      return { persistentVolumeClaim: { claimName: text('claimName') ?? '', readOnly } };
    case 'nfs':
      return { nfs: { server: text('serverAddress') ?? '', path: text('serverPath') ?? '', readOnly } };
    case 'hostpath':
      return { hostPath: { path: text('hostPath') ?? '' } };
    // The plugin makes the claim, and not Kubernetes; it goes with the pod all the same.
    case 'dynamicpvc':
    case 'genericephemeral':
      return { ephemeral: { volumeClaimTemplate: { spec: optional('storageClassName', text('storageClassName')) } } };
    default:
      return undefined;
  }
}

const optional = (key: string, value: string | undefined) => (value === undefined ? {} : { [key]: value });
