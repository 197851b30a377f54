import type { Role } from '../matter/actor.ts';
import type { Instant } from '../matter/instant.ts';
import type { ShiftChange } from './shift-change.ts';
import type { Training } from './training.ts';

/** R2: five kinds of unit; the three coordinators are departments with `desk`. */
export type UnitKind = 'sub-district' | 'department' | 'development-zone' | 'affiliated' | 'vertical';

export interface Unit {
  id: string;
  name: string;
  short: string;
  kind: UnitKind;
  /** 区政府办, 宣传部, 网信办: their coordinators man the duty desk. */
  desk?: boolean;
  /** A vertically managed unit also answers to its own superior. */
  superior?: string;
  /** R2: what it answers for and what it does not, as 三定 or an agreement between units says: for whoever chooses among units. */
  answersFor?: string;
  notFor?: string;
  active: boolean;
}

/** What a contact is in the unit: who is texted for which rung. */
export type Post =
  | 'unit-officer'
  | 'unit-leader'
  | 'principal-leader'
  | 'spokesperson'
  | 'spokesperson-assistant'
  | 'district-leader'
  /** M3: who approves what is handed over to other authorities (法制审核人员), of whatever unit. */
  | 'legal-officer'
  /** R2: of the superior of a vertically managed unit, who is told what that unit is given. */
  | 'superior-liaison';

export interface Contact {
  id: string;
  name: string;
  unit: string;
  posts: Post[];
  role: Role;
  /** Eleven digits. Absent: cannot be texted, and every rung says so. */
  phone?: string;
  /** Where else the person reads: 企业微信 userid, 浙政钉 account id, e-mail address. */
  accounts?: { wecom?: string; zzd?: string; email?: string };
  /** AB角: who stands in while this person is away. */
  substitute?: string;
  away?: { from: Instant; until: Instant }[];
  /** S4: of spokespersons and their assistants. */
  training?: Training[];
  /** Subject of the OIDC claims that mean this person. */
  subject?: string;
  active: boolean;
}

/** Every address by which a channel finds this person. */
export const addressesOf = ({ phone, accounts = {} }: Pick<Contact, 'phone' | 'accounts'>): string[] => [
  ...(phone === undefined ? [] : [phone]),
  ...Object.values(accounts),
];

/** Numbers of a range that is not given out belong to people who do not exist. */
export const isDemo = (contact: Contact): boolean => contact.active && contact.phone?.startsWith('1990000') === true;

/** Of nobody's unit: who judges what the desk itself failed in. */
export const isDistrictLeader = ({ contacts }: Pick<Directory, 'contacts'>, person: string): boolean =>
  contacts.some(({ id, posts, active }) => id === person && active && posts.includes('district-leader'));

/** M3: whoever checks by law what goes to other authorities. */
export const isLegalOfficer = ({ contacts }: Pick<Directory, 'contacts'>, person: string): boolean =>
  contacts.some(({ id, posts, active }) => id === person && active && posts.includes('legal-officer'));

type Member = Pick<Contact, 'unit'>;

/** Of one of the units in use that man the duty desk. */
export const isOfDesk = ({ unit }: Member, { units }: Pick<Directory, 'units'>): boolean =>
  units.some(({ id, desk, active }) => id === unit && active && desk === true);

/** H5: who may stand in for whom: whoever is of another unit would be told of a case that is none of his. The units of the desk see every case. */
export const mayStandIn = (other: Member, absent: Member, directory: Pick<Directory, 'units'>): boolean =>
  other.unit === absent.unit || (isOfDesk(other, directory) && isOfDesk(absent, directory));

/** One shift: who is on it, and the leader on duty (带班领导). Of the duty desk; with `unit` of that unit, as the rota of a watch says that was approved. */
export interface Shift {
  from: Instant;
  until: Instant;
  coordinators: string[];
  leader: string;
  unit?: string;
  watch?: string;
  /** 交接班: who of this shift took the desk over, and when; until then the shift before is on every ladder too. */
  signed?: { at: Instant; by: string };
  /** 替班、调班、调整: what became of it since it was first set, the latest last. */
  changes?: ShiftChange[];
}

/** The duty desk's own shifts. */
export const deskShifts = (rota: readonly Shift[]): Shift[] => rota.filter(({ unit }) => unit === undefined);

/** The desk's shift that begins next, whatever the calendar says of the day. */
export const nextDeskShift = (rota: readonly Shift[], now: Instant): Shift | null =>
  deskShifts(rota)
    .filter(({ from }) => now < from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;

/** P8: the units' shifts that are on. */
export const unitShiftsAt = ({ rota }: Pick<Directory, 'rota'>, unit: string, now: Instant): Shift[] =>
  rota.filter((shift) => shift.unit === unit && shift.from <= now && now < shift.until);

export interface Directory {
  units: Unit[];
  contacts: Contact[];
  rota: Shift[];
}

/** As people call it; a unit that is no more by its id. */
export const nameOfUnit = ({ units }: Pick<Directory, 'units'>, id: string): string =>
  units.find((unit) => unit.id === id)?.short ?? id;
