/**
 * Options of an NFS mount that change how fast it is and nothing else (nfs(5), amazon-efs-utils 2). Not among them: what selects another export, such
 * as `accesspoint` and `mounttargetip`; another identity, such as `iam`; and `soft`, which tells programs that a write succeeded when it did not.
 * The driver joins options with commas and does not look into them, so one that holds a comma would be two.
 */
const harmless =
  /^(tls|hard|noatime|nodiratime|relatime|noresvport|nosharecache|(nconnect|rsize|wsize|timeo|retrans|acregmin|acregmax|acdirmin|acdirmax|actimeo)=\d+|lookupcache=(all|pos|positive))$/;

/** Whether an item of `mountOptions` can stand in a patch. The driver reads it in lower case. */
export const isHarmlessMountOption = (option: unknown): boolean => typeof option === 'string' && harmless.test(option.toLowerCase());
