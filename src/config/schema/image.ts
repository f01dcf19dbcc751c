import { text } from './written.ts';

// As Docker reads it: with a dot or a port, or else it is the first part of the name.
const registry = '(?:[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+(?::\\d+)?|[a-zA-Z0-9-]+:\\d+)/';
const part = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';

/** A container image. Whether it is pinned well enough is the rule `images-are-pinned`. */
export const image = text(
  new RegExp(`^(?:${registry})?${part}(?:/${part})*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$`),
  'an image such as "maven:3.9-eclipse-temurin-21"',
);
