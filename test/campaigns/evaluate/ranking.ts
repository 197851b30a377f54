import { lessonOf } from '../../../functions/domain/routing/lessons.ts';
import { opened, type RoutingModel, type StoredModel } from '../../../functions/domain/routing/model.ts';
import { rank } from '../../../functions/domain/routing/ranking.ts';
import { route } from '../../../functions/domain/routing/routing.ts';
import { hasSeen, trained } from '../../../functions/domain/routing/training.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { storedPrior } from '../../../functions/policy/routing-prior.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';
import { type Labelled, labelledOf, type LabelledMessages } from './routing.ts';

const prior = await storedPrior();
const AIMS = { byReplier: { first: 0.6, three: 0.8 }, byTopic: { first: 0.75, three: 0.9 } };
const SURE = 0.9;
/** Fewer teach nothing worth measuring. */
const FEWEST = 50;

/**
 * R1–R3: who answers, ranked: by the weights that ship, on what they were not made of; and by weights made of the other half of the folder alone,
 * which is the method without the labels of its makers.
 */
export function rankingFigures(policy: Policy, own: Folder, whole: Folder, keeps: (id: string) => boolean): Figure[] {
  const labelled = labelledOf(own);
  const wasSeen = hasSeen(prior);
  const unseen = (rows: Labelled[]): Labelled[] => rows.filter(({ message }) => !wasSeen(message.id));
  return [
    ...figuresOf(policy, opened(prior), 'who answers', {
      byReplier: unseen(labelled.byReplier),
      byTopic: unseen(labelled.byTopic),
    }),
    ...otherHalf(policy, labelled, whole, keeps),
  ];
}

/** Weights made of what is not kept alone; null where that is too little. */
export function learntFromOthers(
  policy: Policy,
  whole: Folder,
  keeps: (id: string) => boolean,
): { model: RoutingModel; lessons: number } | null {
  const { byReplier, byTopic } = labelledOf(whole);
  const lessons = [...byReplier, ...byTopic]
    .filter(({ message }) => !keeps(message.id))
    .map(({ message: { title, text }, units }) => lessonOf(policy, { title, text, unit: units }));
  if (lessons.length < FEWEST) return null;
  const model: StoredModel = trained(lessons, { about: 'the other half', messages: 5, places: 0, features: 4500 });
  return { model: opened(model), lessons: lessons.length };
}

function otherHalf(
  policy: Policy,
  labelled: LabelledMessages,
  whole: Folder,
  keeps: (id: string) => boolean,
): Figure[] {
  const learnt = learntFromOthers(policy, whole, keeps);
  return learnt === null
    ? []
    : figuresOf(policy, learnt.model, `who answers, learnt from ${learnt.lessons} others`, labelled);
}

function figuresOf(policy: Policy, model: RoutingModel, what: string, labelled: LabelledMessages): Figure[] {
  const measured = (['byReplier', 'byTopic'] as const).map((by) => {
    const rows = labelled[by].flatMap(({ message: { title, text }, units }) => {
      const ranking = rank(policy, { title, text }, model);
      if (!ranking) return [];
      const places = ranking.ranked.map(({ unit }) => units.includes(unit));
      return [
        {
          first: places[0] === true,
          three: places.includes(true),
          sure: !ranking.choose,
          ledger: units.includes(route(policy, { title, text }).unit),
        },
      ];
    });
    const how = by === 'byReplier' ? 'by who replied' : 'by topic';
    const ledger = { right: rows.filter((row) => row.ledger).length, of: rows.length, by: 'ledger alone' };
    return {
      rows,
      figures: [
        {
          what: `${what}: right first, ${how}`,
          right: rows.filter(({ first }) => first).length,
          of: rows.length,
          aim: AIMS[by].first,
          baseline: ledger,
        },
        {
          what: `${what}: in the first three, ${how}`,
          right: rows.filter(({ three }) => three).length,
          of: rows.length,
          aim: AIMS[by].three,
          baseline: mostFrequent(labelled[by]),
        },
      ] satisfies Figure[],
    };
  });
  const all = measured.flatMap(({ rows }) => rows);
  const spoken = all.filter(({ sure }) => sure);
  return [
    ...measured.flatMap(({ figures }) => figures),
    { what: `${what}: speaks without "choose"`, right: spoken.length, of: all.length },
    {
      what: `${what}: right where it speaks`,
      right: spoken.filter(({ first }) => first).length,
      of: spoken.length,
      aim: SURE,
      baseline: { right: spoken.filter(({ ledger }) => ledger).length, of: spoken.length, by: 'ledger alone' },
    },
  ];
}

/** As if the same three units were always shown. */
function mostFrequent(rows: readonly Labelled[]): NonNullable<Figure['baseline']> {
  const counts = new Map<string, number>();
  for (const { units } of rows) for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const three = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  return {
    right: rows.filter(({ units }) => three.some(([unit]) => units.includes(unit))).length,
    of: rows.length,
    by: 'always the three most frequent',
  };
}
