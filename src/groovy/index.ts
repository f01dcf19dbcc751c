export { readEmbedded } from './read-embedded.ts';
