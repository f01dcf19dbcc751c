import { parseQuantity } from '../../messages/parse-quantity.ts';
import { text } from './written.ts';

/** CPU of a container in cores: whole, decimal or in thousandths. */
export const cpuQuantity = text(/^([1-9]\d*|\d+\.\d{1,3}|[1-9]\d*m)$/, 'a CPU quantity such as "500m" or "2"');

/** Memory of a container. Kubernetes takes a plain number for bytes, which is never meant, so a unit is demanded. */
export const memoryQuantity = text(/^\d+(\.\d+)?([KMGTPE]i|[kMGTPE])$/, 'a quantity such as "4Gi"');

/** Any amount of any resource, such as `nvidia.com/gpu: "1"`. */
export const quantity = text(/^\d+(\.\d+)?(m|[KMGTPE]i|[kMGTPE])?$/, 'a quantity such as "4Gi"');

/** A resource of a container, such as `cpu` or `nvidia.com/gpu`. */
export const resourceName = text(/^([a-z0-9.-]+\/)?[a-z0-9][a-z0-9.-]*$/, 'a resource such as "cpu" or "memory"');

/** The amount that a quantity stands for, in cores, bytes or pieces; NaN for a text that is no quantity. */
export const quantityAmount = (written: string): number => parseQuantity(written) ?? Number.NaN;
