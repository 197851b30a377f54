import type { CaseView } from '../../api/queries.ts';
import type { CommandBody } from '../../api/command.ts';
import type { Proof } from '../../api/photos.ts';
import type { Conclusion } from '../../components/ConcludesField.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { type Acts, actsOf } from './Acts.tsx';
import { type Outlets, outletsOf } from './Outlets.tsx';
import { type Points, pointsIn } from './Points.tsx';
import type { PolicyLists } from '../../words/policy.ts';

/** P7: who attended, under the post that he has. */
export interface Attending {
  name: string;
  post: string;
  person?: string;
  acting?: string;
}

export interface Draft {
  form: string;
  publishedAt: string | null;
  address: string;
  place: string;
  bySuperior: string;
  paperNumber: string;
  paperKeptAt: string;
  attendance: Attending[];
  outlets: Outlets;
  otherOutlets: string;
  evidence: string;
  photos: Proof[];
  final: boolean;
  followUpAt: string | null;
  acts: Acts;
  /** Empty: whoever records it. */
  unit: string;
  orders: string[];
  /** P5: promises of earlier releases that it keeps. */
  keeps: string[];
  ordersReason: string;
  /** Why it answers what was discovered only later. */
  earlierReason: string;
  /** A4: the document that it published; null: the approved one, where there is one. */
  document: string | null;
  /** R3: why it went out although it differs from the agreed line. */
  lineReason: string;
  /** P4: its words as published, and why they answer all the same. */
  text: string;
  substanceReason: string;
  /** P3: while a superior commands: its word, or why it went out without. */
  superiorWord: string;
  withoutWord: string;
  /** A4: on what it concludes. */
  concludes: Conclusion[];
  points: Points;
}

export const EMPTY: Draft = {
  form: 'authoritative',
  publishedAt: null,
  address: '',
  place: '',
  bySuperior: '',
  paperNumber: '',
  paperKeptAt: '',
  attendance: [{ name: '', post: '' }],
  outlets: {},
  otherOutlets: '',
  evidence: '',
  photos: [],
  final: false,
  followUpAt: null,
  acts: {},
  unit: '',
  orders: [],
  keeps: [],
  ordersReason: '',
  earlierReason: '',
  document: null,
  lineReason: '',
  text: '',
  substanceReason: '',
  superiorWord: '',
  withoutWord: '',
  concludes: [],
  points: {},
};

/** Rows with a name; a post that is not told is told as such, and an empty authority is none. */
export const attendanceOf = (people: readonly Attending[]): Attending[] =>
  people
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, post, person, acting = '' }) => ({
      name: name.trim(),
      post: post.trim() || '未写明',
      ...(person === undefined ? {} : { person }),
      ...(acting.trim() === '' ? {} : { acting: acting.trim() }),
    }));

/** Since when the matter is known, or the emergency that it turned out to be about. */
export function knownSince({ discoveredAt, firstPublishedAt = discoveredAt, clocks }: CaseView): string {
  const concern = firstPublishedAt < discoveredAt ? firstPublishedAt : discoveredAt;
  const [emergency = concern] = clocks
    .filter(({ kind }) => kind === 'first-information' || kind === 'press-conference')
    .map(({ startAt }) => startAt)
    .sort();
  return emergency > discoveredAt ? emergency : concern;
}

/** Published before anything of the matter is known: whoever records it says why it answers it. */
export const isEarly = ({ publishedAt }: Pick<Draft, 'publishedAt'>, since: string): boolean =>
  publishedAt !== null && publishedAt < since;

/** What would be sent; null while the form lacks what this kind of release needs. `openedAt`: published now means when the page was opened. */
export function bodyOf(
  draft: Draft,
  form: PolicyLists['forms'][number] | undefined,
  openedAt: string,
  since: string,
  document = '',
): CommandBody<'release'> | null {
  if (!form) return null;
  const [address, place, bySuperior] = [draft.address.trim(), draft.place.trim(), draft.bySuperior.trim()];
  if (form.needs === 'address' && address === '') return null;
  if (form.needs === 'place' && place === '') return null;
  if (form.needs === 'superior' && bySuperior === '') return null;
  if (!draft.final && draft.followUpAt === null) return null;
  const said = {
    publishedAt: draft.publishedAt ?? openedAt,
    final: draft.final,
    ...(draft.unit ? { unit: draft.unit } : {}),
    ...(document === '' ? {} : { document }),
    ...(document !== '' && draft.lineReason.trim() ? { lineReason: draft.lineReason.trim() } : {}),
    ...(form.needs !== 'superior' && draft.superiorWord.trim() ? { superiorWord: draft.superiorWord.trim() } : {}),
    ...(form.needs !== 'superior' && draft.withoutWord.trim() ? { withoutWord: draft.withoutWord.trim() } : {}),
    ...(form.needs !== 'paper' && draft.concludes.length > 0 ? { concludes: draft.concludes } : {}),
    ...(draft.orders.length > 0 ? { orders: draft.orders } : {}),
    ...(draft.keeps.length > 0 ? { keeps: draft.keeps } : {}),
    ...(draft.orders.length > 0 && draft.ordersReason.trim() ? { ordersReason: draft.ordersReason.trim() } : {}),
    ...(draft.earlierReason.trim() && isEarly(draft, since) ? { earlierReason: draft.earlierReason.trim() } : {}),
    ...(draft.final || draft.followUpAt === null ? {} : { followUpAt: draft.followUpAt }),
  };
  if (form.needs === 'paper') {
    const paper = { number: draft.paperNumber.trim(), keptAt: draft.paperKeptAt.trim() };
    return paper.number && paper.keptAt ? { form: form.id, ...said, outlets: [], evidence: [], paper } : null;
  }
  const evidence = [...evidenceOf(draft.evidence), ...draft.photos];
  const attendance = attendanceOf(draft.attendance);
  const acts = actsOf(draft.acts);
  const points = pointsIn(draft.points);
  return {
    form: form.id,
    ...said,
    outlets: outletsOf(draft.outlets, draft.otherOutlets),
    evidence: evidence.length > 0 || address === '' ? evidence : [{ kind: 'link', ref: address }],
    ...(draft.text.trim() ? { text: draft.text.trim() } : {}),
    ...(draft.substanceReason.trim() ? { substanceReason: draft.substanceReason.trim() } : {}),
    ...(address ? { address } : {}),
    ...(form.needs === 'place' || (form.needs === 'superior' && place !== '') ? { place } : {}),
    ...(form.needs === 'superior' ? { bySuperior } : {}),
    ...(form.attendance && attendance.length > 0 ? { attendance } : {}),
    ...(acts.length > 0 ? { acts } : {}),
    ...(points.length > 0 ? { points } : {}),
  };
}
