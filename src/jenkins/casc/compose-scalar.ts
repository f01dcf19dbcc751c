import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { CascScalar, Place } from './casc-node.ts';
import { type Composing, report } from './composing.ts';
import { anchorOf, setAnchor, tagOf } from './node-properties.ts';
import { resolvePlainScalar } from './resolve-plain-scalar.ts';

/** Composes a value; one that would not arrive as it is written is reported. `emptyPlace` is where an empty one is. */
export function composeScalar(state: Composing, event: ScalarEvent, emptyPlace: Place): CascScalar {
  const place = event.valueStart < 0 ? emptyPlace : state.placeAt(startOf(event, state.text));
  const tag = tagOf(state, event, ['!!str', '!!int', '!!bool']);
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const node: CascScalar = { kind: 'scalar', place, text: valueOf(event, state.text), quoted: !isPlain || tag === '!!str' };
  if (isPlain && tag === undefined) {
    checkArrives(state, node);
  }
  setAnchor(state, anchorOf(state, event), node);
  return node;
}

/** For SnakeYAML a block ends without a line end when the text does. */
function valueOf(event: ScalarEvent, text: string): string {
  const value = getScalarValue(text, event);
  const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  return isBlock && event.valueEnd === text.length && !text.endsWith('\n') ? value.replace(/\n$/, '') : value;
}

/** Where a value begins, its quote or the sign of its block included. */
function startOf({ style, valueStart }: ScalarEvent, text: string): number {
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return valueStart;
    case SCALAR_STYLE.LITERAL_BLOCK:
      return Math.max(0, text.lastIndexOf('|', valueStart - 1));
    case SCALAR_STYLE.FOLDED_BLOCK:
      return Math.max(0, text.lastIndexOf('>', valueStart - 1));
    default:
      return valueStart - 1;
  }
}

/** Reports an unquoted value that JCasC drops, or with which it does not start (ModelConstructor; seen on Jenkins 2.492). */
function checkArrives(state: Composing, { text, place }: CascScalar): void {
  const quoteIt = `write "${text}" with its quotes`;
  switch (resolvePlainScalar(text)) {
    case 'number':
      report(state, place, 'quoted-values', `expected quotes around ${text}, found none: Jenkins drops the number`, quoteIt);
      break;
    case 'date':
      report(state, place, 'quoted-values', `expected quotes around ${text}, found none: Jenkins does not start with a date`, quoteIt);
      break;
    case 'merge key':
      report(state, place, 'quoted-values', 'expected quotes around <<, found none', quoteIt);
      break;
    case 'nothing': {
      const isItem = typeof state.path.at(-1) === 'number';
      const fix = isItem ? 'remove the "-"' : 'remove the key, or write "" for empty text, [] for an empty list, {} for no settings';
      report(state, place, 'no-empty-values', `expected a value, found ${text === '' ? 'none' : `"${text}"`}`, fix);
    }
  }
}
