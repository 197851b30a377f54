import { rank } from '../../../functions/domain/routing/ranking.ts';
import { subjectOf, sureSubject } from '../../../functions/domain/routing/subject.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import bodies from './bodies.json' with { type: 'json' };
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';
import { learntFromOthers } from './ranking.ts';

const SUBJECTS = new Map(Object.entries(bodies.subjects));

/**
 * P8: of the words that texts say of a matter, how many mislead, by topic; the last row of the policy says nothing. The ranking that the word has
 * to agree with is learnt from the other half of the folder.
 */
export function subjectFigures(policy: Policy, own: Folder, whole: Folder, keeps: (id: string) => boolean): Figure[] {
  const none = policy.words.subjects.at(-1)?.word;
  const learnt = learntFromOthers(policy, whole, keeps);
  const rows = own.topical.flatMap(({ topic, title, text }) => {
    const right = SUBJECTS.get(topic);
    if (right === undefined) return [];
    const ranked = learnt === null ? undefined : rank(policy, { title, text }, learnt.model)?.ranked;
    const [word, always] = [sureSubject(policy, { title, text }, ranked), subjectOf(policy, { title, text })];
    return [{ said: word !== none, wrong: !right.includes(word), alwaysWrong: !right.includes(always) }];
  });
  const said = rows.filter((row) => row.said);
  return [
    {
      what: 'subject word: misleads where one is said',
      right: said.filter(({ wrong }) => wrong).length,
      of: said.length,
      aim: 0.05,
      most: true,
      baseline: {
        right: rows.filter(({ alwaysWrong }) => alwaysWrong).length,
        of: rows.length,
        by: 'the likeliest, always',
      },
    },
    { what: 'subject word: said at all', right: said.length, of: rows.length },
  ];
}
