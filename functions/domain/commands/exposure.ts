import { printed } from '../clocks/explain.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import { documentOf, type DocumentSaved } from '../case/document.ts';
import type { Draft, EventBody } from '../case/events.ts';
import { type Exposure, exposureClause, shownExposure } from '../matter/exposure.ts';
import { isWrittenBefore } from '../matter/instant.ts';
import { plainSentences } from '../intake/plain-sentences.ts';
import { exposedIn, type PublicWords } from '../intake/public-words.ts';
import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { isAmong } from '../people/same-person.ts';
import type { Context } from './decide.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Person = Extract<Actor, { kind: 'person' }>;
type Known = readonly Recorded<EventBody>[];

type Read = Pick<Context, 'policy' | 'directory'>;

/** H5, H6: what words of this document expose, and nobody gave the legal basis for. */
export const exposedBy = (
  words: readonly PublicWords[],
  documentId: string | undefined,
  facts: Known,
  read: Read,
): Exposure[] => {
  const allowed = facts.flatMap((event) =>
    event.type === 'exposure-allowed' && event.documentId === documentId ? event.allows : [],
  );
  return exposedIn(words, read, allowed);
};

/** H5: what of a document goes out: what is over it, too. */
export const wordsOf = ({ title, text }: Pick<DocumentSaved, 'title' | 'text'>): PublicWords[] => [
  { name: '正文', text },
  { name: '标题', text: title },
];

/** H5, V1, D2, P5: what goes out beside a document, or is told of what went out. */
export const wordsBeside = ({ acts = [], points = [], promises = [] }: Beside): PublicWords[] => [
  ...acts.map(({ says }) => ({ name: '举措', text: says })),
  ...points.map(({ says }) => ({ name: '要点', text: says })),
  ...promises.map(({ says }) => ({ name: '承诺', text: says })),
];

interface Beside {
  acts?: readonly { says: string }[];
  points?: readonly { says?: string }[];
  promises?: readonly { says: string }[];
}

/** Where it stands: in which sentence, or in the title. */
const placeOf = (one: Exposure, words: readonly PublicWords[]): string => {
  const place = words.find(({ text }) => plainSentences(text ?? '').some((said) => said.includes(one.excerpt)));
  if (place?.name !== '正文') return `${shownExposure(one)}（${place?.name ?? ''}）`;
  const at = plainSentences(place.text ?? '').findIndex((sentence) => sentence.includes(one.excerpt));
  return `${shownExposure(one)}（第${at + 1}句）`;
};

/** What stops it, where it stands, and what would settle it. */
export const exposing = (exposed: readonly Exposure[], words: readonly PublicWords[], field: string): Refusal =>
  refuse(
    'exposes',
    exposureClause(exposed),
    `拟公开的文字涉及${exposed.map((one) => placeOf(one, words)).join('、')}。请改写，或由未拟写本稿的人写明公开的法律依据后再提请`,
    field,
  );

/** H5, H6: the legal basis on which a version may say what it says, by somebody who did not write it. */
export function allowExposure(
  state: Case,
  { documentId, version, basis }: Of<'allow-exposure'>,
  actor: Person,
  context: Context,
): Draft[] | Refusal {
  const { directory, facts = [] } = context;
  const closed = unlessOpen(state);
  if (closed) return closed;
  const document = documentOf(state, documentId);
  const saved = facts.find(
    (event) => event.type === 'document-saved' && event.documentId === documentId && event.version === version,
  );
  if (!document || saved?.type !== 'document-saved')
    return refuse('no-such-version', 'ours', `没有文稿 ${documentId} 第 ${version} 稿`, '/version');
  if (saved.actor.kind === 'person' && isAmong([saved.actor.id], actor.id, directory))
    return refuse('own-act', 'H2', '本稿由您拟写，公开的法律依据须由他人写明', '/basis');
  const exposed = document.kind === 'wording' ? exposedBy(wordsOf(saved), documentId, facts, context) : [];
  return exposed.length === 0
    ? refuse('nothing-exposed', 'H5', '本稿没有须写明法律依据的内容', '/version')
    : [{ type: 'exposure-allowed', documentId, version, allows: exposed, basis }];
}

/** H2, H5: whether what a release exposed was lawful: judged by somebody else than whoever recorded it. */
export function judgeExposure(
  state: Case,
  { release: id, lawful, reason }: Of<'judge-exposure'>,
  actor: Person,
  { directory, facts = [] }: Context,
): Draft[] | Refusal {
  const release = state.releases.find((one) => one.id === id && one.void === undefined);
  if (release?.exposed === undefined) {
    const open = state.releases.filter(({ exposed, void: never }) => exposed !== undefined && never === undefined);
    const choice = open.map((one) => one.id).join('、') || '无';
    return refuse('nothing-exposed', 'H5', `发布 ${id} 没有待认定的内容；可选：${choice}`, '/release');
  }
  const recorded = facts.find((event) => event.type === 'released' && event.release.id === id);
  if (recorded?.actor.kind === 'person' && isAmong([recorded.actor.id], actor.id, directory))
    return refuse('own-act', 'H2', '此次发布由您登记，须由他人认定');
  if (release.exposed === (lawful ? 'lawful' : 'unlawful')) return refuse('no-change', 'H5', '认定没有变化', '/lawful');
  return [{ type: 'exposure-judged', release: id, lawful, reason }];
}

/** H5, P4: that whoever asked was answered himself, when and by whom, and nothing of what was said; it stands beside a public answer and for none. */
export function recordPrivateAnswer(
  state: Case,
  { answeredAt, means, unit: named }: Of<'record-private-answer'>,
  actor: Actor,
  { directory, now }: Context,
): Draft[] | Refusal {
  const unit = unitMeant(named, actor, directory);
  if (isRefusal(unit)) return unit;
  if (answeredAt > now) return refuse('in-the-future', 'H4', '答复时间晚于现在：只有已经答复的才能登记', '/answeredAt');
  if (isWrittenBefore(answeredAt, state.discoveredAt))
    return refuse('before-discovery', 'H4', `答复时间早于发现时间 ${printed(state.discoveredAt)}`, '/answeredAt');
  return [{ type: 'privately-answered', answeredAt, means, unit }];
}
