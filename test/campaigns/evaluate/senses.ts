import { casualtiesIn } from '../../../functions/domain/routing/casualties.ts';
import { readTime } from '../../../functions/domain/intake/times.ts';
import { emergencyIn } from '../../../functions/domain/routing/emergency.ts';
import { opinionInWords } from '../../../functions/domain/routing/grading.ts';
import { wrongdoingIn } from '../../../functions/domain/routing/suggest.ts';
import { wording } from '../../../functions/domain/routing/subject.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';

/** A1, M1, H5: of what the rules propose from words, how much is so; and of what is so, how much they find. */
export function senseFigures(policy: Policy, { messages, senses }: Folder): Figure[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const gathers = new Set(
    policy.grading.opinion.filter(({ when }) => when.gathers || when.mentions?.includes('聚集')).map(({ id }) => id),
  );
  const rows = senses.flatMap((label) => {
    const message = byId.get(label.id);
    if (!message) return [];
    const { title, text, postedAt } = message;
    const at = postedAt === undefined ? undefined : readTime(postedAt, ['iso']);
    const facts = { title, text, platforms: [], metrics: {}, ...(at ? { at } : {}) };
    const { harm } = casualtiesIn(wording(facts), policy.words.casualties);
    return [
      {
        label,
        gathering: opinionInWords(policy, facts).reasons.some(({ row }) => gathers.has(row)),
        emergency: emergencyIn(policy, facts) !== null,
        hurt: Object.values(harm).some((count) => count > 0),
        wrongdoing: wrongdoingIn(policy, facts) !== null,
      },
    ];
  });
  const told = rows.filter(({ label }) => (label.casualties?.dead ?? 0) + (label.casualties?.hurt ?? 0) > 0);
  const both = (
    what: string,
    is: (row: (typeof rows)[number]) => boolean,
    says: (row: (typeof rows)[number]) => boolean,
    aim: number,
  ): Figure[] => {
    const [proposed, real] = [rows.filter(says), rows.filter(is)];
    return [
      { what: `${what}: right of those proposed`, right: proposed.filter(is).length, of: proposed.length, aim },
      { what: `${what}: found of those that are`, right: real.filter(says).length, of: real.length },
    ];
  };
  return [
    ...both(
      'gathering',
      ({ label }) => label.gathering,
      ({ gathering }) => gathering,
      0.85,
    ),
    ...both(
      'emergency',
      ({ label }) => label.emergency === 'current',
      ({ emergency }) => emergency,
      0.85,
    ),
    { what: 'casualties found in words', right: told.filter(({ hurt }) => hurt).length, of: told.length, aim: 0.95 },
    ...both(
      'report of wrongdoing',
      ({ label }) => label.wrongdoing,
      ({ wrongdoing }) => wrongdoing,
      0.85,
    ),
  ];
}
