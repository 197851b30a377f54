import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, Event } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import { basedForPublic } from '../intake/public-words.ts';
import type { Actor } from '../matter/actor.ts';
import { type Instant, isWrittenBefore } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { factOfEvent } from './recorded-facts.ts';
import { unitMeant } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Told = Event & { type: 'media-told' };
type Replied = Event & { type: 'media-replied' };

/** P8: a newsroom or a site was told something, by telephone or otherwise: a fact, whatever has become of the case since. */
export function tellMedia(
  state: Case,
  command: Of<'tell-media'>,
  actor: Actor,
  { policy, directory, now }: Pick<Context, 'policy' | 'directory' | 'now'>,
): Draft[] | Refusal {
  const { command: _, exposureBasis, ...told } = command;
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不登记内容，告知媒体的情况请随案卷线下留存', '/says');
  const toldAt = told.toldAt ?? now;
  if (toldAt > now)
    return refuse('not-told-yet', 'P8', `告知时间 ${printed(toldAt)} 晚于现在：请在告知后登记`, '/toldAt');
  if (isWrittenBefore(toldAt, state.discoveredAt))
    return refuse(
      'before-discovery',
      'P8',
      `告知时间 ${printed(toldAt)} 早于发现时间 ${printed(state.discoveredAt)}，请核对`,
      '/toldAt',
    );
  const releases = state.releases.filter((one) => one.void === undefined).map(({ id }) => id);
  if (told.release !== undefined && !releases.includes(told.release))
    return refuse(
      'no-such-release',
      'P8',
      `没有发布 ${told.release}；可选：${releases.join('、') || '无'}`,
      '/release',
    );
  const unit = unitMeant(undefined, actor, directory);
  if (isRefusal(unit)) return unit;
  // H2: what was said was said, and can be recorded; what it tells of people is explained beside it.
  const based = basedForPublic(
    [{ name: '告知内容', text: told.says }],
    exposureBasis,
    { policy, directory },
    '已经告知的，请写明其法律依据，没有依据的照实说明经过',
  );
  if (isRefusal(based)) return based;
  return [{ type: 'media-told', telling: `M${(state.mediaTold ?? 0) + 1}`, ...told, ...based, toldAt, unit }];
}

/** P8: what came of it. Each time more is known, one more is recorded: it arrived, then it was published. */
export function recordReply(
  command: Of<'record-reply'>,
  actor: Actor,
  { facts = [], directory, now }: Pick<Context, 'facts' | 'directory' | 'now'>,
): Draft[] | Refusal {
  const { command: _, ...reply } = command;
  const known = tellingsOf(facts);
  const telling = known.find(({ id }) => id === reply.telling);
  if (!telling) {
    const choice = known.map(({ id, media }) => `${id}（${media}）`).join('、') || '无';
    return refuse('not-told', 'P8', `没有告知记录 ${reply.telling}；可选：${choice}`, '/telling');
  }
  const theirs = unitMeant(telling.unit, actor, directory);
  if (isRefusal(theirs)) return { ...theirs, field: '/telling' };
  const repliedAt = reply.repliedAt ?? now;
  if (repliedAt > now)
    return refuse('not-replied-yet', 'P8', `答复时间 ${printed(repliedAt)} 晚于现在：请在其答复后登记`, '/repliedAt');
  if (isWrittenBefore(repliedAt, telling.toldAt))
    return refuse(
      'before-telling',
      'P8',
      `答复时间 ${printed(repliedAt)} 早于告知时间 ${printed(telling.toldAt)}，请核对`,
      '/repliedAt',
    );
  return [{ type: 'media-replied', ...reply, repliedAt }];
}

export interface Telling
  extends Pick<Told, 'media' | 'to' | 'says' | 'means' | 'release' | 'toldAt' | 'unit' | 'exposes' | 'exposureBasis'> {
  id: string;
  replies: (Pick<Replied, 'reply' | 'says' | 'address'> & { at: Instant; event: Replied })[];
}

/** P8: whom of the media a case told what, and what came of each, as corrected: the earliest first. */
export function tellingsOf(events: readonly Event[]): Telling[] {
  const stands = (event: Event) => {
    const fact = factOfEvent(events, event.seq)?.stands;
    return fact && !fact.void ? fact : null;
  };
  const replied = events.filter((event): event is Replied => event.type === 'media-replied' && stands(event) !== null);
  return events
    .flatMap((event) => {
      const fact = event.type === 'media-told' ? stands(event) : null;
      if (event.type !== 'media-told' || !fact) return [];
      const replies = replied
        .filter(({ telling }) => telling === event.telling)
        .map((reply) => ({ ...pick(reply, ['reply', 'says', 'address']), at: reply.repliedAt, event: reply }))
        .toSorted((a, b) => (a.at < b.at ? -1 : 1));
      const told = pick(event, [
        'media',
        'to',
        'says',
        'means',
        'release',
        'toldAt',
        'unit',
        'exposes',
        'exposureBasis',
      ]);
      return [{ id: event.telling, ...told, ...pick(fact, ['to', 'means']), replies }];
    })
    .toSorted((a, b) => (a.toldAt < b.toldAt ? -1 : 1));
}
