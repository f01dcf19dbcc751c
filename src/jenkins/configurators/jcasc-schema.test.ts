import { describe, expect, it } from 'vitest';
import { buildCascTree } from './build-casc-tree.ts';
import { checkMeaning } from './check-meaning.ts';
import type { JcascSchema } from './jcasc-schema.ts';

const realm = (symbol: string): JcascSchema => ({ properties: { [symbol]: {} } });

/** The shape of what a controller exports: symbols flat under their root, references without definitions, lists of text as text. */
const schema: JcascSchema = {
  properties: {
    unclassified: {
      properties: {
        newPlugin: {
          type: 'object',
          properties: {
            enabled: { type: 'boolean' },
            retries: { type: 'integer' },
            level: { type: 'string', enum: ['LOW', 'HIGH'] },
            servers: { type: 'array', items: [{ type: 'object', properties: { port: { type: 'integer' } } }] },
            names: { type: 'string' },
            deep: { type: 'object' },
          },
        },
        location: { type: 'object', properties: { url: { type: 'string' }, motto: { type: 'string' } } },
      },
    },
    jenkins: {
      properties: {
        securityRealm: { type: 'object', oneOf: [realm('local'), realm('newRealm')] },
        newRealm: { type: 'object', properties: { server: { type: 'string' } } },
      },
    },
    newRoot: { properties: { anything: { type: 'object' } } },
  },
};

const problemsOf = (text: string, context: { readonly schema?: JcascSchema } = { schema }) =>
  checkMeaning(buildCascTree(text), { plugins: new Map(), unknown: 'refuse', ...context }).problems.map(({ where }) => where);

const known = {
  'a setting of a plugin': 'unclassified: {newPlugin: {enabled: true, retries: 3, level: HIGH, servers: [{port: 1}]}}',
  'a setting in other letters': 'unclassified: {newplugin: {Enabled: false}}',
  'a list that is exported as text': 'unclassified: {newPlugin: {names: [a, b]}}',
  'what is below a reference': 'unclassified: {newPlugin: {deep: {a: {b: c}}}}',
  'an attribute that a newer Jenkins has': 'unclassified: {location: {motto: onwards}}',
  'an implementation': 'jenkins: {securityRealm: {newRealm: {server: a}}}',
  'a root element': 'newRoot: {anything: {a: b}}',
};

describe('with the schema of the controller', () => {
  it.each(Object.entries(known))('%s is known', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each(Object.entries(known))('%s is unknown without it', (_, text) => {
    expect(problemsOf(text, {})).toHaveLength(1);
  });

  it.each([
    ['a name that is not in it either', 'unclassified: {otherPlugin: {}}', 'unclassified.otherPlugin'],
    ['an attribute that is not in it', 'unclassified: {newPlugin: {enable: true}}', 'unclassified.newPlugin.enable'],
    ['a boolean that is none', 'unclassified: {newPlugin: {enabled: sometimes}}', 'unclassified.newPlugin.enabled'],
    ['a number that is none', 'unclassified: {newPlugin: {servers: [{port: http}]}}', 'unclassified.newPlugin.servers[0].port'],
    ['a constant that is not in it', 'unclassified: {newPlugin: {level: high}}', 'unclassified.newPlugin.level'],
    ['a symbol of another extension point', 'jenkins: {authorizationStrategy: newRealm}', 'jenkins.authorizationStrategy'],
  ])('refuses %s', (_, text, where) => {
    expect(problemsOf(text)).toEqual([where]);
  });
});
