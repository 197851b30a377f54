import type { Contact, Directory, Unit } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import { canonical } from '../matter/chain.ts';
import type { Instant } from '../matter/instant.ts';
import type { Refusal } from '../matter/refusal.ts';
import { everyRight } from './access.ts';

/** What of the directory bears on rights. */
export type Holders = Pick<Directory, 'units' | 'contacts'>;

/**
 * How a person comes to more: in office anew, by a wider role, in another unit, by a leading post, through another account, in the place of
 * somebody who leads; `reached`: codes of texts go elsewhere, and whoever holds a code is taken for whom it was sent to. `leaves`: no gain, but one
 * who decided does so no more, which whoever takes an account over does first.
 */
export type Gain = 'enters' | 'role' | 'unit' | 'post' | 'account' | 'stands-in' | 'reached' | 'leaves';

export interface Widened {
  person: string;
  name: string;
  unit: string;
  role: Contact['role'];
  gains: Gain[];
}

interface By {
  id: string;
  name: string;
}

/** A change of the directory that gives somebody more rights: it waits for a second person, or was made while there was none (`alone`). */
export interface RightsChange {
  id: string;
  at: Instant;
  by: By;
  /** The version of the rules by whose words it is told of. */
  policyId: string;
  state: 'waiting' | 'approved' | 'refused' | 'withdrawn' | 'alone';
  /** As they are to be. */
  units: Unit[];
  contacts: Contact[];
  /** The same as they stood when it was asked for: on anything else nobody has decided. */
  were: Holders;
  widened: Widened[];
  decided?: { at: Instant; by: By; reason?: string };
}

/** Posts whose holders decide or are asked to in place of others. */
export const LEADING = ['unit-leader', 'principal-leader', 'district-leader'] as const;

/** M3: and those who approve by law, whatever their unit. */
const DECIDING = [...LEADING, 'legal-officer'] as const;

/** The directory with these in the place of those of the same id. */
export const withChange = ({ units, contacts }: Holders, change: Partial<Holders>): Holders => ({
  units: replaced(units, change.units),
  contacts: replaced(contacts, change.contacts),
});

const replaced = <One extends { id: string }>(all: readonly One[], by: readonly One[] = []): One[] => [
  ...all.filter(({ id }) => by.every((one) => one.id !== id)),
  ...by,
];

const unitOf = ({ unit }: Contact, { units }: Holders): Unit | undefined =>
  units.find(({ id, active }) => active && id === unit);

/** What bears on what a person may do; null for whoever is in no office. */
function standing(id: string, holders: Holders) {
  const contact = holders.contacts.find((known) => known.active && known.id === id);
  const unit = contact && unitOf(contact, holders);
  if (!contact || !unit) return null;
  const { role, subject } = contact;
  const posts = DECIDING.filter((post) => contact.posts.includes(post));
  const rights = everyRight(role, unit.desk === true);
  const decides = leads(contact) || (role === 'coordinator' && unit.desk === true);
  const reached = decides ? { phone: contact.phone, accounts: contact.accounts ?? {} } : null;
  return { unit: unit.id, role, subject, posts, rights, reached, standsInFor: standsInFor(id, holders) };
}

const leads = ({ role, posts }: Contact): boolean => role === 'leader' || DECIDING.some((post) => posts.includes(post));

/** AB角: those who lead and whose place he takes while they are away, also by way of others who stand in. */
function standsInFor(id: string, { contacts }: Holders): string[] {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const reaches = (from: Contact): boolean => {
    const seen = new Set([from.id]);
    let next = from.substitute;
    while (next !== undefined && !seen.has(next)) {
      if (next === id) return true;
      seen.add(next);
      next = byId.get(next)?.substitute;
    }
    return false;
  };
  return contacts.filter((contact) => contact.active && leads(contact) && reaches(contact)).map((one) => one.id);
}

function gainsOf(id: string, before: Holders, after: Holders): Gain[] {
  const [was, is] = [standing(id, before), standing(id, after)];
  if (!is) return [];
  if (!was) return ['enters'];
  const gains: Gain[] = [];
  if (is.rights.some((right) => !was.rights.includes(right))) gains.push('role');
  if (is.unit !== was.unit) gains.push('unit');
  if (is.posts.some((post) => !was.posts.includes(post))) gains.push('post');
  if (is.subject !== undefined && is.subject !== was.subject) gains.push('account');
  if (is.standsInFor.some((one) => !was.standsInFor.includes(one))) gains.push('stands-in');
  if (is.reached && was.reached && !sameAs(is.reached, was.reached)) gains.push('reached');
  return gains;
}

/** Who can do more after a change than before it, and by what. */
export const widenedBy = (before: Holders, after: Holders): Widened[] =>
  after.contacts.flatMap(({ id: person, name, unit, role }) => {
    const gains = gainsOf(person, before, after);
    return gains.length > 0 ? [{ person, name, unit, role, gains }] : [];
  });

/** Where texts find whoever acts by their codes, and so where whoever is taken for him. */
const reach = ({ phone, accounts = {} }: Contact): string[] => [
  ...(phone === undefined ? [] : [`phone ${phone}`]),
  ...Object.entries(accounts).map(([channel, account]) => `${channel} ${account}`),
];

/**
 * H2: who decides no more; and whose texts will go where none went before, of those in office who do not decide. A number that was lost at night is put right by one person,
 * since a text that goes nowhere hurts more; whoever has the old one hears of it.
 */
export const movedBy = (before: Holders, after: Holders): Widened[] =>
  after.contacts.flatMap((contact) => {
    const { id: person, name, unit, role } = contact;
    const [was, is] = [standing(person, before), standing(person, after)];
    const known = before.contacts.find(({ id }) => id === person);
    const told = (gain: Gain): Widened[] => [{ person, name, unit, role, gains: [gain] }];
    if (was?.reached && !is?.reached) return told('leaves');
    if (!was || !is || !known || was.reached || is.reached) return [];
    const old = reach(known);
    return reach(contact).some((one) => !old.includes(one)) ? told('reached') : [];
  });

/** H2: who may decide on rights: administrators, and the leaders of the duty desk, who can sign in. */
export const decidersOfRights = (holders: Holders): Contact[] =>
  holders.contacts.filter((contact) => {
    const unit = unitOf(contact, holders);
    if (!contact.active || !unit || contact.subject === undefined) return false;
    return contact.role === 'administrator' || (contact.role === 'leader' && unit.desk === true);
  });

/** Why a person may not decide on a change of rights; null where he may. */
export function mayNotDecideRights(
  { by, widened }: Pick<RightsChange, 'by' | 'widened'>,
  person: string,
  holders: Holders,
): Refusal | null {
  if (isAmong([by.id], person, holders))
    return { refused: 'proposed-it', clause: 'H2', says: '您提请的权限变更，须由另一人审批' };
  if (
    isAmong(
      widened.map((one) => one.person),
      person,
      holders,
    )
  )
    return { refused: 'own-rights', clause: 'H2', says: '变更涉及您本人的权限，须由另一人审批' };
  return decidersOfRights(holders).some(({ id }) => id === person)
    ? null
    : { refused: 'not-your-role', clause: 'H2', says: '权限变更由另一位管理员或值班台的领导审批' };
}

export type Verdict =
  | Refusal
  | {
      /** Written at once. */
      now: Partial<Holders>;
      /** What somebody gains rights by. */
      wide: Holders;
      widened: Widened[];
      /** Nobody but the writer could decide: it is written at once too, and stays in sight. */
      alone: boolean;
      /** Who decides no more, or whose codes go elsewhere, at once: these are told where they were reached before, and it stays in sight. */
      moved: Widened[];
    };

const SECOND_PERSON: Refusal = {
  refused: 'second-person-needed',
  clause: 'H2',
  says: '变更后能审批权限变更的人（管理员、值班台领导）不足两位，请先登记另一位，再作变更',
};

/**
 * H2: what one person may write into the directory alone. Nobody changes his own rights; whatever gives somebody more waits for a second person,
 * unless the directory has none who could decide, as on its first day; and once there are two, no change may leave fewer.
 */
export function judgeRights(writer: string, change: Partial<Holders>, before: Holders): Verdict {
  const after = withChange(before, change);
  if (!sameAs(standing(writer, before), standing(writer, after)))
    return {
      refused: 'own-rights',
      clause: 'H2',
      says: '不能变更自己的角色、单位、职务、登录账号或在岗状态，请由另一位管理员办理',
    };
  const wider = widenedBy(before, after);
  const elsewhere = movedBy(before, after);
  // Where a second person looks anyway, he looks at the numbers too.
  const widened =
    wider.length > 0
      ? [...wider, ...elsewhere.filter((one) => wider.every(({ person }) => person !== one.person))]
      : [];
  const people = new Set(widened.map(({ person }) => person));
  const wide: Holders = {
    units: (change.units ?? []).filter((unit) => widenedBy(before, withChange(before, { units: [unit] })).length > 0),
    contacts: (change.contacts ?? []).filter(
      (contact) => people.has(contact.id) || widenedBy(before, withChange(before, { contacts: [contact] })).length > 0,
    ),
  };
  const now = {
    units: (change.units ?? []).filter((unit) => !wide.units.includes(unit)),
    contacts: (change.contacts ?? []).filter((contact) => !wide.contacts.includes(contact)),
  };
  const alone = decidersOfRights(before).every(({ id }) => id === writer);
  const written = alone ? after : withChange(before, now);
  if (decidersOfRights(before).length > 1 && decidersOfRights(written).length < 2) return SECOND_PERSON;
  return { now, wide, widened, alone, moved: wider.length > 0 ? [] : elsewhere };
}

/** Whether all that a change rests on stands as it was when it was asked for, and nobody would come to more by it than was shown. */
export function standsAsAsked(change: RightsChange, holders: Holders): boolean {
  const { units, contacts, were, widened } = change;
  return (
    sameAs(ofSame(units, holders.units), were.units) &&
    sameAs(ofSame(contacts, holders.contacts), were.contacts) &&
    // Whoever stands in for one who is to stand in may have been named meanwhile, by one person alone.
    widenedBy(holders, withChange(holders, { units, contacts })).every(({ person, gains }) =>
      widened.some((shown) => shown.person === person && gains.every((gain) => shown.gains.includes(gain))),
    )
  );
}

/** Those of the same ids, in the order in which they are named. */
export const ofSame = <One extends { id: string }>(named: readonly { id: string }[], all: readonly One[]): One[] =>
  named.flatMap(({ id }) => all.filter((one) => one.id === id));

/** Stored or not, in whatever order its fields lie. */
const sameAs = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
