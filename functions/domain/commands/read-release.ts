import type { Case } from '../case/case.ts';
import type { AnswerReading, Ask } from '../case/answer-reading.ts';
import type { Release } from '../case/events.ts';
import { readAnswer } from '../substance/read-answer.ts';
import type { SubstanceRules } from '../rules/substance-rules.ts';
import { contradictions } from './agreed-line.ts';
import type { Context } from './decide.ts';

/**
 * P4, V1, D2, D3: what the words of a release read as, against what the alerts ask. It asks and stops nothing: whatever is read, the release is
 * recorded and its clocks are met. H5: what is kept of the words are codes.
 */
export function readRelease(
  state: Case,
  text: string | undefined,
  asks: readonly Ask[],
  published: Pick<Release, 'publishedAt'>,
  { policy, facts = [] }: Pick<Context, 'policy' | 'facts'>,
): AnswerReading | null {
  if (text === undefined) return null;
  const reading = readAnswer(
    text,
    askedOf(state, asks, published, { rules: policy.substance, facts }),
    policy.substance,
  );
  const differs = contradictions(text, facts).map(({ fact }) => fact);
  return differs.length > 0 ? { ...reading, differs } : reading;
}

/** D3: cause and responsibility are the investigating body's; the first release about an emergency owes what is verified, what is done and when more comes. */
function askedOf(
  state: Case,
  asks: readonly Ask[],
  { publishedAt }: Pick<Release, 'publishedAt'>,
  { rules, facts }: { rules: SubstanceRules; facts: NonNullable<Context['facts']> },
): readonly Ask[] {
  if (state.grades.emergency === null && state.causes?.includes('emergency') !== true) return asks;
  const standing = state.releases.filter((one) => one.void === undefined);
  if (!standing.some((one) => one.publishedAt <= publishedAt)) return rules.first;
  const concluded = facts.some(
    (event) =>
      event.type === 'released' &&
      (event.release.concludes?.length ?? 0) > 0 &&
      standing.some(({ id }) => id === event.release.id),
  );
  return concluded ? asks : asks.filter((ask) => !rules.afterInvestigation.includes(ask));
}
