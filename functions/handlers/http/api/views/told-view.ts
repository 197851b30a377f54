import type { Case } from '../../../../domain/case/case.ts';
import { type Dispatch, dispatchOf } from '../../../../domain/case/dispatch.ts';
import type { Event } from '../../../../domain/case/events.ts';
import { type Telling as MediaTelling, tellingsOf } from '../../../../domain/commands/media.ts';
import { factOfEvent } from '../../../../domain/commands/recorded-facts.ts';
import type { FactFields } from '../../../../domain/matter/fact-fields.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { unitNamed } from '../person.ts';
import type { ToldView } from '../schemas/answers.ts';
import { deskNamed } from '../upward.ts';

const byOf = ({ actor }: Event): string => (actor.kind === 'person' ? actor.name : '');

/** What a row is made of. */
interface Telling {
  state: Case;
  events: readonly Event[];
  tellings: MediaTelling[];
  policy: Policy;
  directory: Directory;
}

/** P8: whom people told what beside the texts of the system, as corrected, in order, and what came of it. */
export function toldViews(state: Case, events: readonly Event[], policy: Policy, directory: Directory): ToldView[] {
  const telling: Telling = { state, events, tellings: tellingsOf(events), policy, directory };
  const rows = events.flatMap((event) => {
    const fact = factOfEvent(events, event.seq)?.stands ?? {};
    return fact.void ? [] : rowsOf(event, fact, telling);
  });
  return rows.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

const said = (says: string | undefined): Pick<ToldView, 'says'> => (says === undefined || says === '' ? {} : { says });

type Kind = 'media-told' | 'superior-told' | 'reported' | 'dispatch-sent' | 'superior-asked' | 'passed-on';
type Of<Type extends Kind> = Extract<Event, { type: Type }>;
type Row = Omit<ToldView, 'seq' | 'by'>;

function rowsOf(event: Event, fact: FactFields, telling: Telling): ToldView[] {
  const rows = rowOf(event, fact, telling);
  return rows.map((row) => ({ seq: event.seq, by: byOf(event), ...row }));
}

function rowOf(event: Event, fact: FactFields, telling: Telling): Row[] {
  if (event.type === 'media-told') return ofMedia(event, telling);
  if (event.type === 'superior-told') return [ofSuperior(event, fact, telling)];
  if (event.type === 'reported') return [ofReport(event, fact, telling)];
  if (event.type === 'dispatch-sent') return ofDispatch(event, fact, telling);
  if (event.type === 'superior-asked') return [ofCommander(event, fact, telling)];
  return event.type === 'passed-on' ? [ofOrgan(event, telling)] : [];
}

const ofMedia = (event: Of<'media-told'>, { tellings, directory }: Telling): Row[] =>
  tellings
    .filter(({ id }) => id === event.telling)
    .map((one) => ({
      of: 'media',
      at: one.toldAt,
      body: one.media,
      ...pick(one, ['to', 'says', 'means', 'release', 'exposureBasis']),
      unit: unitNamed(directory, one.unit),
      telling: one.id,
      replies: one.replies.map(({ event: of, ...reply }) => ({ ...reply, by: byOf(of) })),
    }));

function ofSuperior(event: Of<'superior-told'>, fact: FactFields, { state, directory }: Telling): Row {
  const { unit, superior } = state.assignments.find(({ id }) => id === event.assignmentId) ?? {};
  return {
    of: 'superior',
    at: event.at,
    body: superior?.name ?? '',
    to: fact.to ?? event.to,
    means: fact.means ?? event.means,
    ...(unit === undefined ? {} : { unit: unitNamed(directory, unit) }),
    replies: [],
  };
}

function ofReport(event: Of<'reported'>, fact: FactFields, { policy, directory }: Telling): Row {
  const desks = (event.desks ?? []).map((desk) => policy.upward?.desks.find(({ id }) => id === desk)?.name ?? desk);
  const to = fact.to ?? event.to;
  return {
    of: 'report',
    at: fact.reportedAt ?? event.reportedAt,
    ...(desks.length === 0 ? { body: to } : { body: desks.join('、'), to }),
    means: fact.means ?? event.means,
    unit: unitNamed(directory, event.unit),
    replies: [],
  };
}

function ofDispatch(event: Of<'dispatch-sent'>, fact: FactFields, telling: Telling): Row[] {
  const { state, policy, directory } = telling;
  const dispatch = dispatchOf(state, event.dispatch);
  if (!dispatch) return [];
  const name = policy.upward?.dispatches.find(({ kind }) => kind === dispatch.kind)?.name ?? dispatch.kind;
  return [
    {
      of: 'dispatch',
      at: fact.sentAt ?? event.sentAt,
      body: event.to.map((desk) => deskNamed(desk, dispatch, state, policy)).join('、'),
      says: `${name}第${event.version}稿`,
      means: fact.means ?? event.means,
      unit: unitNamed(directory, event.unit),
      replies: receiptsOf(event, dispatch, telling),
    },
  ];
}

const ofCommander = (event: Of<'superior-asked'>, fact: FactFields, { state }: Telling): Row => ({
  of: 'commander',
  at: fact.askedAt ?? event.askedAt,
  body: state.takeovers?.find(({ id }) => id === event.takeover)?.body ?? '',
  to: fact.to ?? event.to,
  ...said(fact.says ?? event.says),
  means: fact.means ?? event.means,
  replies: [],
});

function ofOrgan(event: Of<'passed-on'>, telling: Telling): Row {
  const isBack = telling.events.some(
    (one) => one.type === 'handoff-answered' && one.handoff === event.handoff && one.is === 'withdrawn',
  );
  return {
    of: 'organ',
    at: event.at,
    body: event.target,
    ...(isBack ? { says: '转出已撤回' } : {}),
    replies: answersOf(event.handoff, telling),
  };
}

/** M2, P2: which of the desks has it, from whom there, and under which number of theirs. */
const receiptsOf = (
  sent: Extract<Event, { type: 'dispatch-sent' }>,
  dispatch: Dispatch,
  { state, events, policy }: Telling,
): ToldView['replies'] =>
  events.flatMap((event) => {
    if (event.type !== 'receipt-recorded' || event.dispatch !== sent.dispatch || event.sending !== sent.sending)
      return [];
    if (factOfEvent(events, event.seq)?.stands.void) return [];
    const { receivedBy, receivedAt: at, number } = event;
    const says = [
      deskNamed(event.desk, dispatch, state, policy),
      receivedBy,
      ...(number === undefined ? [] : [number]),
    ];
    return [{ reply: 'received' as const, at, says: says.join('，'), by: byOf(event) }];
  });

/** M4: received under a number of theirs, or not taken; what was taken back before says nothing of them. */
const answersOf = (handoff: string, { events }: Telling): ToldView['replies'] =>
  events.flatMap((event) => {
    if (event.type !== 'handoff-answered' || event.handoff !== handoff || event.is === 'withdrawn') return [];
    const { number = event.number, receivedAt = event.receivedAt } = factOfEvent(events, event.seq)?.stands ?? {};
    return [
      event.is === 'received'
        ? { reply: 'received' as const, at: receivedAt ?? event.at, ...said(number), by: byOf(event) }
        : { reply: 'declined' as const, at: event.at, ...said(event.reason), by: byOf(event) },
    ];
  });
