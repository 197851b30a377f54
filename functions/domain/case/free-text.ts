import { type Evidence, photosAmong } from '../matter/evidence.ts';
import { erasedAt, wordsAt } from '../matter/free-text.ts';
import type { Event, EventBody, EventType } from './events.ts';

/** Where people write freely in the fields of a fact. */
const factWords = (side: string): string[] =>
  [
    'summary',
    'place',
    'address',
    'bySuperior',
    'attendance.*.name',
    'attendance.*.post',
    'attendance.*.acting',
    'exception',
    'earlierReason',
    'outlets.*.name',
    'outlets.*.address',
    'acts.*.says',
    'points.*.says',
    'paper.number',
    'paper.keptAt',
    'says',
    'to',
    'means',
  ].map((field) => `${side}.${field}`);

/** Where people write freely in an event; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<EventType, readonly string[]> = {
  'case-opened': ['summary', 'place'],
  'attention-grew': ['says'],
  'traced-back': [],
  'taken-in': ['reason'],
  'joined-told': [],
  confirmed: ['summary'],
  graded: ['reason'],
  'causes-named': ['reason'],
  'emergency-refuted': ['body', 'says', 'evidence.*.ref'],
  'clocks-changed': [],
  'clock-reckoned': ['reason'],
  'rung-fired': [],
  'limit-set': [],
  assigned: ['reasons.*.says', 'task'],
  'task-set': ['task', 'reason'],
  contributed: ['says', 'evidence.*.ref', 'toldBy'],
  'coordinators-named': ['reasons.*.says'],
  'superior-told': ['to', 'means'],
  progressed: ['says', 'evidence.*.ref', 'toldBy'],
  signed: ['toldBy'],
  'return-requested': ['says', 'legalBasis', 'toldBy'],
  'return-decided': ['says', 'legalBasis', 'routing.place'],
  'taken-back': ['why'],
  'part-changed': ['reason', 'task'],
  leading: [],
  'handed-on': [],
  released: [
    'release.address',
    'release.place',
    'release.ordersReason',
    'release.earlierReason',
    'release.bySuperior',
    'release.outlets.*.name',
    'release.outlets.*.address',
    'release.acts.*.says',
    'release.points.*.says',
    'release.attendance.*.name',
    'release.attendance.*.post',
    'release.attendance.*.acting',
    'release.exception',
    'release.evidence.*.ref',
    'release.promises.*.says',
    'release.paper.number',
    'release.paper.keptAt',
    'release.lineReason',
    'release.exposes.*.excerpt',
    'release.differs.*.agreed',
    'release.differs.*.says',
  ],
  settled: ['says', 'evidence.*.ref'],
  reported: ['to', 'means'],
  reminded: ['says'],
  corrected: ['reason', 'evidence.*.ref', ...['was', 'is', 'sets'].flatMap(factWords)],
  'no-duty-found': ['reason'],
  'breach-set-aside': ['reason', 'evidence.*.ref'],
  'late-grading-found': ['reason', 'evidence.*.ref'],
  ended: ['reason', 'target'],
  'split-off': ['reason'],
  'outlet-recorded': ['name', 'address'],
  'outlet-omitted': ['reason'],
  'media-told': ['media', 'to', 'says', 'means'],
  'media-replied': ['says', 'address'],
  'plan-attached': ['reason'],
  'plan-step-set': ['says', 'evidence.*.ref', 'toldBy'],
  closed: ['says'],
  reopened: ['reason'],
  noted: ['says', 'evidence.*.ref'],
  'words-opened': ['why'],
  'wrongdoing-marked': ['reason'],
  'wrongdoing-flagged': ['reason'],
  'text-resent': ['why'],
  'policy-moved': ['reason'],
  restored: [],
  proposed: ['reason', 'evidence.*.ref', 'payload.target', ...['payload.was', 'payload.is'].flatMap(factWords)],
  'proposal-decided': ['says', 'recorded.evidence.*.ref'],
  'proposal-passed-on': ['says'],
  'proposal-withdrawn': ['reason'],
  'proposal-lapsed': [],
  'document-saved': ['title', 'text'],
  'document-submitted': [
    'says',
    'lineReason',
    'points.*.says',
    'differs.*.agreed',
    'differs.*.says',
    'withoutCosign.*.reason',
  ],
  'document-reviewed': [],
  'consultation-noted': [],
  cosigned: [],
  'cosign-settled': ['reason'],
  'exposure-allowed': ['basis', 'allows.*.excerpt'],
  'exposure-judged': ['reason'],
  'privately-answered': [],
  'line-set': ['label', 'value', 'confirmedBy', 'reason'],
  purged: [],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: EventBody): string[] => wordsAt(FREE[body.type], body);

/** The photos, by their hashes, that an event names as proof. */
export function photosOf(body: EventBody): string[] {
  const evidence: readonly Evidence[] =
    body.type === 'released' ? body.release.evidence : 'evidence' in body ? (body.evidence ?? []) : [];
  return photosAmong(evidence);
}

/** H5: what is left of an event when its words are erased. */
export const erased = (event: Event): Event => erasedAt(FREE[event.type], event);
