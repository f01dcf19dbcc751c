import * as z from 'zod';
import { checkPodFragment } from './check-pod-fragment.ts';
import { mapByName } from './written.ts';

/** `podYaml` of a kind: a part of a Pod, which is merged over what the kind's other fields come to. */
export const podYaml = mapByName(z.string(), z.unknown(), '{spec: {hostAliases: [{ip: 10.0.0.7, hostnames: [mirror]}]}}').superRefine(
  (written, context) => {
    for (const { path, expected, found, fix } of checkPodFragment(written)) {
      context.addIssue({ code: 'custom', path: [...path], message: expected, params: { found, fix } });
    }
  },
);
