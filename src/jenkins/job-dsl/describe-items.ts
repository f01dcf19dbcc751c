import type { Position } from '../../model/index.ts';
import { credentialIds } from './credential-ids.ts';
import type { DslCall, DslValue } from './dsl-call.ts';
import { innerCalls } from './inner-calls.ts';
import type { DslItem } from './team-jobs.ts';

/** What is known of an item or a view without running its script. */
export interface ItemDescription {
  /** Full name; `…` stands for what the script computes. */
  readonly name: string;
  /** The method that makes it, such as `multibranchPipelineJob`. */
  readonly kind: string;
  readonly file: string;
  readonly at: Position;
  readonly label?: string;
  /** Ids, sorted. */
  readonly credentials: readonly string[];
  /** Such as `cron H 3 * * *`. */
  readonly triggers: readonly string[];
  readonly unknown: readonly UnknownPart[];
}

/** What cannot be known: the name, the label, some of the credentials or triggers, or, by `condition`, whether the item is made. */
type UnknownPart = 'name' | 'label' | 'credentials' | 'triggers' | 'condition';

const unknownParts: readonly UnknownPart[] = ['name', 'label', 'credentials', 'triggers', 'condition'];

/** Says of each item what a person wants to know of a job, in the order of the items. */
export const describeItems = (items: readonly DslItem[]): readonly ItemDescription[] => items.map(describeItem);

function describeItem(item: DslItem): ItemDescription {
  const calls = innerCalls(item);
  const label = item.call.calls.find(({ name, isScriptsOwn }) => name === 'label' && isScriptsOwn)?.arguments[0];
  const credentials = calls.flatMap(credentialIds);
  const triggers = calls.filter(({ path }) => isTrigger(path)).map(({ call }) => call);
  const unknown: Readonly<Record<UnknownPart, boolean>> = {
    name: item.name.kind !== 'text',
    label: label !== undefined && label.kind !== 'text',
    credentials: credentials.some(({ kind }) => kind !== 'text'),
    triggers: triggers.some((trigger) => textsIn(trigger).includes(undefined)),
    condition: !item.call.isCertain,
  };
  return {
    name: formatText(item.name),
    kind: item.method,
    file: item.file.path,
    at: item.at,
    ...(label && { label: formatText(label) }),
    credentials: [...new Set(credentials.map(formatText))].toSorted(),
    triggers: triggers.map((trigger) => [trigger.name, ...textsIn(trigger).map((text) => text ?? '…')].join(' ')),
    unknown: unknownParts.filter((part) => unknown[part]),
  };
}

/** `triggers { cron('…') }`, and in a pipeline `properties { pipelineTriggers { triggers { cron { … } } } }`; a publisher's triggers start no build. */
const isTrigger = (path: readonly string[]): boolean => ['triggers', 'properties pipelineTriggers triggers'].includes(path.join(' '));

/** The texts that a trigger gets, in its parentheses or its closure; undefined for one that is computed. */
const textsIn = ({ arguments: values, calls }: DslCall): readonly (string | undefined)[] => [
  ...values.filter(({ kind }) => kind !== 'closure').map((value) => (value.kind === 'text' ? value.text : literalText(value))),
  ...calls.flatMap(textsIn),
];

const literalText = (value: DslValue): string | undefined => (value.kind === 'literal' ? String(value.value) : undefined);

function formatText(value: DslValue): string {
  if (value.kind === 'text') return value.text;
  return value.kind === 'pattern' ? value.parts.map((part) => part ?? '…').join('') : '…';
}
