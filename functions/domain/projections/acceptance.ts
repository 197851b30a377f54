import type { Event } from '../case/events.ts';
import { wallClock } from '../matter/instant.ts';
import type { Counts } from './counts.ts';
import type { AssignedUnits } from './unit-facts.ts';

/** What the software proposes of a case and a person decides; `answer`: that a release reads as none; `elsewhere`: that it is not the district's. */
export const PROPOSED = ['grade', 'unit', 'nature', 'category', 'subject', 'join', 'answer', 'elsewhere'] as const;
export type Proposed = (typeof PROPOSED)[number];

/** As proposed, otherwise, or by a person where nothing was proposed (a join by hand). */
export const DECIDED = ['accepted', 'overruled', 'added'] as const;
export type Decided = (typeof DECIDED)[number];

export const acceptanceBook = (month: string): string => `accepted-${month}`;

/** All that is counted but for what became of proposals. */
export const withoutAcceptance = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([key]) => !key.startsWith(acceptanceBook(''))));

/** One decision on a proposal: what, how it came out, and by which row it had been proposed. */
interface Judged {
  kind: Proposed;
  decided: Decided;
  row?: string;
}

const NOTHING = '';

/**
 * H2: how often what was proposed was accepted, by the month of the decision, and by which row it was proposed where it was not. Added once for
 * each event, in the order of the record, as `unitFacts`; what is remembered between events are codes, under names that no assignment has.
 */
export function acceptanceFacts(
  events: readonly Event[],
  known: AssignedUnits,
): { counts: string[]; units: AssignedUnits } {
  let memory = known;
  const counts: string[] = [];
  for (const event of events) {
    const book = acceptanceBook(wallClock(event.at).date.slice(0, 7));
    for (const { kind, decided, row = NOTHING } of judgedBy(event, events, memory)) {
      const of = decided === 'overruled' && row !== NOTHING ? `|${plain(row)}` : '';
      counts.push(`${book} ${kind}|${decided}${of}`);
    }
    memory = { ...memory, ...remembered(event) };
  }
  return { counts, units: memory };
}

/** What is proposed, for whoever decides on it later; once decided it is forgotten. */
function remembered(event: Event): Record<string, string> {
  // Whoever registers a case by hand says himself what it is.
  if (event.type === 'case-opened' && event.origin.kind === 'alert') {
    const { suggestion, natures, categories, subject } = event;
    return {
      '#grade': suggestion.gradeReasons[0]?.row ?? 'none',
      '#unit': suggestion.unit,
      '#unit-row': suggestion.unitReasons[0]?.row ?? 'none',
      '#nature': listed(natures),
      '#category': listed(categories),
      '#subject': subject,
      ...(suggestion.elsewhere ? { '#elsewhere': suggestion.elsewhere[0] ?? 'country' } : {}),
    };
  }
  if (event.type === 'confirmed')
    return { '#grade': NOTHING, '#nature': NOTHING, '#category': NOTHING, '#subject': NOTHING, '#elsewhere': NOTHING };
  if (event.type === 'marked-ours' || event.type === 'ended') return { '#elsewhere': NOTHING };
  if (event.type === 'assigned' && event.assignment.part !== 'co-unit') return { '#unit': NOTHING };
  const says = event.type === 'released' ? event.release.reads?.says : undefined;
  return event.type === 'released' && says !== undefined && says !== 'answer' ? { [`#${event.release.id}`]: says } : {};
}

function judgedBy(event: Event, events: readonly Event[], memory: AssignedUnits): Judged[] {
  if (event.type === 'confirmed') return confirmed(event, events, memory);
  if (event.type === 'assigned') {
    const was = memory['#unit'] ?? NOTHING;
    if (was === NOTHING || event.assignment.part === 'co-unit') return [];
    return [judged('unit', event.assignment.unit === was, memory['#unit-row'])];
  }
  if (event.type === 'split-off') return [{ kind: 'join', decided: 'overruled' }];
  // An alert that joined said so, and no person.
  if (event.type === 'marked-ours') return event.alertId === undefined ? ofElsewhere(false, memory) : [];
  if (event.type === 'ended') {
    if (event.outcome === 'elsewhere') return ofElsewhere(true, memory);
    return event.into === undefined ? [] : [{ kind: 'join', decided: 'added' }];
  }
  if (event.type === 'answer-found') return [judged('answer', false, memory[`#${event.release}`])];
  if (event.type !== 'corrected' || event.is.noAnswer !== true) return [];
  return memory[`#${event.sets.release?.id ?? ''}`] === undefined ? [] : [judged('answer', true)];
}

/** M4: what was proposed as of elsewhere, and nobody has decided on. */
const ofElsewhere = (accepted: boolean, memory: AssignedUnits): Judged[] => {
  const row = memory['#elsewhere'] ?? NOTHING;
  return row === NOTHING ? [] : [judged('elsewhere', accepted, row)];
};

/** A1, V1: what stands is confirmed with what a person says otherwise; grades that differ are in the same change. */
function confirmed(
  event: Extract<Event, { type: 'confirmed' }>,
  events: readonly Event[],
  memory: AssignedUnits,
): Judged[] {
  const row = memory['#grade'] ?? NOTHING;
  const regraded = events.some((one) => one.type === 'graded' && one.at === event.at && one.differs);
  const told = {
    nature: event.natures && listed(event.natures),
    category: event.categories && listed(event.categories),
    subject: event.subject,
  };
  return [
    ...ofElsewhere(false, memory),
    ...(row === NOTHING ? [] : [judged('grade', !regraded, row)]),
    ...(['nature', 'category', 'subject'] as const).flatMap((kind) => {
      const was = memory[`#${kind}`] ?? NOTHING;
      return was === NOTHING ? [] : [judged(kind, told[kind] === undefined || told[kind] === was, was)];
    }),
  ];
}

const judged = (kind: Proposed, accepted: boolean, row?: string): Judged => ({
  kind,
  decided: accepted ? 'accepted' : 'overruled',
  ...(row === undefined ? {} : { row }),
});

/** No name of a figure holds a blank or a bar. */
const plain = (row: string): string => row.replaceAll(/[\s|]+/gu, '_');

const listed = (codes: readonly string[]): string => codes.toSorted().join(',');
