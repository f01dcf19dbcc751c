import { describe, expect, it } from 'vitest';
import { imageParts } from './image-parts.ts';

const digest = `sha256:${'0'.repeat(64)}`;

describe('imageParts', () => {
  it.each([
    ['busybox', { repository: 'busybox' }],
    ['localhost:5000/busybox', { repository: 'localhost:5000/busybox' }],
    ['localhost:5000/a/b:1.0', { repository: 'localhost:5000/a/b', tag: '1.0' }],
    [`a/b:1.0@${digest}`, { repository: 'a/b', tag: '1.0', digest }],
    [`a/b@${digest}`, { repository: 'a/b', digest }],
    ['a/b@sha256:0', { repository: 'a/b' }],
    ['a/b:1.0@latest', { repository: 'a/b', tag: '1.0' }],
    ['', { repository: '' }],
  ])('takes "%s" apart', (written, parts) => {
    expect(imageParts(written)).toEqual(parts);
  });
});
