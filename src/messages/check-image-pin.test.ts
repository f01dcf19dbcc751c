import { describe, expect, it } from 'vitest';
import { checkImagePin } from './check-image-pin.ts';

const digest = `sha256:${'0'.repeat(64)}`;

describe('checkImagePin', () => {
  it.each([
    'maven:3.9-eclipse-temurin-21',
    'jenkins/jenkins:2.568.2-lts-jdk21',
    'node:24',
    'ghcr.io/osscontainertools/kaniko:v1.28.5-debug',
    'x:stabler',
    'localhost:5000/latest:1',
    `x@${digest}`,
    `x:latest@${digest}`,
    `x@sha512:${'0'.repeat(128)}`,
    '${registry}/tools:1.2',
    '${registry:-registry.example.com:5000}/tools:1.2',
    `\${image}@${digest}`,
  ])('accepts %s', (image) => {
    expect(checkImagePin(image, false)).toBeUndefined();
  });

  it.each([
    ['maven', 'an image with a tag'],
    ['localhost:5000/maven', 'an image with a tag'],
    ['maven:', 'an image with a tag'],
    ['', 'an image with a tag'],
    ['maven@latest', 'an image with a tag'],
    ['maven@sha256:0', 'an image with a tag'],
    ...[
      'latest',
      'LATEST',
      'lts',
      'lts-jdk21',
      'stable',
      'edge',
      'nightly-2',
      'weekly',
      'main',
      'master',
      'dev',
      'canary',
      'alpine-latest',
      '2.0-SNAPSHOT',
    ].map((tag): [string, string] => [`maven:${tag}`, 'a tag that stays the same']),
    ['tools:${version}', 'an image whose tag is written here'],
    ['tools:${version}-jdk21', 'an image whose tag is written here'],
    ['tools:1.${minor}', 'an image whose tag is written here'],
    ['${image}', 'an image whose tag is written here'],
    ['${image:-maven:3.9}', 'an image whose tag is written here'],
    ['${registry}/tools', 'an image whose tag is written here'],
    ['${registry}/tools:latest', 'a tag that stays the same'],
  ])('refuses "%s": expected %s', (image, expected) => {
    expect(checkImagePin(image, false)?.expected).toBe(expected);
  });

  it('wants a digest where a fleet requires it', () => {
    expect(checkImagePin('maven:3.9', true)).toEqual({
      expected: 'an image with a digest, since "requireDigests" is on',
      fix: 'add @sha256:…',
    });
    expect(checkImagePin(`maven:3.9@${digest}`, true)).toBeUndefined();
  });
});
