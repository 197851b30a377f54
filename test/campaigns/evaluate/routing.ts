import { route } from '../../../functions/domain/routing/routing.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import bodies from './bodies.json' with { type: 'json' };
import type { Figure } from './figure.ts';
import type { Folder, Message } from './folder.ts';

export interface Labelled {
  message: Message;
  units: readonly string[];
}

const BODIES = new Map(Object.entries(bodies.bodies));
const TOPICS = new Map(Object.entries(bodies.topics));

const labelled = (message: Message | undefined, units: readonly string[] | undefined): Labelled[] =>
  message === undefined || units === undefined ? [] : [{ message, units }];

/** Messages of the folder with the units that would be right, by how that is known. */
export interface LabelledMessages {
  byReplier: Labelled[];
  byTopic: Labelled[];
}

/** R1–R3: who would be right: by who replied, and by topic. A body that is no unit of the district is left out. */
export function labelledOf({ repliers, replied, topical }: Folder): LabelledMessages {
  const byId = new Map(replied.map((message) => [message.id, message]));
  const byReplier = repliers.flatMap(({ id, body }) => labelled(byId.get(id), BODIES.get(body)));
  const byTopic = topical.flatMap((message) => labelled(message, TOPICS.get(message.topic)));
  return { byReplier, byTopic };
}

/** R1–R3: what the ledger alone reaches. */
export function routingFigures(policy: Policy, folder: Folder): Figure[] {
  const { byReplier, byTopic } = labelledOf(folder);
  return [
    firstRight(policy, byReplier, 'ledger alone: right unit first, by who replied'),
    firstRight(policy, byTopic, 'ledger alone: right unit first, by topic'),
  ];
}

function firstRight(policy: Policy, rows: readonly Labelled[], what: string): Figure {
  const right = rows.filter(({ message: { title, text }, units }) =>
    units.includes(route(policy, { title, text }).unit),
  );
  const counts = new Map<string, number>();
  for (const { units } of rows) for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return {
    what,
    right: right.length,
    of: rows.length,
    baseline: { right: Math.max(0, ...counts.values()), of: rows.length, by: 'always the most frequent' },
  };
}
