import { describe, expect, it } from 'vitest';
import { hasGroovy, runScenarios } from './fake-jenkins.ts';
import { groovyText } from './groovy-text.ts';

const texts: readonly (readonly [text: string, written: string])[] = [
  ['backend/api', "'backend/api'"],
  ['größe 1', "'größe 1'"],
  ["O'Neil", "'O\\'Neil'"],
  ['a\\b\\', "'a\\\\b\\\\'"],
  ['${a} $b "c"', '\'${a} $b "c"\''],
  ['\\u0041', "'\\\\u0041'"],
  ['two\r\nlines', "'two\\r\\nlines'"],
  ['\u0000\t\u200b\u2028\ud800', "'\\u0000\\u0009\\u200b\\u2028\\ud800'"],
];

describe('groovyText', () => {
  it.each(texts)('writes %j as %s', (text, written) => {
    expect(groovyText(text)).toBe(written);
  });

  it.skipIf(!hasGroovy)('writes what Groovy reads as it was (skipped where Java or groovy-all 2.4.21 is missing)', () => {
    const list = texts.map(([text]) => groovyText(text)).join(', ');
    const script = `[${list}].each { java.util.logging.Logger.getLogger('fleet').info(it.toCharArray().collect { it as int }.join(' ')) }`;
    const codes = texts.map(([text]) => text.split('').map((unit) => unit.charCodeAt(0)));
    expect(runScenarios([[{ run: script }]])[0]?.log).toEqual(codes.map((units) => `INFO ${units.join(' ')}`));
  });
});
