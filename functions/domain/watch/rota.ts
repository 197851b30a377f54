import type { Actor } from '../matter/actor.ts';
import type { Instant } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Contact, type Directory, isOfDesk, nameOfUnit } from '../people/directory.ts';
import type { RotaChange } from '../people/rota-change.ts';
import { isAmong } from '../people/same-person.ts';
import type { Policy } from '../rules/policy.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { WatchPersonCommand } from './commands.ts';
import { daysOf, shiftOf } from './days.ts';
import type { RotaDay, Twice, WatchBody, WatchEvent } from './events.ts';
import { rotaBy, withGrace } from './open-watch.ts';
import { notAPeriod } from './prepare.ts';
import { periodRowOf, rulesOf } from './rules-of.ts';
import { type Day, isBound, type UnitRota, type Watch } from './watch.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends WatchPersonCommand['command']> = Extract<WatchPersonCommand, { command: Name }>;
type Context = Deciding<WatchBody>;

export const rotaOf = ({ period }: Pick<Watch, 'period'>, unit: string): UnitRota | undefined =>
  period?.rotas.find((one) => one.unit === unit);

const asksRota = ({ period }: Pick<Watch, 'period'>, policy: Policy): boolean =>
  period !== undefined && periodRowOf(period.kind, policy).rota === true;

/** P8: what a decision makes of who owes a rota: an ask of its own each time, so that nobody is late by what came later. */
export function rotaAsked(
  state: Watch,
  drafts: readonly WatchBody[],
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): WatchBody[] {
  const { period } = state;
  if (!period || !asksRota(state, policy)) return [];
  const all = state.units.map(({ unit }) => unit);
  const by = rotaBy(period.from, policy, now);
  const asked = drafts.flatMap((draft): { by: Instant; units: string[] }[] => {
    if (draft.type === 'watch-opened') return [{ by, units: all }];
    if (draft.type === 'units-added') return [{ by, units: draft.units }];
    if (draft.type === 'rota-returned') return [{ by: withGrace(now, now, policy), units: [draft.unit] }];
    return draft.type === 'watch-moved' && draft.period && addsDays(draft.period, draft.was)
      ? [{ by, units: all }]
      : [];
  });
  return asked.map((one, index) => ({ type: 'rota-asked', ask: `A${period.asked + index + 1}`, ...one }));
}

const addsDays = (is: { from: Day; until: Day }, was: { from?: Day; until?: Day }): boolean =>
  is.from !== was.from || is.until > (was.until ?? '');

/** P8: who is on duty on each day. What it lacks is named, not refused: whoever approves it judges that. */
export function submitRota(
  state: Watch,
  { days, unit = '' }: Of<'submit-rota'>,
  actor: Person,
  { policy, directory }: Context,
): WatchBody[] | Refusal {
  const of = unit === '' ? actor.unit : unit;
  if (of !== actor.unit && !isOfDesk({ unit: actor.unit }, directory))
    return refuse('not-own-unit', 'P8', '只能报本单位的值班表；代报的请由值班台登记', '/unit');
  const { period } = state;
  if (!period) return notAPeriod;
  if (!asksRota(state, policy)) return refuse('no-rota', 'P8', '这类时期不须报值班表');
  if (!isBound(state, of)) return refuse('not-bound', 'M1', `${nameOfUnit(directory, of)} 不在列`, '/unit');
  const all = daysOf(period);
  const strange = days.findIndex(({ day }) => !all.includes(day));
  if (strange >= 0)
    return refuse(
      'no-such-day',
      'P8',
      `${days[strange]?.day} 不在 ${period.from} 至 ${period.until} 之内`,
      `/days/${strange}/day`,
    );
  const again = days.findIndex(({ day }, index) => days.findIndex((one) => one.day === day) < index);
  if (again >= 0) return refuse('day-twice', 'P8', `${days[again]?.day} 写了两次`, `/days/${again}/day`);
  const isTheirs = (id: string): boolean =>
    directory.contacts.some((contact) => contact.id === id && contact.unit === of && contact.active);
  for (const [index, { leader, officers }] of days.entries()) {
    if (officers.length === 0)
      return refuse('nobody', 'P8', '每天至少一名值班员；没有人的日子请不写', `/days/${index}/officers`);
    const other = [leader, ...officers].find((id) => !isTheirs(id));
    if (other !== undefined)
      return refuse(
        'unknown-person',
        'P8',
        `通讯录中${nameOfUnit(directory, of)}没有在岗人员 ${other}：请先由管理员登记`,
        `/days/${index}`,
      );
  }
  const { changeAt } = rulesOf(policy).rota;
  return [
    {
      type: 'rota-submitted',
      unit: of,
      version: (rotaOf(state, of)?.version ?? 0) + 1,
      days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
      gaps: all.filter((day) => !days.some((one) => one.day === day)),
      twice: days.flatMap((one) => twiceOn(one, state.number, changeAt, directory)),
      unreachable: [...new Set(days.flatMap(peopleOf))].filter((id) => phoneOf(id, directory) === undefined),
    },
  ];
}

const peopleOf = ({ leader, officers }: RotaDay): string[] => [leader, ...officers];

const phoneOf = (id: string, { contacts }: Directory): Contact['phone'] =>
  contacts.find((contact) => contact.id === id)?.phone;

/** Whoever leads and serves on one day, or is on a shift of the desk or of another watch meanwhile. */
function twiceOn(one: RotaDay, number: string, changeAt: string, { rota }: Directory): Twice[] {
  const { from, until } = shiftOf(one.day, changeAt);
  const people = peopleOf(one);
  const both = one.officers.filter((id) => id === one.leader).map((person) => ({ person, also: 'both' }));
  const elsewhere = rota
    .filter((shift) => shift.watch !== number && shift.from < until && from < shift.until)
    .flatMap((shift) =>
      [...new Set(people)]
        .filter((id) => shift.leader === id || shift.coordinators.includes(id))
        .map((person) => ({ person, also: shift.watch ?? 'desk' })),
    );
  const found = [...both, ...elsewhere];
  return found
    .filter((a, index) => found.findIndex((b) => a.person === b.person && a.also === b.also) === index)
    .map((entry) => ({ day: one.day, ...entry }));
}

type Submitted = Extract<WatchEvent, { type: 'rota-submitted' }>;

/** The version that waits; H2: judged by a named person of another unit, who did not submit it. */
function waitingAs(
  state: Watch,
  { unit, version }: { unit: string; version: number },
  actor: Person,
  { facts = [], directory }: Context,
): Submitted | Refusal {
  if (!state.period) return notAPeriod;
  const rota = rotaOf(state, unit);
  if (!isBound(state, unit)) return refuse('not-bound', 'M1', `${nameOfUnit(directory, unit)} 不在列`, '/unit');
  if (rota?.state !== 'submitted') return refuse('nothing-waits', 'P8', '该单位没有待审的值班表', '/unit');
  if (rota.version !== version)
    return refuse('no-such-version', 'P8', `待审的是第 ${rota.version} 稿，请看过后再定`, '/version');
  const submitted = facts.find(
    (event): event is Submitted => event.type === 'rota-submitted' && event.unit === unit && event.version === version,
  );
  if (!submitted) throw new Error(`rota ${version} of ${unit} is not in the record of ${state.number} that was read`);
  const own =
    actor.unit === unit || (submitted.actor.kind === 'person' && isAmong([submitted.actor.id], actor.id, directory));
  return own ? refuse('own-unit', 'H2', '值班表由报送单位以外、不是报送人的人员审定') : submitted;
}

/** H2, P8: what a named person approves is whom every ladder asks on those days. */
export function approveRota(
  state: Watch,
  command: Of<'approve-rota'>,
  actor: Person,
  context: Context,
): WatchBody[] | Refusal {
  const found = waitingAs(state, command, actor, context);
  if ('refused' in found) return found;
  const { unit, version, says } = command;
  // A period that was moved since has other days.
  const all = state.period ? daysOf(state.period) : [];
  const days = found.days.filter(({ day }) => all.includes(day));
  return [{ type: 'rota-approved', unit, version, days, ...(says === undefined ? {} : { says }) }];
}

export function returnRota(
  state: Watch,
  command: Of<'return-rota'>,
  actor: Person,
  context: Context,
): WatchBody[] | Refusal {
  const found = waitingAs(state, command, actor, context);
  const { unit, version, says } = command;
  return 'refused' in found ? found : [{ type: 'rota-returned', unit, version, says }];
}

/** P8: an approved rota is whom ladders ask; what is over, called off or off that unit is taken out again. */
export function rotaChangeOf(event: WatchEvent, state: Watch, policy: Policy): RotaChange | null {
  const { changeAt } = rulesOf(policy).rota;
  if (event.type === 'rota-approved') {
    const puts = event.days.map(({ day, leader, officers }) => ({
      ...shiftOf(day, changeAt),
      coordinators: officers,
      leader,
      unit: event.unit,
      watch: state.number,
    }));
    return { drops: { unit: event.unit }, puts };
  }
  if (!state.period) return null;
  if (event.type === 'unit-removed') return { drops: { unit: event.unit }, puts: [] };
  if (event.type === 'watch-called-off' || event.type === 'watch-closed') return { drops: {}, puts: [] };
  if (event.type !== 'watch-moved' || !event.period) return null;
  const [{ from }, { until }] = [shiftOf(event.period.from, changeAt), shiftOf(event.period.until, changeAt)];
  return { drops: { from: until, before: from }, puts: [] };
}
