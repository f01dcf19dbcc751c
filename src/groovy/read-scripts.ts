import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { ScriptReading } from '../model/index.ts';
import type { KeptReadings } from './cache/format-readings.ts';
import { readReadings } from './cache/read-readings.ts';
import { renewReadings } from './cache/renew-readings.ts';
import { writeReadings } from './cache/write-readings.ts';
import { checkSyntax } from './check-syntax.ts';
import { groovyFailure } from './groovy-failure.ts';
import { describeGroovyMistake, type GroovyMistake } from './jvm/describe-groovy-mistake.ts';
import { type Groovy, type GroovyPlaces, type GroovySearch, readGroovy } from './jvm/read-groovy.ts';
import { compileProgram } from './jvm/run-compiler.ts';
import { startGroovy } from './jvm/run-groovy.ts';
import { removeLeftovers } from './jvm/run-leftovers.ts';
import { hasOutline, openReading, packReading, unpackAs } from './packed-reading.ts';
import { readEmbedded } from './read-embedded.ts';

export interface ReadingOptions extends GroovyPlaces {
  /** Changes with the program, and has no blanks: readings that another one has kept are not used. */
  readonly programKey: string;
  /** `auto`: the real Groovy where it can be had, our reader elsewhere. */
  readonly groovy: 'auto' | 'required' | 'off';
}

export interface ScriptReadings {
  /** By the text of the script. An outline is made each time it is asked for: ask once. */
  readonly readings: ReadonlyMap<string, ScriptReading>;
  readonly groovy: 'used' | 'absent' | 'off';
  /** Why Groovy is absent, in words for a person. */
  readonly reason?: string;
}

/**
 * Begins to read scripts: what an earlier run has read is taken from the folder for what can be made again; the rest is read by the real
 * Groovy, in a process that works while this one goes on, and by our reader, whose mistakes are told better and count first. Rejects with a
 * `GroovyFailure`, or with what the file system throws.
 */
export async function beginReading(texts: readonly string[], options: ReadingOptions): Promise<ScriptReadings> {
  const { groovy, reason } = prepareGroovy(options);
  const file = join(options.folder, 'job-dsl', 'readings');
  const kept = readReadings(file, options.programKey);

  const all = [...new Set(texts)];
  const known = new Map(all.flatMap((text) => findKept(kept, text, groovy !== undefined)));
  const unread = all.filter((text) => !known.has(text));
  const read = await (groovy ? readWithGroovy(unread, groovy) : unread.map(readAlone));

  const found = new Map([...known, ...read]);
  const renewed = renewReadings(kept, new Map([...found.values()].map(({ id, packed }) => [id, packed])));
  if (renewed) {
    writeReadings(file, options.programKey, renewed);
  }
  return {
    readings: new Map([...found].map(([text, { reader, packed }]) => [text, openReading(packed, reader)])),
    groovy: groovy ? 'used' : options.groovy === 'off' ? 'off' : 'absent',
    ...(reason !== undefined && { reason }),
  };
}

interface FoundReading {
  readonly id: string;
  readonly reader: ScriptReading['reader'];
  readonly packed: string;
}
type Found = readonly [text: string, reading: FoundReading];

function prepareGroovy(options: ReadingOptions): Partial<GroovySearch> {
  if (options.groovy === 'off') {
    return {};
  }
  const search = readGroovy(options);
  const reason = search.groovy ? compileProgram(search.groovy) : search.reason;
  if (reason === undefined) {
    if (search.groovy) removeLeftovers(search.groovy.program, Date.now());
    return search;
  }
  if (options.groovy === 'required') {
    throw groovyFailure('GROOVY_ABSENT', `The real Groovy is asked for and cannot be had: ${reason}.\nRun: npm run groovy:install`);
  }
  return { reason };
}

/** Where Groovy is there, an outline of our reader does not count: Groovy may find mistakes. Where it is not, what it has said does not. */
function findKept(kept: KeptReadings, text: string, hasGroovy: boolean): readonly Found[] {
  const digest = digestOf(text);
  const groovys = hasGroovy ? kept.get(`groovy:${digest}`)?.packed : undefined;
  if (groovys !== undefined) {
    return [[text, { id: `groovy:${digest}`, reader: 'groovy', packed: groovys }]];
  }
  const ours = kept.get(`embedded:${digest}`)?.packed;
  return ours === undefined || (hasGroovy && hasOutline(ours))
    ? []
    : [[text, { id: `embedded:${digest}`, reader: 'embedded', packed: ours }]];
}

async function readWithGroovy(texts: readonly string[], groovy: Groovy): Promise<readonly Found[]> {
  if (texts.length === 0) {
    return [];
  }
  const { answers, stop } = startGroovy(groovy, texts);
  try {
    const ours = texts.map((text) => checkSyntax(text).mistakes);
    return (await answers).map((answer, index) => {
      const text = texts[index] ?? '';
      const mistakes = ours[index] ?? [];
      return mistakes.length > 0
        ? foundReading(text, 'embedded', packReading({ mistakes, reader: 'embedded' }))
        : foundReading(text, 'groovy', hasOutline(answer) ? answer : packMistakes(answer, text));
    });
  } finally {
    stop();
  }
}

const packMistakes = (answer: string, text: string): string => {
  const { mistakes } = unpackAs<{ readonly mistakes: readonly GroovyMistake[] }>(answer);
  return packReading({ mistakes: mistakes.map((mistake) => describeGroovyMistake(mistake, text)), reader: 'groovy' });
};

const readAlone = (text: string): Found => foundReading(text, 'embedded', packReading(readEmbedded(text)));

const foundReading = (text: string, reader: FoundReading['reader'], packed: string): Found => [
  text,
  { id: `${reader}:${digestOf(text)}`, reader, packed },
];

const digestOf = (text: string): string => hash('sha256', text, 'base64url');
