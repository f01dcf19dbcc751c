import { accessDangers } from './access.ts';
import type { FindDangers } from './danger.ts';
import { deliveryDangers } from './delivery.ts';
import { networkDangers } from './network.ts';
import { podDangers } from './pods.ts';
import { secretDangers } from './secrets.ts';
import { storageDangers } from './storage.ts';

export type { Danger, Operation, Strangers } from './danger.ts';

/** Every change of a generated object that must be refused. */
export const findDangers: FindDangers = (object, strangers) =>
  [podDangers, storageDangers, accessDangers, networkDangers, secretDangers, deliveryDangers].flatMap((find) => find(object, strangers));
