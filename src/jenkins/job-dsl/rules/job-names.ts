import { hasRefusedCharacter, isRefusedName, nameRepair } from '../../item-name.ts';
import { itemPath } from '../item-path.ts';
import { type CallFinding, ruleAboutItems } from './rule-about-items.ts';

/** A name that Jenkins refuses stops its boot (core, Jenkins.checkGoodName; job-dsl, AbstractJobManagement.validateNameArg). */
export const jobNames = ruleAboutItems('job-names', () => ({ call, at }) => {
  const [name] = call.isScriptsOwn ? call.arguments : [];
  const finding = name?.kind === 'text' ? checkName(name.text) : name?.kind === 'pattern' ? checkParts(name.parts) : undefined;
  return finding ? [{ ...finding, at, isCertain: call.isCertain }] : [];
});

function checkName(name: string): CallFinding | undefined {
  const path = itemPath(name);
  const segments = name.split('/');
  if (name === '') {
    return { message: 'expected a name, found ""', fix: "write one, such as 'api' or 'backend/api'" };
  }
  if (segments.some(isRefusedName) && !isOnlyDots(segments)) {
    return { message: `expected a name that Jenkins accepts, found "${printable(name)}"`, fix: nameRepair };
  }
  if (path === undefined || path === '' || ['.', '..'].includes((segments.at(-1) ?? '').trim())) {
    return { message: `expected the full name of an item, found the path "${name}"`, fix: 'write it without "." and ".."' };
  }
  if (name.endsWith('/')) {
    return { message: `expected a name without "/" at its end, found "${name}"`, fix: `write "${path}"` };
  }
  return name.includes('//')
    ? { message: `expected one "/" between names, found "${name}"`, fix: `write "${path}"`, severity: 'warning' }
    : undefined;
}

/** `.` and `..` are no names, but may be parts of a path. */
const isOnlyDots = (segments: readonly string[]): boolean =>
  segments.filter(isRefusedName).every((segment) => ['.', '..'].includes(segment.trim()));

/** Of a name that is known in part, what is wrong whatever the rest is. */
function checkParts(parts: readonly (string | null)[]): CallFinding | undefined {
  const isRefused = parts.some((part) => part !== null && part.split('/').some(hasRefusedCharacter));
  const last = parts.at(-1) ?? '';
  const found = printable(parts.map((part) => part ?? '…').join(''));
  if (isRefused || /[^/.]\.\s*$/.test(last)) {
    return { message: `expected a name that Jenkins accepts, found "${found}"`, fix: nameRepair };
  }
  return last.endsWith('/') ? { message: `expected a name without "/" at its end, found "${found}"`, fix: 'remove the "/"' } : undefined;
}

/** A control character as it is written in Groovy. */
const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
