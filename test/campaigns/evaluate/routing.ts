import { route } from '../../../functions/domain/routing/routing.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import bodies from './bodies.json' with { type: 'json' };
import type { Figure } from './figure.ts';
import type { Folder, Message } from './folder.ts';

interface Labelled {
  message: Message;
  units: readonly string[];
}

const BODIES = new Map(Object.entries(bodies.bodies));
const TOPICS = new Map(Object.entries(bodies.topics));

const labelled = (message: Message | undefined, units: readonly string[] | undefined): Labelled[] =>
  message === undefined || units === undefined ? [] : [{ message, units }];

/** R1–R3: whether the unit proposed first is one that answers such matters: by who replied, and by topic. A body that is no unit of the district is left out. */
export function routingFigures(policy: Policy, { repliers, replied, topical }: Folder): Figure[] {
  const byId = new Map(replied.map((message) => [message.id, message]));
  const byReplier = repliers.flatMap(({ id, body }) => labelled(byId.get(id), BODIES.get(body)));
  const byTopic = topical.flatMap((message) => labelled(message, TOPICS.get(message.topic)));
  return [
    { ...firstRight(policy, byReplier, 'right unit first, by who replied'), aim: 0.6 },
    { ...firstRight(policy, byTopic, 'right unit first, by topic'), aim: 0.75 },
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
