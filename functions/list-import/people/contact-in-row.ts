import type { Role } from '../../domain/matter/actor.ts';
import type { Contact, Post, Unit } from '../../domain/people/directory.ts';
import { plain } from '../headed-table.ts';
import { postOf, postWords, roleOf, roleWords } from './headings.ts';
import { phoneIn } from './phone.ts';
import { fault, note, type Planned, type Reading } from './plan.ts';
import { yesIn } from './unit-in-row.ts';

/** The person of a row. What a cell leaves empty stays as it is in the directory. */
export function contactIn(reading: Reading, name: string, unit: Unit): Planned<Contact> | null {
  const { wecom, zzd, email, subject } = reading.cells;
  const phone = phoneOf(reading);
  const was = personNamed(reading, name, unit, phone);
  const { posts, role } = postsOf(reading);
  const active = yesIn(reading, 'active') ?? was?.active ?? true;
  const whole = role ?? was?.role ?? impliedBy(posts ?? []);
  if (!whole) {
    // What cannot be read was told of already.
    if (!reading.cells.posts && !reading.cells.role)
      fault(reading, 'posts', `没有写岗位或角色。岗位可写：${postWords}；角色可写：${roleWords}`);
    return null;
  }
  const accounts = {
    ...was?.accounts,
    ...(wecom ? { wecom } : {}),
    ...(zzd ? { zzd } : {}),
    ...(email ? { email } : {}),
  };
  const is: Contact = {
    ...(was ?? { id: newId(reading, name, unit, phone), posts: [] }),
    name,
    unit: unit.id,
    role: whole,
    ...(posts ? { posts } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(Object.keys(accounts).length > 0 ? { accounts } : {}),
    ...(subject ? { subject } : {}),
    active,
  };
  if (active && is.phone === undefined && !reading.cells.phone) note(reading, 'phone', '没有手机号，短信发不到本人');
  if (active && AT_A_SCREEN.includes(whole) && is.subject === undefined)
    note(reading, 'subject', '没有登录账号，本人登录不了，只能用短信里的操作码');
  if (active && whole === 'coordinator' && unit.desk !== true)
    note(
      reading,
      'desk',
      `“${unit.name}”不是值班台单位，值班员在此看不到全区办件；值班台的三个单位请在“值班台”一列写“是”`,
    );
  return { was, is };
}

/** Of a row that was mended while it waited: the same person, whose first telephone was wrong. */
function newId({ waiting, idOf }: Reading, name: string, unit: Unit, phone: string | undefined): string {
  const named = waiting.filter((one) => one.unit === unit.id && plain(one.name) === plain(name));
  const [only] = named.length === 1 ? named : named.filter((one) => one.phone === phone);
  return only?.id ?? idOf('p', `${unit.id} ${plain(name)} ${phone ?? ''}`);
}

/** Whose work is done signed in; the others have what they need behind the codes of their texts. */
const AT_A_SCREEN: readonly Role[] = ['coordinator', 'auditor', 'administrator'];

/** Whoever has this name in this unit, or in another one with this telephone. */
function personNamed(reading: Reading, name: string, unit: Unit, phone: string | undefined): Contact | null {
  const named = reading.known.contacts.filter((one) => plain(one.name) === plain(name));
  const here = named.filter((one) => one.unit === unit.id);
  const [only] = here.length === 1 ? here : here.filter((one) => one.phone === phone);
  if (only) return only;
  if (here.length > 1) fault(reading, 'name', `${unit.name}已有 ${here.length} 位“${name}”，请在通讯录里逐个修改`);
  const moved = named.find((one) => phone !== undefined && one.phone === phone);
  if (moved) note(reading, 'unit', '此人原在另一单位，按调动处理');
  return moved ?? null;
}

function phoneOf(reading: Reading): string | undefined {
  const cell = reading.cells.phone ?? '';
  if (!cell) return undefined;
  const read = phoneIn(cell);
  if ('phone' in read) return read.phone;
  fault(reading, 'phone', read.fault);
  return undefined;
}

/** Posts, and the role where one is named; 值班员 among the posts is both. */
function postsOf(reading: Reading): { posts?: Post[]; role?: Role } {
  const { posts: cell = '', role: own = '' } = reading.cells;
  const words = cell.split(/[、,，;；/|\s]+/).filter((word) => word !== '');
  for (const word of words)
    if (!postOf(word) && !roleOf(word)) fault(reading, 'posts', `“${word}”读不懂，可写：${postWords}`);
  const posts = [...new Set(words.flatMap((word) => postOf(word) ?? []))];
  const role = own
    ? roleOf(own)
    : words.filter((word) => plain(word) === '值班员' || !postOf(word)).flatMap((word) => roleOf(word) ?? [])[0];
  if (own && !role) fault(reading, 'role', `“${own}”读不懂，可写：${roleWords}`);
  return { ...(words.length > 0 ? { posts } : {}), ...(role ? { role } : {}) };
}

const LEADING: readonly Post[] = ['principal-leader', 'unit-leader', 'district-leader'];

/** What a post makes one in the system, where no role is named. */
function impliedBy(posts: readonly Post[]): Role | null {
  if (posts.some((post) => LEADING.includes(post))) return 'leader';
  if (posts.includes('unit-officer') || posts.includes('legal-officer')) return 'officer';
  return posts.length > 0 ? 'spokesperson' : null;
}
