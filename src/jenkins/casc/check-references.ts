import { suggestName } from '../../messages/suggest-name.ts';
import type { FieldPath, Problem, Team } from '../../model/index.ts';
import type { CascMapping, CascNode, CascScalar, Place } from './casc-node.ts';
import { formatCascPath } from './format-casc-path.ts';
import type { KnownVariables } from './known-variables.ts';
import { type Reference, referencesIn } from './parse-interpolation.ts';

/**
 * Finds references in the values of a merged JCasC tree that Jenkins cannot resolve, so that it would not start
 * (`CASC_STRICT_SECRET_RESOLUTION`, configuration-as-code SecretSourceResolver), and references in keys, where it replaces none. What is
 * below a root `x-…`, which Jenkins ignores, counts where an alias repeats it. `placeOf` finds a text inside of a value.
 */
export function checkReferences(root: CascMapping, team: Team, known: KnownVariables, placeOf: PlaceInside): Problem[] {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const visit = (node: CascNode): void => {
    if (node.kind === 'scalar') {
      if (node.text.includes('${')) {
        checkValue(node, path, team, known, placeOf).forEach((problem) => problems.push(problem));
      }
    } else if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        path.push(index);
        visit(item);
        path.pop();
      });
    } else {
      for (const [key, { keyPlace, value }] of node.entries) {
        if (path.length > 0 || !key.startsWith('x-')) {
          path.push(key);
          problems.push(...(key.includes('${') ? [referenceInKey(keyPlace, path, key)] : []));
          visit(value);
          path.pop();
        }
      }
    }
  };
  visit(root);
  return problems;
}

/** The place of the first `text` in the value that begins at `place`. */
export type PlaceInside = (place: Place, text: string) => Place;

const rule = 'known-references';

function referenceInKey(place: Place, path: FieldPath, key: string): Problem {
  const message = `expected a key without "\${", found "${key}": Jenkins replaces references in values only`;
  return { rule, ...place, where: formatCascPath(path), message, fix: 'write the name out' };
}

function checkValue({ text, place }: CascScalar, path: FieldPath, team: Team, known: KnownVariables, placeOf: PlaceInside): Problem[] {
  return referencesIn(text).flatMap((reference) => {
    const fault = findFault(reference, team, known);
    return fault
      ? [
          {
            rule,
            ...placeOf(place, text.slice(reference.offset, reference.offset + 2 + reference.name.length)),
            where: formatCascPath(path),
            ...fault,
          },
        ]
      : [];
  });
}

interface Fault {
  readonly message: string;
  readonly fix: string;
}

/** Prefixes of look-ups that always give a value, whatever follows (configuration-as-code 2117, SecretSourceResolver). */
const alwaysFound = ['base64', 'decodebase64', 'json', 'trim'];
const fileLookups = ['file', 'readfile', 'filebase64', 'readfilebase64'];

function findFault({ name, isDynamic, hasDefault }: Reference, team: Team, known: KnownVariables): Fault | undefined {
  const separator = name.indexOf(':');
  const prefix = separator < 0 ? '' : name.slice(0, separator).toLowerCase();
  const argument = name.slice(separator + 1);
  if (alwaysFound.includes(prefix)) {
    return undefined;
  }
  if (prefix === 'sysprop') {
    // Without the property it is the empty text, default or not.
    return isDynamic || known.systemProperties.has(argument) ? undefined : unknownProperty(argument, known);
  }
  if (isDynamic || hasDefault || known.settings.has(name) || known.secrets.includes(name)) {
    return undefined;
  }
  if (fileLookups.includes(prefix)) {
    return known.files.has(argument) ? undefined : unknownFile(argument, known);
  }
  return unknownName(name, team, known);
}

function unknownProperty(property: string, known: KnownVariables): Fault {
  const near = suggestName(property, [...known.systemProperties]);
  const fix = near === undefined ? 'set it under "controller.javaOptions" in team.yaml' : `did you mean "${near}"?`;
  return { message: `expected a system property of the controller, found "${property}"`, fix };
}

/** Other files may be missing, and then the controller does not start; or they hold what is not the team's, such as the token of the pod. */
function unknownFile(path: string, known: KnownVariables): Fault {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const fix = known.secrets.includes(name)
    ? `write "\${${name}}"`
    : 'declare a secret in team.yaml and write its name, or give a default with ":-"';
  return { message: `expected a file of the team's secrets or configuration, found "${path}"`, fix };
}

function unknownName(name: string, team: Team, known: KnownVariables): Fault {
  const message = `expected a secret of the team, found "\${${name}}"`;
  const escaped = `write "^\${${name}}" if a shell, Groovy or a build replaces it`;
  if (name === 'reload-token' || name === 'CASC_RELOAD_TOKEN') {
    return { message: `${message}, which is for reloads alone`, fix: 'declare a secret of your own in team.yaml' };
  }
  if (Object.hasOwn(team.environment, name)) {
    return { message: `${message}, which "environment" gives to builds and not to Jenkins`, fix: `${escaped}, or write the value` };
  }
  const near = suggestName(name, known.secrets) ?? suggestName(name, [...known.settings]);
  if (near !== undefined) {
    return { message, fix: `did you mean "\${${near}}"?` };
  }
  return { message, fix: isSecretName.test(name) ? `declare "${name}" under "secrets" in team.yaml, or ${escaped}` : escaped };
}

const isSecretName = /^[a-z][a-z0-9-]*$/;
