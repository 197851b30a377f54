import type { Contact, Post, Shift, Unit } from '../../../functions/domain/people/directory.ts';
import { DAY, fromWallClock, type Instant, plus, wallClock } from '../../../functions/domain/matter/instant.ts';

/*
 * People who do not exist, with numbers of a range that is not given out (1990000xxxx).
 * Names come from two lists read at two strides, so that the same data gives the same people on every machine.
 */
const FAMILY = '陈 林 王 张 李 周 徐 胡 虞 乐 贺 郑 俞 沈 金 葛 顾 邬 史 戴 柯 傅 曹 庄'.split(' ');
const GIVEN =
  '海波 静娴 立峰 雪芬 国栋 燕萍 志远 丽君 建明 晓岚 永年 佳慧 思齐 红梅 伟杰 梦瑶 东升 亚男 文博 秋月 浩然 玉珍 启明 若楠 振华 素芳 书恒 巧云 正平 慧敏 天翔 春燕 泽民 小雨 利群 冬青 嘉树 云霞 守信 美娟 乐天 雅琴 鸿飞 竹君 定海 苏颖 长河'.split(
    ' ',
  );

interface Seat {
  suffix: string;
  posts: Post[];
  role: Contact['role'];
  substitute?: string;
}

const UNIT_SEATS: Seat[] = [
  { suffix: 'officer-a', posts: ['unit-officer'], role: 'officer', substitute: 'officer-b' },
  { suffix: 'officer-b', posts: [], role: 'officer', substitute: 'officer-a' },
  { suffix: 'leader', posts: ['unit-leader'], role: 'leader' },
  { suffix: 'principal', posts: ['principal-leader'], role: 'leader' },
  { suffix: 'spokesperson', posts: ['spokesperson'], role: 'spokesperson' },
  { suffix: 'assistant', posts: ['spokesperson-assistant'], role: 'officer' },
];

/** A desk unit's officers are the coordinators of the duty desk. */
const DESK_SEATS: Seat[] = [
  { suffix: 'duty-a', posts: ['unit-officer'], role: 'coordinator', substitute: 'duty-b' },
  { suffix: 'duty-b', posts: [], role: 'coordinator', substitute: 'duty-a' },
  { suffix: 'duty-c', posts: [], role: 'coordinator' },
  ...UNIT_SEATS.slice(2),
];

const SUPERVISION_SEATS: Seat[] = [...UNIT_SEATS, { suffix: 'inspector', posts: [], role: 'auditor' }];

/** Seats beyond the units' own: a leader of the district, and who keeps the directory. */
const DISTRICT_SEATS: Seat[] = [
  { suffix: 'district-leader', posts: ['district-leader'], role: 'leader' },
  { suffix: 'administrator', posts: [], role: 'administrator' },
];

const seatsOf = (unit: Unit): Seat[] => {
  if (unit.id === 'qu-zhengfu-ban') return [...DESK_SEATS, ...DISTRICT_SEATS];
  if (unit.id === 'ducha-shi') return SUPERVISION_SEATS;
  return unit.desk ? DESK_SEATS : UNIT_SEATS;
};

/** M3: whoever approves by law what goes to other authorities; after all others, whose names and numbers stay theirs. */
const LEGAL_SEAT: Seat = { suffix: 'legal-officer', posts: ['legal-officer'], role: 'officer' };

/** AB角: an officer and who stands in, the leader in charge, the principal leader, a spokesperson and an assistant for every unit. */
export function contactsOf(units: Unit[]): Contact[] {
  const seats = units.flatMap((unit) => seatsOf(unit).map((seat) => ({ unit, seat })));
  const legal = units.filter(({ id }) => id === 'sifa-ju').map((unit) => ({ unit, seat: LEGAL_SEAT }));
  return [...seats, ...legal].map(({ unit, seat }, i) => ({
    id: `${unit.id}-${seat.suffix}`,
    name: `${FAMILY[i % FAMILY.length]}${GIVEN[(i * 5 + Math.floor(i / FAMILY.length)) % GIVEN.length]}`,
    unit: unit.id,
    posts: seat.posts,
    role: seat.role,
    phone: `1990000${String(1_001 + i * 7)}`,
    ...(seat.substitute && { substitute: `${unit.id}-${seat.substitute}` }),
    subject: `${unit.id}-${seat.suffix}`,
    active: true,
  }));
}

const DAYS = 60;
const DAY_SHIFT = '08:30';
const NIGHT_SHIFT = '17:30';

/** Two shifts a day for two months either way of an instant: two coordinators of different desk units, and a leader on duty. */
export function rotaAround(at: Instant, contacts: Contact[]): Shift[] {
  const deskUnits = Map.groupBy(
    contacts.filter((contact) => contact.role === 'coordinator'),
    (contact) => contact.unit,
  );
  const leaders = contacts.filter((contact) => deskUnits.has(contact.unit) && contact.posts.includes('unit-leader'));
  const on = (turn: number) => ({
    coordinators: [...deskUnits.values()].flatMap((people, unit) =>
      unit === turn % deskUnits.size ? [] : (people[Math.floor(turn / deskUnits.size) % people.length]?.id ?? []),
    ),
    leader: leaders[turn % leaders.length]?.id ?? '',
  });
  return Array.from({ length: 2 * DAYS + 1 }, (_, i) => i - DAYS).flatMap((offset) => {
    const [today, tomorrow] = [wallClock(plus(at, offset * DAY)).date, wallClock(plus(at, (offset + 1) * DAY)).date];
    const number = Math.floor(Date.parse(today) / DAY);
    return [
      { from: fromWallClock(today, DAY_SHIFT), until: fromWallClock(today, NIGHT_SHIFT), ...on(2 * number) },
      { from: fromWallClock(today, NIGHT_SHIFT), until: fromWallClock(tomorrow, DAY_SHIFT), ...on(2 * number + 1) },
    ];
  });
}
