import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, Event, Release, Unreached } from '../case/events.ts';
import { outletStates } from '../clocks/outlets.ts';
import type { Actor } from '../matter/actor.ts';
import type { OutletTold } from '../matter/outlet.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Outlet, OutletRules } from '../rules/outlet-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { Context } from './decide.ts';
import { factOfEvent } from './recorded-facts.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;
type Rules = Pick<Policy, 'outlets'>;

/** Letters and figures alone: `“北仑发布”（微信）` is `北仑发布微信`. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What stands between names in one line or one cell of a table. */
const BETWEEN = /[,，、;；|/\\\n\r\t+＋&]+|\s{2,}/u;
/** `1.`, `（2）`, `③` before a name of a list. */
const NUMBERED = /^\s*(?:[（(]?\p{Nd}{1,2}[)）.．、]\s*|[①-⑳]\s*|[-•·*]\s*)/u;

/** S1: the names in what was typed: a list in one line, a cell of a table, one name. */
export const outletNames = (typed: string): string[] =>
  typed
    .split(BETWEEN)
    .map((name) => name.replace(NUMBERED, '').trim())
    .filter((name) => bare(name) !== '');

const isCalled = ({ id, name, names }: Outlet, said: string): boolean =>
  [id, name, ...names].some((one) => bare(one) === said);

/** Whole, or each of the words that blanks part: `北仑发布 微信` names one, `微博 微信` two. */
function named(name: string, { registry }: OutletRules): Outlet[] {
  const whole = registry.filter((outlet) => isCalled(outlet, bare(name)));
  if (whole.length > 0) return whole;
  const words = name.split(/\s+/u).map(bare).filter(Boolean);
  return words.length < 2 ? [] : registry.filter((outlet) => words.some((word) => isCalled(outlet, word)));
}

/** `https://www.bl.gov.cn:443/a`, `www.bl.gov.cn/a`, in whatever width and case it was typed. */
function hostOf(address: string): string {
  const [, host = ''] = /^(?:[a-z]+:\/\/)?([^/?#:\s]+)/.exec(address.normalize('NFKC').trim().toLowerCase()) ?? [];
  return host;
}

const isAt = ({ hosts }: Outlet, host: string): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));

/** S1: the outlets of the registry that a release went out by: as they were named, by their addresses, by its form. */
export function reachedBy(
  { outlets, address, form }: Pick<Release, 'address'> & { outlets: readonly OutletTold[]; form?: string },
  { outlets: rules }: Rules,
): string[] {
  const hosts = [address, ...outlets.map((one) => one.address)].flatMap((at) => (at === undefined ? [] : [hostOf(at)]));
  const names = outlets.flatMap(({ name }) => [...outletNames(name), name]).flatMap((name) => named(name, rules));
  return rules.registry
    .filter(
      (outlet) =>
        names.includes(outlet) ||
        hosts.some((host) => isAt(outlet, host)) ||
        (form !== undefined && (outlet.forms?.includes(form) ?? false)),
    )
    .map(({ id }) => id);
}

/** S1: what the case asks for and no release has gone out by. */
export const unreached = (state: Case, rules: Rules): Unreached[] =>
  outletStates(state, rules)
    .filter(({ is }) => is === 'missing')
    .map((row) => pick(row, ['outlet', 'clause']));

/** S1, H2: one more outlet that a release went out by, whenever it is learnt of. */
export function recordOutlet(
  state: Case,
  command: Of<'record-outlet'>,
  actor: Actor,
  { policy, directory, now }: Context,
): Draft[] | Refusal {
  const { command: _, ...told } = command;
  const release = state.releases.find(({ id, void: never }) => id === told.release && never === undefined);
  if (!release) {
    const known = state.releases.filter((one) => one.void === undefined).map(({ id }) => id);
    return refuse('no-such-release', 'S1', `没有发布 ${told.release}；可选：${known.join('、') || '无'}`, '/release');
  }
  const unit = unitMeant(release.unit, actor, directory);
  if (isRefusal(unit)) return { ...unit, field: '/release' };
  if (told.publishedAt !== undefined && told.publishedAt > now)
    return refuse('not-published-yet', 'S1', '发布时间晚于现在：只有已经发布的渠道才能登记', '/publishedAt');
  const reached = reachedBy({ outlets: [told] }, policy);
  const news = reached.some((outlet) => !release.reached?.includes(outlet));
  if (reached.length > 0 && !news && told.address === undefined && told.publishedAt === undefined)
    return refuse('already-recorded', 'S1', `${told.release} 已登记在此渠道发布；可补充网址或时间`, '/name');
  return [{ type: 'outlet-recorded', ...told, ...(reached.length > 0 ? { reached } : {}) }];
}

/** S1: leaves out an outlet that the case asks for, by name and with a reason; it can still be gone out by later. */
export function omitOutlet(state: Case, { outlet, reason }: Of<'omit-outlet'>, { policy }: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const due = outletStates(state, policy).filter(({ is }) => is === 'open' || is === 'missing');
  if (due.some((one) => one.outlet === outlet)) return [{ type: 'outlet-omitted', outlet, reason }];
  const choice = due.map((one) => `${one.outlet}（${one.name}）`).join('、') || '无';
  return refuse('not-required', 'S1', `${outlet} 不在本件应发布而未发布的渠道之列；可选：${choice}`, '/outlet');
}

/** What was recorded of a release later on and stands. */
export const recordedLater = (events: readonly Event[], release: string, voided?: number): string[] =>
  events.flatMap((event) =>
    event.type === 'outlet-recorded' &&
    event.release === release &&
    event.seq !== voided &&
    !factOfEvent(events, event.seq)?.stands.void
      ? (event.reached ?? [])
      : [],
  );
