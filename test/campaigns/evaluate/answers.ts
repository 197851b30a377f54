import { readAnswer } from '../../../functions/domain/substance/read-answer.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';

/** A reply so short says little: the simpler method that this one must beat. */
const SHORT = 60;

/** P4: of the replies that read as no answer, how many are none; and of those that are none, how many are found. */
export function answerFigures({ substance }: Policy, { replied, answers }: Folder): Figure[] {
  const byId = new Map(replied.map(({ id, reply }) => [id, reply]));
  const rows = answers.flatMap(({ id, answers: is }) => {
    const reply = byId.get(id);
    if (reply === undefined) return [];
    const short = reply.replaceAll(/\s/g, '').length < SHORT;
    return [{ none: !is, found: readAnswer(reply, [], substance).says !== 'answer', short }];
  });
  const [found, none, short] = [
    rows.filter((row) => row.found),
    rows.filter((row) => row.none),
    rows.filter((row) => row.short),
  ];
  const by = `shorter than ${SHORT} characters`;
  return [
    {
      what: 'no answer: right of those found',
      right: found.filter((row) => row.none).length,
      of: found.length,
      baseline: { right: short.filter((row) => row.none).length, of: short.length, by },
      aim: 0.95,
    },
    {
      what: 'no answer: found of those that are',
      right: none.filter((row) => row.found).length,
      of: none.length,
      baseline: { right: none.filter((row) => row.short).length, of: none.length, by },
      aim: 0.9,
    },
  ];
}
