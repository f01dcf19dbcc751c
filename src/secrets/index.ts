export { checkPlainSecrets, type PlainSecrets } from './check-plain-secrets.ts';
export { hideSecrets } from './hide-secrets.ts';
