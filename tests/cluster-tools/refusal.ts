/** Thrown where the cluster must not or cannot be used; its message is for the person who started the suite. */
export class Refusal extends Error {}
