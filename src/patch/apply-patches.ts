import type { Checked, KubernetesObject, Locate, Patch, Problem, RenderedFile, Team } from '../model/index.ts';
import { checkPlainValues } from './check-plain-values.ts';
import { findTarget } from './find-target.ts';
import type { Finding, Outcome } from './finding.ts';
import { formatFieldPath } from './format-field-path.ts';
import { jsonPatch } from './json-patch.ts';
import { mergePatch } from './merge-patch.ts';
import { parsePatched } from './parse-patched.ts';

/**
 * Applies `overlays/<team>/patches.yaml` to the files of its team, in the order of its entries. A patch with a problem is left out whole;
 * the others are applied, so that all problems are found at once. Files and objects that no patch is for are passed on as they are, and
 * nothing that comes in is changed.
 */
export function applyPatches(team: Team, files: readonly RenderedFile[], locate: Locate): Checked<readonly RenderedFile[]> {
  const objects = files.flatMap((file) => file.objects);
  const patched = new Map<KubernetesObject, KubernetesObject>();
  const problems: Problem[] = [];
  for (const patch of team.patches) {
    const { value: target, findings } = findTarget(patch.target, objects);
    if (target === undefined) {
      problems.push(...findings.map((finding) => toProblem(patch, finding, locate)));
      continue;
    }
    const outcome = applyPatch(patch, patched.get(target) ?? target);
    problems.push(...outcome.findings.map((finding) => toProblem(patch, finding, locate)));
    if (outcome.findings.length === 0) {
      patched.set(target, outcome.value);
    }
  }
  const isPatched = (file: RenderedFile) => file.objects.some((object) => patched.has(object));
  return {
    value: files.map((file) =>
      isPatched(file) ? { ...file, objects: file.objects.map((object) => patched.get(object) ?? object) } : file,
    ),
    problems,
  };
}

function applyPatch(patch: Patch, object: KubernetesObject): Outcome<KubernetesObject> {
  const changed = change(patch.change, object);
  return changed.findings.length > 0 ? { value: object, findings: changed.findings } : parsePatched(object, changed.value);
}

function change(change: Patch['change'], object: KubernetesObject): Outcome<unknown> {
  if ('ops' in change) {
    return jsonPatch(object, change.ops, object.kind !== 'Secret');
  }
  const findings = checkPlainValues(change.merge, ['merge']);
  return findings.length > 0 ? { value: object, findings } : mergePatch(object, change.merge);
}

function toProblem(patch: Patch, { rule, path, message, fix }: Finding, locate: Locate): Problem {
  const fullPath = [...patch.path, ...path];
  return {
    rule,
    file: patch.file.path,
    ...locate(patch.file, fullPath),
    where: formatFieldPath(fullPath),
    message,
    ...(fix === undefined ? {} : { fix }),
  };
}
