import type { Exposure } from '../../../../domain/matter/exposure.ts';
import type { InquiryAction } from '../../../../domain/inquiry/access.ts';
import { decidable } from '../../../../domain/inquiry/decidable.ts';
import type { Differs, InquiryBody, InquiryEvent } from '../../../../domain/inquiry/events.ts';
import { explain } from '../../../../domain/inquiry/explain.ts';
import {
  type Inquiry,
  isOwnClock,
  isSettled,
  type OwnClock,
  type Question,
  type Report,
} from '../../../../domain/inquiry/inquiry.ts';
import { mayCloseAsIs, possible, possibleOn } from '../../../../domain/inquiry/possible.ts';
import { clockRowOf, nameOf, rulesOf } from '../../../../domain/inquiry/rules-of.ts';
import { spokenFor } from '../../../../domain/inquiry/speaker.ts';
import { inquiryKind } from '../../../../domain/kinds/inquiry-kind.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Evidence } from '../../../../domain/matter/evidence.ts';
import { ERASED } from '../../../../domain/matter/free-text.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import { eligible, fits } from '../../../../domain/people/speakers.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { inquiries } from '../matters/inquiries.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const DESK = { id: 'desk', name: '值班台' };

const clockView = (clock: OwnClock, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: 'unit' in clock.move ? unitNamed(directory, clock.move.unit) : DESK,
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

/** What a row and the page of an inquiry say alike. */
export function inquiryRowOf(state: Inquiry, policy: Policy, person: Person) {
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const { questions } = state;
  return {
    ...pick(state, [
      'number',
      'status',
      'subject',
      'grade',
      'emergency',
      'caseNumber',
      'drill',
      'outlet',
      'desk',
      'receivedAt',
      'openedAt',
      'pressBy',
      'late',
      'personVersion',
    ]),
    means: { id: state.means, name: nameOf(rulesOf(policy).received, state.means) },
    ...(state.unit === undefined ? {} : { unit: unitNamed(person.directory, state.unit) }),
    questions: {
      all: questions.length,
      settled: questions.filter(isSettled).length,
      promised: questions.filter((one) => one.state === 'promised').length,
      waiting: questions.filter(({ waiting }) => waiting !== undefined).length,
    },
    next: next ? clockView(next, policy, person) : null,
  };
}

type Of<Type extends InquiryBody['type']> = Extract<InquiryEvent, { type: Type }>;
const allOf = <Type extends InquiryBody['type']>(events: readonly InquiryEvent[], type: Type): Of<Type>[] =>
  events.filter((event): event is Of<Type> => event.type === type);

const actorName = ({ actor }: InquiryEvent): string => (actor.kind === 'person' ? actor.name : '系统');
const written = (event: InquiryEvent) => ({ at: event.at, by: actorName(event) });
const proofs = (evidence: readonly Evidence[] = []) => evidence.map((one) => pick(one, ['kind', 'ref']));

/** What the answer differs in from the agreed line of its case, and what it tells of people, as all stand now. */
export type ReadDraft = (text: string) => { differs: Differs[]; exposes: Exposure[] };

interface Seeing {
  policy: Policy;
  person: Person;
  readDraft: ReadDraft;
}

function draftsOf(question: Question, events: readonly InquiryEvent[], { readDraft }: Seeing) {
  const drafts = allOf(events, 'answer-drafted').filter((event) => event.question === question.id);
  const goneOn = new Set(drafts.map(({ basedOn }) => basedOn));
  return drafts.map((draft) => {
    const of = (one: { question: string; version: number }): boolean =>
      one.question === question.id && one.version === draft.version;
    const approved = allOf(events, 'answer-approved').find(of);
    const returned = allOf(events, 'answer-returned').find(of);
    const waits = question.waiting === draft.version;
    const decided = approved ?? returned;
    return {
      ...pick(draft, ['version', 'basedOn', 'text']),
      decline: draft.decline ?? false,
      latest: !goneOn.has(draft.version),
      waits,
      ...(waits && !draft.decline ? readDraft(draft.text) : { differs: [], exposes: [] }),
      ...written(draft),
      ...(decided
        ? {
            decided: {
              is: approved
                ? approved.declines
                  ? ('declined' as const)
                  : ('approved' as const)
                : ('returned' as const),
              ...pick(decided, ['says']),
              ...(approved ? pick(approved, ['lineReason', 'exposureBasis']) : {}),
              differs: approved?.differs ?? [],
              ...written(decided),
            },
          }
        : {}),
    };
  });
}

function questionView(question: Question, state: Inquiry, events: readonly InquiryEvent[], seeing: Seeing) {
  const { policy, person } = seeing;
  const asks = [
    ...allOf(events, 'inquiry-opened').flatMap(({ questions }) => questions),
    ...allOf(events, 'question-added'),
  ].find(({ id }) => id === question.id)?.asks;
  const promised = allOf(events, 'answer-promised').findLast((event) => event.question === question.id);
  return {
    ...pick(question, ['id', 'state']),
    asks: asks ?? '',
    drafts: draftsOf(question, events, seeing),
    ...(promised ? { promise: pick(promised, ['by', 'says', 'at']) } : {}),
    answers: allOf(events, 'answer-given')
      .filter(({ questions }) => questions.includes(question.id))
      .map((given) => ({
        means: { id: given.means, name: nameOf(rulesOf(policy).answered, given.means) },
        ...pick(given, ['answeredAt', 'says']),
        ...(given.by === undefined ? {} : { speaker: personNamed(person.directory, given.by).name }),
        unapproved: given.unapproved?.includes(question.id) ?? false,
        unconfirmed: given.unconfirmed ?? false,
        evidence: proofs(given.evidence),
        ...written(given),
      })),
    allowed: possibleOn(state, question).filter((action) => inquiries.may(person, action, state) === true),
  };
}

function reportView(report: Report, events: readonly InquiryEvent[], policy: Policy) {
  const linked = allOf(events, 'report-linked').find((event) => event.report === report.id);
  const asked = allOf(events, 'correction-asked').filter((event) => event.report === report.id);
  const settled = allOf(events, 'correction-settled').filter((event) => event.report === report.id);
  return {
    ...pick(report, ['id', 'address', 'publishedAt', 'release']),
    ...(linked ? pick(linked, ['title']) : {}),
    counted: report.counted ?? false,
    corrections: asked.map((correction) => {
      const outcome = settled.find((event) => event.correction === correction.correction);
      return {
        id: correction.correction,
        error: { id: correction.error, name: nameOf(rulesOf(policy).errors, correction.error) },
        ...pick(correction, ['reads', 'fact', 'address']),
        state: outcome ? (outcome.corrected ? ('corrected' as const) : ('kept' as const)) : ('asked' as const),
        ...(outcome ? pick(outcome, ['says']) : {}),
        ...written(correction),
      };
    }),
  };
}

const POSTS = { 'principal-leader': '主要负责人', spokesperson: '新闻发言人' } as const;

/** An inquiry as this person sees it, with what its events say. */
export function inquiryViewOf(
  state: Inquiry,
  events: readonly InquiryEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
  readDraft: ReadDraft,
) {
  const { directory } = person;
  const may = (action: InquiryAction): boolean => inquiries.may(person, action, state) === true;
  const [opened] = allOf(events, 'inquiry-opened');
  const asker = state.named ? allOf(events, 'asker-noted').findLast((event) => event.asker !== ERASED) : undefined;
  const closed = allOf(events, 'inquiry-closed').at(-1);
  const { speaker } = state;
  const speaking = { policy, directory };
  const { received, answered, errors } = rulesOf(policy);
  return {
    ...inquiryRowOf(state, policy, person),
    enteredBy: opened ? actorName(opened) : '',
    ...(asker ? { asker: asker.asker } : {}),
    asked: state.questions.map((question) => questionView(question, state, events, { policy, person, readDraft })),
    ...(speaker
      ? {
          speaker: {
            person: personNamed(directory, speaker.person),
            unit: unitNamed(directory, speaker.unit),
            fits: fits(spokenFor(state), speaking),
            ...pick(speaker, ['confirmedAt']),
          },
        }
      : {}),
    maySpeak: may('name-speaker')
      ? eligible(spokenFor(state), speaking).map(({ id, name, posts }) => ({
          id,
          name,
          post: posts.includes('principal-leader') ? POSTS['principal-leader'] : POSTS.spokesperson,
        }))
      : [],
    reports: (state.reports ?? []).map((report) => reportView(report, events, policy)),
    ...(closed
      ? { closed: { ...pick(closed, ['says']), withdrawn: closed.withdrawn ?? false, ...written(closed) } }
      : {}),
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, policy, person),
      explanation: explain(clock, state, policy),
    })),
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) => (payload.kind === 'purge' ? shownPurge(payload, may('ask-purge')) : null),
      policy,
      person,
      now,
    ),
    erasable: erasableIn(inquiryKind, events, may('ask-purge')),
    choices: { received, answered, errors },
    closable: mayCloseAsIs(state),
    allowed: possible(state).filter(may),
  };
}
