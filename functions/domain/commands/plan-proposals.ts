import { isDistrictLeader, type Contact, type Directory, type Unit } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Plan } from '../rules/plan-rules.ts';
import type { Policy } from '../rules/policy.ts';
import { type Named, type PlanProposal, type RuleDraftHead, writersOf } from '../rules/publication.ts';
import { LEADING } from './rights.ts';

type People = Pick<Directory, 'units' | 'contacts'>;
type Rules = Pick<Policy, 'plans' | 'routing'>;

/** A draft that is a proposal of a plan. */
export type PlanDraft<Draft extends RuleDraftHead = RuleDraftHead> = Draft & { plan: PlanProposal };

export const isPlanDraft = <Draft extends RuleDraftHead>(draft: Draft): draft is PlanDraft<Draft> =>
  draft.plan !== undefined;

/** P1: where a proposal stands. */
export const planState = ({ state, plan }: PlanDraft): PlanProposal['state'] | 'consented' =>
  state === 'published' ? 'consented' : plan.state;

/** Whoever wrote what is proposed; whoever answered it stands in the changes too. */
export const plannersOf = ({ changes }: Pick<RuleDraftHead, 'changes'>): Named[] =>
  writersOf({ changes: changes.filter(({ part }) => part === 'plans') });

/** Whose word a plan of a unit waits for: a unit above, or, where that would be its own, the leaders of the district. */
export type Above = { unit: Unit } | 'district-leader';

/** P1: the superior that the directory names, where that is a unit of the directory; else the Government Office. */
export function bodyAbove(of: string, { plans, routing }: Rules, { units }: Pick<Directory, 'units'>): Above {
  const own = units.find(({ id }) => id === of);
  const active = units.filter((unit) => unit.active && unit.id !== of);
  const superior = own?.superior;
  const named =
    superior === undefined ? undefined : active.find(({ id, name, short }) => [id, name, short].includes(superior));
  const office = plans.consentOf ?? routing.defaultUnit;
  const unit = named ?? active.find(({ id }) => id === office);
  return unit ? { unit } : 'district-leader';
}

/** By his post: nobody is given one by a single person. */
const leadsIt = ({ role, posts }: Contact): boolean =>
  role === 'leader' && LEADING.some((post) => posts.includes(post));

const ELSE: Refusal = {
  refused: 'not-yours-to-consent',
  clause: 'P1',
  says: '预案由制定单位的上级（通讯录中没有的，由区政府办）的领导同意，您不在其列，请联系该单位',
};

/** P1, H2: why a person may not decide on what a unit proposes; null where he may. */
export const mayNotConsent = (draft: PlanDraft, person: Contact, rules: Rules, directory: People): Refusal | null =>
  mayNotConsentTo({ unit: draft.plan.unit, planners: plannersOf(draft).map(({ id }) => id) }, person, rules, directory);

/** The same of what a unit's people wrote. */
export function mayNotConsentTo(
  { unit: of, planners }: { unit: string; planners: readonly string[] },
  person: Contact,
  rules: Rules,
  directory: People,
): Refusal | null {
  if (isAmong(planners, person.id, directory))
    return { refused: 'proposed-it', clause: 'H2', says: '您提请或修改过这份预案，须由另一人决定' };
  const above = bodyAbove(of, rules, directory);
  // A leader of the district is of nobody's unit, wherever the directory keeps him.
  if (above === 'district-leader') return isDistrictLeader(directory, person.id) ? null : ELSE;
  const members = directory.contacts.filter(({ unit, active }) => active && unit === of).map(({ id }) => id);
  if (isAmong(members, person.id, directory))
    return { refused: 'of-the-unit', clause: 'P1', says: '您在制定单位任职，须由上级另一人决定' };
  return person.unit === above.unit.id && leadsIt(person) ? null : ELSE;
}

/** P1: the plans with this one in the place of that of the same id, or after all others. */
export const withPlan = (rows: readonly Plan[], row: Plan): Plan[] =>
  rows.some(({ id }) => id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row];
