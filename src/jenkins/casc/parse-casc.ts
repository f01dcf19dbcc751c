import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Checked, Problem, SourceFile } from '../../model/index.ts';
import type { CascMapping, CascNode, Place } from './casc-node.ts';
import { checkCharacters, checkYaml11 } from './check-yaml-11.ts';
import { composeCascNodes } from './compose-casc-nodes.ts';
import { explainYaml } from './explain-yaml.ts';
import { parseSimpleCasc } from './parse-simple-casc.ts';
import { placeFinder } from './place-finder.ts';

/** Code points in a file that JCasC reads (ConfigurationContext, `casc.yaml.code_point_limit`). */
const longestFile = 3 * 1024 * 1024;

/**
 * Parses a JCasC file as Jenkins does (configuration-as-code, YamlUtils; SnakeYAML 2): the map at its root, or nothing when the file is
 * empty. Problems: text that is no YAML, several documents, a root that is no map, values that do not arrive as they are written.
 * `placeAt` gives the place of an offset in the text. Of text that is no YAML all mistakes are found, which takes a while, or only the first one.
 */
export function parseCasc(
  file: SourceFile,
  placeAt: (offset: number) => Place = placeFinder(file),
  findsAll = true,
): Checked<CascMapping | undefined> {
  if (file.text.length > longestFile && [...file.text].length > longestFile) {
    const message = `expected at most ${longestFile} characters, found more`;
    return nothing([{ rule: 'casc-limits', file: file.path, where: '', message, fix: 'make several files of it' }]);
  }
  const simple = parseSimpleCasc(file.text, placeAt);
  return simple ? { value: simple, problems: [] } : parseAnyCasc(file, placeAt, findsAll);
}

/** Reads all that YAML allows, and says what is wrong with it. */
export function parseAnyCasc(
  file: SourceFile,
  placeAt: (offset: number) => Place = placeFinder(file),
  findsAll = true,
): Checked<CascMapping | undefined> {
  const characters = checkCharacters(file);
  if (characters.length > 0) {
    return nothing(characters);
  }
  try {
    const events = parseEvents(file.text, {});
    if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length > 1) {
      return nothing(explainYaml(file, undefined, findsAll));
    }
    const faults = checkYaml11(file, events);
    return faults.length > 0 || events.length === 0 ? nothing(faults) : composeRoot(file.text, events.slice(1, -1), placeAt);
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      throw error;
    }
    return nothing(explainYaml(file, error, findsAll));
  }
}

const nothing = (problems: readonly Problem[]): Checked<undefined> => ({ value: undefined, problems });

function composeRoot(text: string, events: readonly Event[], placeAt: (offset: number) => Place): Checked<CascMapping | undefined> {
  const { value, problems } = composeCascNodes(text, events, placeAt);
  return value.kind === 'map' ? { value, problems } : nothing([rootIsNoMap(value)]);
}

function rootIsNoMap(root: CascNode): Problem {
  const isEmpty = root.kind === 'scalar' && root.text === '' && !root.quoted;
  const found = root.kind === 'list' ? 'a list' : isEmpty ? 'an empty document' : 'a single value';
  const message = `expected a map such as "unclassified: …", found ${found}`;
  return { rule: 'schema', ...root.place, where: '', message, ...(isEmpty && { fix: 'remove the line "---", or the file' }) };
}
