import type { LineShared, LineSet } from '../case/agreed-line.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { isSameFact, lineOf, MOST_FACTS } from './agreed-line.ts';
import type { Context } from './decide.ts';
import { unlessOpen } from './unless-open.ts';

type Share = Extract<PersonCommand, { command: 'share-line' }>;

/** R3: what of a case's line another one of the same matter may say. */
export const sharedOf = (facts: Parameters<typeof lineOf>[0]): LineShared[] =>
  lineOf(facts).map((one) => pick(one, ['kind', 'label', 'value', 'unit', 'confirmedBy', 'exposes', 'exposureBasis']));

/**
 * R3: one line for one matter: a case says what another of its group agreed on, fact by fact, each a further version where it said otherwise. What
 * came from there and is no more part of it goes; what is its own stays. The handler brings the other's line.
 */
export function shareLine(state: Case, { caseNumber, line }: Share, { facts = [] }: Context): Draft[] | Refusal {
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不登记内容');
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.group === undefined)
    return refuse('not-linked', 'R3', '本件没有关联为同一事项，不能同用口径', '/caseNumber');
  const own = lineOf(facts);
  const { line: known = [] } = state;
  const reason = `与同一事项 ${caseNumber} 的口径一致`;
  const further = (fact: LineSet) => ({ version: fact.version + 1, basedOn: fact.version, reason });
  const theirs = line ?? [];
  const taken = theirs.flatMap((one): LineSet[] => {
    const fact = own.find((mine) => isSameFact(mine, one));
    if (!fact) return [{ type: 'line-set', factId: '', version: 1, ...one, from: caseNumber }];
    if (fact.value === one.value && fact.confirmedBy === one.confirmedBy) return [];
    return [{ type: 'line-set', factId: fact.factId, ...further(fact), ...one, from: caseNumber }];
  });
  const gone = own
    .filter((fact) => fact.from === caseNumber && !theirs.some((one) => isSameFact(fact, one)))
    .map(
      (fact): LineSet => ({
        type: 'line-set',
        factId: fact.factId,
        ...further(fact),
        ...pick(fact, ['kind', 'label', 'value', 'unit', 'confirmedBy']),
        from: caseNumber,
        dropped: true,
      }),
    );
  if (taken.length + gone.length === 0)
    return refuse('line-same', 'R3', `本件口径与 ${caseNumber} 已一致，无须再同步`, '/caseNumber');
  const fresh = taken.filter(({ factId }) => factId === '').length;
  if (known.length + fresh > MOST_FACTS)
    return refuse('too-many-facts', 'ours', `口径至多 ${MOST_FACTS} 条，请先在本件上整理`, '/caseNumber');
  let next = known.length;
  return [...taken.map((one) => (one.factId === '' ? { ...one, factId: `F${(next += 1)}` } : one)), ...gone];
}
