import type { Team } from '../../model/index.ts';

/** Where agents find their controller; the plugin adds the last "/". */
export const controllerUrl = ({ namespace }: Team): string => `http://jenkins.${namespace}.svc.cluster.local:8080/`;
