import type { Case } from '../case/case.ts';
import type { CorrectedState } from '../case/correction.ts';
import type { Event } from '../case/events.ts';
import type { Takeover } from '../case/takeover.ts';
import { printed } from '../clocks/explain.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { factOfEvent } from './recorded-facts.ts';
import { outOfCommand } from './takeovers.ts';
import { refuseOwn } from './whose-release.ts';

type Told = Extract<Event, { type: 'taken-over' | 'handed-back' | 'superior-asked' }>;

/** P3, H2: who commanded since and until when, and when it was asked, with one fact as it is corrected. */
export function commandWith(
  state: Case,
  event: Told,
  stands: FactFields,
  { facts = [], directory, policy }: Context,
): CorrectedState | Refusal {
  const { takeovers = [] } = state;
  if (state.joinedInto !== undefined)
    return refuse('joined', 'P3', `本件已归并到 ${state.joinedInto}，请在该件更正`, '/event');
  const known = takeovers.find(({ id }) => id === event.takeover);
  if (!known) return refuse('gone', 'ours', '此事项已不在本办件', '/event');
  const own = stands.body === undefined ? null : refuseOwn({ bySuperior: stands.body }, directory, policy);
  if (own) return { ...own, field: '/is/body' };
  const made = corrected(known, event, stands, facts);
  const wrong = unlessInOrder(state, made);
  if (wrong) return wrong;
  const after = { ...state, takeovers: takeovers.map((one) => (one.id === made.id ? made : one)) };
  const before = outOfCommand(state, after, facts);
  return { takeovers: after.takeovers, ...(before.length > 0 ? { before } : {}) };
}

function corrected(known: Takeover, event: Told, stands: FactFields, facts: readonly Event[]): Takeover {
  switch (event.type) {
    case 'taken-over': {
      const { body = known.body, since = known.since } = stands;
      return { ...known, body, since, ...(stands.void ? { void: true as const } : {}) };
    }
    case 'handed-back': {
      const { until: _was, ...rest } = known;
      return stands.void || stands.until === undefined ? rest : { ...rest, until: stands.until };
    }
    case 'superior-asked': {
      const { askedAt: _was, ...rest } = known;
      const [askedAt] = askings(known.id, event, stands, facts).toSorted();
      return askedAt === undefined ? rest : { ...rest, askedAt };
    }
  }
}

/** When it was asked, as the record says now; M4: also in the case that brought it. */
function askings(id: string, event: Told, fields: FactFields, facts: readonly Event[]): Instant[] {
  return facts.flatMap((one) => {
    if (one.type === 'taken-over') return one.takeover === id ? (one.from?.askedAt ?? []) : [];
    if (one.type === 'case-opened') return one.inherited?.takeovers?.find((taken) => taken.id === id)?.askedAt ?? [];
    if (one.type !== 'superior-asked' || one.takeover !== id) return [];
    const stands = one.seq === event.seq ? fields : (factOfEvent(facts, one.seq)?.stands ?? {});
    return stands.void ? [] : [stands.askedAt ?? one.askedAt];
  });
}

const standing = (one: Takeover): boolean => !one.void;

/** One superior after the other, none before the case was known or after it handed back. */
function unlessInOrder({ takeovers = [], discoveredAt }: Case, made: Takeover): Refusal | null {
  if (made.void) return null;
  const index = takeovers.findIndex(({ id }) => id === made.id);
  const earliest = takeovers.slice(0, index).filter(standing).at(-1)?.until ?? discoveredAt;
  const next = takeovers.slice(index + 1).find(standing);
  if (made.since < earliest)
    return refuse('before-its-cause', 'P3', `接管时间早于 ${printed(earliest)}，请核对`, '/is/since');
  if (made.until !== undefined && made.until <= made.since)
    return refuse('before-takeover', 'P3', `交回时间不晚于接管时间 ${printed(made.since)}`, '/is/until');
  return next && (made.until === undefined || made.until > next.since)
    ? refuse('taken-over-since', 'P3', `${next.body}已自 ${printed(next.since)} 起接管，请先更正那一条`, '/is')
    : null;
}
