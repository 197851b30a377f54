import {
  type AdvanceNotice,
  endNotice,
  type Expecting,
  noticeState,
  recordNotice,
} from '../../../domain/routing/advance-notice.ts';
import { armed } from '../../../domain/watch/foretold.ts';
import { pick } from '../../../domain/matter/pick.ts';
import { isRefusal } from '../../../domain/matter/refusal.ts';
import { DAY, type Instant, plus } from '../../../domain/matter/instant.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../../runtime/http.ts';
import { noticeById } from '../../../intake/foretold.ts';
import { advanceNoticeRules } from '../../../policy/advance-notice.ts';
import type { Ports } from '../../../ports/ports.ts';
import { refusalAnswer } from './command-answer.ts';
import { maskBody } from './mask-body.ts';
import { may, maySee, mustBeAllowedTo, seesAll } from './permissions.ts';
import { invalid, readBody } from './read-body.ts';
import { endNoticeBody, noticeBody, type NoticeView } from './schemas/advance-notices.ts';
import type { RegisterBody } from './schemas/register.ts';
import { isNumberOf, storedMatter } from './matters/served.ts';
import { watches } from './matters/watches.ts';
import { type Person, unitNamed } from './person.ts';

/** The most cases that one notice names. */
const NAMED = 20;

const listedSince = (now: Instant): Instant => plus(now, -advanceNoticeRules.listedDays * DAY);
const concerns = ({ givenBy, unit }: AdvanceNotice, person: Person): boolean =>
  [givenBy, unit].includes(person.unit.id);
/** Of the desk: whoever registers cases speaks for every unit. */
const isDesk = (person: Person): boolean => may(person, 'register');
const mayEnd = (notice: AdvanceNotice, person: Person): boolean =>
  may(person, 'give-notice') && (isDesk(person) || notice.givenBy === person.unit.id);

/** `GET /api/notices`: all for the desk and the auditor, else those that the unit gave or that name it. The newest first. */
export async function readNotices(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-own');
  const now = ports.clock.now();
  const all = await ports.store.notices(listedSince(now), { fresh: true });
  const shown = all
    .filter((notice) => seesAll(person) || concerns(notice, person))
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return {
    status: 200,
    body: {
      now,
      notices: await viewsOf(shown, person, ports),
      mayRecord: may(person, 'give-notice'),
      maxDays: advanceNoticeRules.maxDays,
    },
  };
}

/** `POST /api/notices`: M1, an officer for the own unit, the desk for any. */
export async function giveNotice(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'give-notice');
  const body = readBody(call, noticeBody);
  const own = person.unit.id;
  const { givenBy = own, unit = own } = body;
  if (!isDesk(person) && (givenBy !== own || unit !== own)) {
    throw new BadRequest(
      'own-unit-only',
      '联络员只能为本单位通报；涉及其他单位的，请联系值班台',
      { pointer: givenBy === own ? '/unit' : '/givenBy', clause: 'H2' },
      403,
    );
  }
  const now = ports.clock.now();
  const given = {
    ...pick(body, ['subject', 'summary', 'place', 'categories', 'mentions', 'until']),
    givenBy,
    unit,
    from: body.from ?? now,
  };
  const { id, name } = person.contact;
  const policy = await ports.policies.current();
  // Looked at before they are masked: a masked number as a word to look for would be found in every alert that has one.
  const unmasked = recordNotice(
    { ...given, id: '', recordedBy: { id, name }, recordedAt: now },
    { policy, directory: person.directory, rules: advanceNoticeRules, now },
  );
  const clean = maskBody(given, policy);
  if (isRefusal(unmasked)) return refusalAnswer(unmasked);
  const notice = { ...unmasked, ...clean, id: `N${await ports.store.nextNumber('NOTICE')}` };
  await ports.store.audit({ at: now, actor: person.actor, what: `POST notices/${notice.id}` });
  if (!(await ports.store.putNotice(notice)))
    throw new Error(`${notice.id} is taken, though it was counted a moment ago`);
  return { status: 201, body: { now, notice: (await viewsOf([notice], person, ports))[0] } };
}

/** `POST /api/notices/{id}/end`: taken back, with a reason; what came of it stays. */
export async function takeBackNotice(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'give-notice');
  const { reason, expectedVersion } = maskBody(readBody(call, endNoticeBody), await ports.policies.current());
  const now = ports.clock.now();
  const notice = await noticeById(ports, call.path['id'] ?? '', listedSince(now));
  // Of another unit: not to be told from one that is not there.
  if (!notice || !(isDesk(person) || concerns(notice, person)))
    return problem(404, 'unknown-notice', '没有这条提前通报');
  if (!mayEnd(notice, person)) throw new BadRequest('not-your-notice', '由通报单位或值班台撤回', { clause: 'H2' }, 403);
  const { id, name } = person.contact;
  const ended = endNotice(notice, { id, name }, reason, now);
  if (isRefusal(ended)) return refusalAnswer(ended);
  if (notice.version !== expectedVersion) return stale();
  await ports.store.audit({ at: now, actor: person.actor, what: `POST notices/${notice.id}/end` });
  if (!(await ports.store.putNotice(ended))) return stale();
  return { status: 200, body: { now, notice: (await viewsOf([ended], person, ports))[0] } };
}

const stale = (): HttpAnswer =>
  problem(409, 'stale', '此通报刚有变化，请看过最新情况后再试', { pointer: '/expectedVersion' });

/** What a case may be registered from. */
export type Registrable = Pick<Expecting, 'id' | 'unit' | 'until' | 'called' | 'mentions' | 'signs' | 'plan'> & {
  subject?: string;
};

/** M1: the notice, or the watch, that a case is registered from; one that was taken back tells of nothing any more, one that is past may have come late. */
export async function foretoldIn(
  { foretoldBy }: Pick<RegisterBody, 'foretoldBy'>,
  ports: Ports,
): Promise<Registrable | null> {
  if (foretoldBy === undefined) return null;
  if (isNumberOf(watches, foretoldBy, ports)) return watchIn(foretoldBy, ports);
  const notice = await noticeById(ports, foretoldBy, listedSince(ports.clock.now()));
  if (!notice) throw invalid([{ pointer: '/foretoldBy', detail: '没有这条提前通报', code: 'no-such-notice' }]);
  if (notice.ended)
    throw invalid([{ pointer: '/foretoldBy', detail: '这条提前通报已撤回', code: 'notice-taken-back' }]);
  return notice;
}

/** The same of a launch or a sensitive period. */
async function watchIn(number: string, ports: Ports): Promise<Registrable> {
  const state = await storedMatter(watches, number, ports);
  const found = armed(state, await ports.policies.rulesOf(state.policyId));
  if (!found)
    throw invalid([
      {
        pointer: '/foretoldBy',
        detail: '这件关注事项已取消、是演练，或没有提示词，不能关联',
        code: 'notice-not-linked',
      },
    ]);
  return found;
}

const newestOf = ({ cases }: AdvanceNotice): string[] => cases.slice(-NAMED);

/** H5: a case is named to those alone who may see it. */
async function viewsOf(
  notices: AdvanceNotice[],
  person: Person,
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
): Promise<NoticeView[]> {
  const { directory } = person;
  const named = await store.states([...new Set(notices.flatMap(newestOf))]);
  const seen = new Set(named.filter((state) => maySee(person, state)).map(({ number }) => number));
  return notices.map((notice) => ({
    ...notice,
    state: noticeState(notice, clock.now()),
    givenBy: unitNamed(directory, notice.givenBy),
    unit: unitNamed(directory, notice.unit),
    cases: newestOf(notice).filter((number) => seen.has(number)),
    mayEnd: mayEnd(notice, person),
  }));
}
