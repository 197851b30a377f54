import type { Event, EventBody, EventType, Evidence } from './events.ts';

/** What stands where words were erased. */
export const ERASED = '〔已依申请清除〕';

/** Where people write freely in an event; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<EventType, readonly string[]> = {
  'case-opened': ['summary', 'place'],
  'attention-grew': ['says'],
  confirmed: ['summary'],
  graded: ['reason'],
  'clock-opened': [],
  'clock-met': [],
  'clock-missed': [],
  'clock-superseded': [],
  'clock-refused': [],
  'clock-reckoned': ['reason'],
  'rung-fired': [],
  'rungs-skipped': [],
  'limit-set': [],
  assigned: ['reasons.*.says'],
  signed: [],
  'return-requested': ['says', 'legalBasis'],
  'return-decided': ['says', 'legalBasis'],
  'taken-back': ['why'],
  leading: [],
  'handed-on': [],
  released: [
    'release.address',
    'release.place',
    'release.bySuperior',
    'release.acts.*',
    'release.attendance.*.name',
    'release.evidence.*.ref',
    'release.paper.number',
    'release.paper.keptAt',
  ],
  settled: ['says', 'evidence.*.ref'],
  reported: ['to', 'means'],
  reminded: ['says'],
  ended: ['reason'],
  'split-off': ['reason'],
  closed: ['says'],
  reopened: ['reason'],
  noted: ['says', 'evidence.*.ref'],
  'words-opened': ['why'],
  'wrongdoing-marked': ['reason'],
  'text-resent': ['why'],
  'policy-moved': ['reason'],
  restored: [],
  'purge-asked': ['purge.reason'],
  'purge-decided': ['says'],
  purged: [],
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with every text at the path replaced. */
function replaced(value: unknown, path: readonly string[], by: (text: string) => string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? by(value) : value;
  if (step === '*') return Array.isArray(value) ? value.map((inner: unknown) => replaced(inner, rest, by)) : value;
  return isMap(value) && value[step] !== undefined ? { ...value, [step]: replaced(value[step], rest, by) } : value;
}

const replacing = <Body extends EventBody>(body: Body, by: (text: string) => string): Body =>
  // Only texts change, each into a text: the shape stays that of the event.
  FREE[body.type].reduce<unknown>((inner, path) => replaced(inner, path.split('.'), by), body) as Body;

/** What a person wrote in it, in order. */
export function wordsIn(body: EventBody): string[] {
  const found: string[] = [];
  replacing(body, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

/** The photos, by their hashes, that an event names as proof. */
export function photosOf(body: EventBody): string[] {
  const evidence: readonly Evidence[] =
    body.type === 'released' ? body.release.evidence : 'evidence' in body ? (body.evidence ?? []) : [];
  return photosAmong(evidence);
}

/** The photos, by their hashes, among what is named as proof. */
export const photosAmong = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap(({ kind, sha256 }) => (kind === 'photo' && sha256 !== undefined ? [sha256] : []));

/** H5: what is left of an event when its words are erased. It keeps its place, its author, its time and its hash; the nonce goes, so that the hash tells nothing of what it was. */
export function erased(event: Event): Event {
  const { nonce: _, ...rest } = replacing(event, () => ERASED);
  return rest;
}
