import { suggestName } from '../../../messages/suggest-name.ts';
import type { DslValue } from '../dsl-call.ts';
import { parentOf } from '../item-path.ts';
import { knownText } from '../known-text.ts';
import type { DslItem, TeamJobs } from '../team-jobs.ts';
import { type CallFinding, ruleAboutItems } from './rule-about-items.ts';

/**
 * Job DSL refuses an item or a view in a folder that is not there (JenkinsJobManagement.createNewItem), which stops the boot. A folder is
 * there when a sub-folder of jobs/ stands for it, or when a script has made it before: see collect-items.ts for the order.
 */
export const parentFoldersExist = ruleAboutItems('parent-folders-exist', (jobs) => {
  const check = parentCheck(jobs);
  return (item) => {
    const parent = item.call.isScriptsOwn ? knownParent(item.name) : undefined;
    const finding = parent === undefined ? undefined : check(parent, item);
    return finding ? [{ ...finding, at: item.at, isCertain: item.call.isCertain }] : [];
  };
});

/** The folder that must be there, whatever the part of the name is that is not known. */
function knownParent(name: DslValue): string | undefined {
  const [start] = name.kind === 'pattern' ? name.parts : [knownText(name)];
  const parent = start ? parentOf(start) : undefined;
  return parent === '' || parent?.split('/').includes('..') ? undefined : parent;
}

function parentCheck(jobs: TeamJobs): (parent: string, item: DslItem) => CallFinding | undefined {
  const { folders, items, scripts } = jobs;
  const generated = new Set(folders);
  const orderOf = new Map(items.map((item, index) => [item, index]));
  const firstFolder = new Map<string, number>();
  for (const [index, { type, name }] of items.entries()) {
    const text = type === 'folder' ? knownText(name) : undefined;
    if (text !== undefined && !firstFolder.has(text)) {
      firstFolder.set(text, index);
    }
  }
  const uncertain = items.filter(
    ({ type, name, call }) => type === 'folder' && !(call.isCertain && call.isScriptsOwn && name.kind === 'text'),
  );
  const unseen = scripts.findIndex(({ script }) => script.mayMakeUnseen);
  const scriptOf = new Map(scripts.map(({ file }, index) => [file, index]));

  return (parent, item) => {
    const order = orderOf.get(item) ?? 0;
    const isBefore = (other: DslItem) => other.file === item.file || (orderOf.get(other) ?? 0) < order;
    const isThere =
      generated.has(parent) ||
      (firstFolder.get(parent) ?? order) < order ||
      (unseen >= 0 && unseen <= (scriptOf.get(item.file) ?? 0)) ||
      uncertain.some((other) => isBefore(other) && mayBe(other.name, parent));
    return isThere ? undefined : describe(parent, item, order, jobs);
  };
}

/** Whether a name that is perhaps not known may be that of the folder. */
function mayBe(name: DslValue, folder: string): boolean {
  switch (name.kind) {
    case 'text':
      return name.text.toLowerCase() === folder.toLowerCase();
    case 'pattern': {
      const parts = name.parts.map((part) => (part ?? '\0').replace(/[\\^$.|?+()[\]{}*]/g, '\\$&').replace('\0', '.*'));
      return new RegExp(`^${parts.join('')}$`, 'is').test(folder);
    }
    default:
      return true;
  }
}

/** What is there instead, and how to repair it. */
function describe(parent: string, item: DslItem, order: number, { folders, items }: TeamJobs): CallFinding | undefined {
  const isCalled = (name: string | undefined) => name?.toLowerCase() === parent.toLowerCase();
  const others = items.filter((other) => isCalled(knownText(other.name)) && other.type !== 'view');
  const generated = folders.find(isCalled);
  const folder = others.find(({ type }) => type === 'folder');
  const spelled = generated ?? (folder && items.indexOf(folder) < order ? knownText(folder.name) : undefined);
  if (spelled !== undefined) {
    return {
      message: `expected the folder "${spelled}", found "${parent}": Jenkins takes them for one`,
      fix: `write "${spelled}"`,
      severity: 'warning',
    };
  }
  if (folder) {
    const where = `${folder.file.path}:${folder.at.line}:${folder.at.column}`;
    return {
      message: `expected a folder that is there, found "${parent}", which is made later, at ${where}`,
      fix:
        folder.file === item.file
          ? 'move that call to a place before this one'
          : `put this file into jobs/${parent}/, or give it a name that comes after that one's`,
    };
  }
  const job = others.find(({ type }) => type === 'job');
  if (job) {
    // Multibranch projects and organization folders take views, and no items of others.
    if (item.type === 'view' && computedFolders.has(job.method)) return undefined;
    return {
      message: `expected a folder, found "${parent}", which is a ${job.method} (${job.file.path}:${job.at.line}:${job.at.column})`,
      fix: 'give one of them another name',
    };
  }
  const known = [...folders, ...items.filter(({ type }) => type === 'folder').flatMap(({ name }) => knownText(name) ?? [])];
  // What would be in the folder is not what was meant by its name.
  const near = suggestName(
    parent,
    known.filter((name) => !name.startsWith(`${parent}/`)),
  );
  return {
    message: `expected a folder that is there, found "${parent}"`,
    fix: near === undefined ? `put this file into jobs/${parent}/, which makes the folder` : `did you mean "${near}"?`,
  };
}

const computedFolders = new Set(['multibranchPipelineJob', 'organizationFolder']);
