import type { Actor } from '../matter/actor.ts';
import { fromWallClock, HOUR, latest, MINUTE, plus } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Contact, type Directory, isOfDesk, nameOfUnit, type Shift, type Unit } from '../people/directory.ts';
import { distinct } from '../people/holders.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OpenTest, WatchPersonCommand } from './commands.ts';
import { beginningOf, daysOf, endOf } from './days.ts';
import type { WatchBody } from './events.ts';
import { withGrace } from './open-watch.ts';
import { isOver } from './phase.ts';
import { rulesOf } from './rules-of.ts';
import type { ContactTest, TestedContact, TestGap, Watch } from './watch.ts';

/** The rung that asks; the others remind whoever has not pressed. */
export const FIRST_TEXT = 'ask';

const notATest = refuse('not-a-test', 'P8', '只有联络测试才有此项');

/** P8: the calendar opens one, in the night before its day; where that is over, it asks at once and gives the time that the rules leave. */
export function openTest(command: OpenTest, { policy, directory, now }: TextContext): WatchBody[] | Refusal {
  const { number, what, from, until, day } = command;
  const { tests } = rulesOf(policy);
  const { name, askAt, by } = tests[what];
  // R1: the first office of the desk, which coordinates.
  const owner = directory.units.find(({ active, desk }) => active && desk === true);
  if (!owner) return refuse('no-desk', 'P8', '通讯录中没有在用的值班台单位，请先在通讯录中设置');
  const asks = latest(fromWallClock(day, askAt), plus(now, MINUTE));
  const due = fromWallClock(day, by);
  return [
    {
      type: 'watch-opened',
      number,
      policyId: policy.id,
      drill: false,
      name,
      says:
        what === 'holiday'
          ? `${command.from} 至 ${command.until} 放假：各单位值班人员和带班领导收到短信后按“收到”。`
          : '年度测试：通讯录在用联系人收到短信后按“收到”。',
      mentions: [],
      subject: tests.short,
      grade: tests.grade,
      owner: owner.id,
      units: [],
      test: { what, from, until, askAt: asks, by: due > asks ? due : withGrace(due, asks, policy) },
    },
  ];
}

const isOn = (shift: Shift, { from, until }: Pick<ContactTest, 'from' | 'until'>): boolean =>
  shift.from < endOf(until) && beginningOf(from) < shift.until;

const holds =
  (...posts: Contact['posts']) =>
  (contact: Contact): boolean =>
    contact.posts.some((post) => posts.includes(post));

const firstOf = (...groups: Contact[][]): Contact[] => groups.find((group) => group.length > 0) ?? [];

/** P8: who is on duty in the days off and who leads; where no rota says so, who holds the post, as every ladder asks. */
function onDuty(
  unit: Unit,
  test: ContactTest,
  { rota, contacts }: Directory,
): { people: TestedContact[]; gaps: TestGap[] } {
  const own = contacts.filter((contact) => contact.active && contact.unit === unit.id);
  const shifts = rota.filter(
    (shift) => isOn(shift, test) && (shift.unit === unit.id || (shift.unit === undefined && unit.desk === true)),
  );
  const named = (on: (shift: Shift) => readonly string[]): Contact[] => {
    const ids = new Set(shifts.flatMap(on));
    return own.filter(({ id }) => ids.has(id));
  };
  // On a day that no rota names, whoever holds the post is rung.
  const whole = daysOf(test).every((day) => {
    const noon = plus(beginningOf(day), 12 * HOUR);
    return shifts.some(({ from, until }) => from <= noon && noon < until);
  });
  const asked = (onRota: Contact[], ...posts: Contact[][]): Contact[] =>
    whole && onRota.length > 0 ? onRota : distinct([...onRota, ...firstOf(...posts)]);
  const duty = asked(
    named(({ coordinators }) => coordinators),
    unit.desk === true ? own.filter(({ role }) => role === 'coordinator') : [],
    own.filter(holds('unit-officer')),
  );
  const leaders = asked(
    named(({ leader }) => [leader]),
    own.filter(holds('unit-leader')),
    own.filter(holds('principal-leader')),
  );
  return {
    people: [
      ...duty.map(({ id }) => ({ person: id, unit: unit.id, as: 'duty' as const })),
      ...leaders
        .filter((one) => !duty.includes(one))
        .map(({ id }) => ({ person: id, unit: unit.id, as: 'leader' as const })),
    ],
    gaps: [
      ...(duty.length === 0 ? [{ unit: unit.id, lacks: 'duty' as const }] : []),
      ...(leaders.length === 0 ? [{ unit: unit.id, lacks: 'leader' as const }] : []),
    ],
  };
}

/** P8: whom a test is to ask as the directory stands, and where nobody is. */
export function toBeAsked(test: ContactTest, directory: Directory): { people: TestedContact[]; gaps: TestGap[] } {
  const units = directory.units.filter(({ active }) => active);
  if (test.what === 'holiday') {
    const each = units.map((unit) => onDuty(unit, test, directory));
    return { people: each.flatMap(({ people }) => people), gaps: each.flatMap(({ gaps }) => gaps) };
  }
  const people = directory.contacts
    .filter((contact) => contact.active && units.some(({ id }) => id === contact.unit))
    .map(({ id, unit }) => ({ person: id, unit, as: 'contact' as const }));
  return {
    people,
    gaps: units
      .filter(({ id }) => !people.some(({ unit }) => unit === id))
      .map(({ id }) => ({ unit: id, lacks: 'contact' as const })),
  };
}

/** What the directory as it stands changes of whom a test asks. */
export function askedAnew(
  { test }: Pick<Watch, 'test'>,
  directory: Directory,
): { people: TestedContact[]; gone: string[]; gaps: TestGap[] } {
  if (!test) return { people: [], gone: [], gaps: [] };
  const { people, gaps } = toBeAsked(test, directory);
  const known = new Set([...test.owing.map(({ person }) => person), ...test.pressed]);
  return {
    people: people.filter(({ person }) => !known.has(person)),
    gone: test.owing.flatMap(({ person }) => (people.some((one) => one.person === person) ? [] : [person])),
    gaps,
  };
}

/** P8: the first text asks whoever is on duty by then. */
export function contactsAsked(
  state: Watch,
  drafts: readonly WatchBody[],
  { directory }: Pick<TextContext, 'directory'>,
): WatchBody[] {
  const rang = drafts.some((draft) => draft.type === 'rung-fired' && draft.clockId.startsWith('contact-test'));
  if (!state.test || !rang) return [];
  const changes = askedAnew(state, directory);
  return state.test.askedAt === undefined || isChange(state.test, changes)
    ? [{ type: 'contacts-asked', ...changes, byRung: true }]
    : [];
}

const isChange = (test: ContactTest, { people, gone, gaps }: ReturnType<typeof askedAnew>): boolean =>
  people.length > 0 || gone.length > 0 || JSON.stringify(gaps) !== JSON.stringify(test.gaps);

/** P8: a rota that changed after the others were asked: the new person is asked, the other is waited for no longer. */
export function keepTest(state: Watch, { policy, directory, now }: TextContext): WatchBody[] | Refusal {
  const { test } = state;
  if (!test) return notATest;
  const changes = askedAnew(state, directory);
  if (state.status !== 'open' || isOver(state, now) || test.askedAt === undefined || !isChange(test, changes))
    return refuse('nothing-new', 'P8', '没有新的人要问');
  // The others’ hour is over, or all of them have pressed: whoever is asked now has a time and a list of his own.
  const again = changes.people.length > 0 && (test.by <= now || test.doneAt !== undefined);
  return [
    {
      type: 'contacts-asked',
      ...changes,
      ...(again ? { round: { askAt: now, by: withGrace(test.by, now, policy) } } : {}),
    },
  ];
}

/** P8: its days are over, and nobody is waited for any more. */
export function endTest(state: Watch, { now }: TextContext): WatchBody[] | Refusal {
  if (!state.test) return notATest;
  return state.status === 'open' && isOver(state, now)
    ? [{ type: 'watch-closed' }]
    : refuse('not-over', 'P8', '尚未结束');
}

export const isAsked = ({ test }: Pick<Watch, 'test'>, person: string): boolean =>
  test !== undefined && (test.pressed.includes(person) || test.owing.some((one) => one.person === person));

/** P8: whoever was asked has the text; the desk writes down whom it reached otherwise, and how, never itself. */
export function pressContact(
  { test }: Watch,
  { person, says }: Extract<WatchPersonCommand, { command: 'press-contact' }>,
  actor: Extract<Actor, { kind: 'person' }>,
  { directory, now }: TextContext,
): WatchBody[] | Refusal {
  if (!test) return notATest;
  const of = person ?? actor.id;
  const other = of !== actor.id;
  if (other && !isOfDesk({ unit: actor.unit }, directory))
    return refuse('not-own-press', 'P8', '只能由本人按“收到”；电话联系上的，由值班台登记', '/person');
  if (other && says === undefined) return refuse('how-missing', 'P8', '请写明何时、以何种方式联系上本人', '/says');
  if (!other && says !== undefined) return refuse('says-not-asked', 'P8', '本人按“收到”无须说明，请去掉此项', '/says');
  if (test.pressed.includes(of)) return refuse('pressed-already', 'P8', '已按收到');
  const asked = test.owing.find((one) => one.person === of);
  if (!asked)
    return refuse(
      'not-asked',
      'P8',
      `此次测试没有${other ? `问 ${of}` : '问您'}；现在名单上的单位：${[...new Set(test.owing.map(({ unit }) => nameOfUnit(directory, unit)))].slice(0, 5).join('、')}`,
      '/person',
    );
  return [
    {
      type: 'contact-pressed',
      person: of,
      ...(now > test.by ? { late: true as const } : {}),
      ...(other ? { byDesk: true as const } : {}),
      ...(says === undefined ? {} : { says }),
    },
  ];
}

/** When the yearly one, and one before days off, is done once and no second time. */
export const claimOfTest = ({ what, from }: Pick<ContactTest, 'what' | 'from'>): string =>
  `contact-test:${what}:${what === 'yearly' ? from.slice(0, 4) : from}`;
