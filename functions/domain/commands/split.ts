import { apply } from '../case/apply.ts';
import { type Assignment, type Case, type Grades, isStanding, type ReleaseFact, sameGrades } from '../case/case.ts';
import { partsAt } from '../case/assignments.ts';
import type { SplitGoing } from '../case/taken-in.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { voidTraces } from '../case/disowned.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, Event } from '../case/events.ts';
import { areMore, grown, type Learnt } from '../case/graver-emergency.ts';
import { goneBy, groundOf, isGroundGone, proposedOf } from '../case/ground.ts';
import { type ByAlerts, differences, traced, withKnown } from '../case/origin.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import type { Context } from './decide.ts';

type Split = Extract<PersonCommand, { command: 'split' }>;

/** M4: an alert becomes a case of its own; what this one knew by it alone goes with it. What a person decided on since stands. */
export function split(state: Case, command: Split, { facts = [], now }: Context): Draft[] | Refusal {
  const strange = strangeGoing(state, command);
  if (strange) return strange;
  const { graver } = command.staying ?? {};
  const gone = [command.alertId, ...goneBy(facts)];
  const known = knownWithout(gone, state, command, facts, now);
  const proposes = proposedOf(facts, gone, graver?.suggestion ? [graver.suggestion.grades] : []);
  return [
    {
      type: 'split-off',
      ...pick(command, ['alertId', 'newCase', 'reason', 'limits', 'releases', 'assignments']),
      ...(Object.keys(known).length > 0 ? { known } : {}),
      proposes,
      ...(asksReview(state, facts, proposes) ? { review: true as const } : {}),
    },
  ];
}

/** P4, R3: what goes is there, and whoever answers for this case stays with it. */
function strangeGoing(state: Case, { releases = [], assignments = [] }: Split): Refusal | null {
  const known = state.releases.filter((one) => one.void === undefined).map(({ id }) => id);
  const strange = releases.find((id) => !known.includes(id));
  if (strange !== undefined)
    return refuse(
      'unknown-release',
      'P4',
      `没有可随线索拆出的发布 ${strange}；可选：${known.join('、') || '无'}`,
      '/releases',
    );
  const parts = state.assignments.filter((a) => isStanding(a) && a.part === 'co-unit').map(({ id }) => id);
  const other = assignments.find((id) => !parts.includes(id));
  return other === undefined
    ? null
    : refuse(
        'not-a-co-unit',
        'R3',
        `只有协办单位可随线索拆出（主办单位请先改派），${other} 不是；可选：${parts.join('、') || '无'}`,
        '/assignments',
      );
}

/** M4: what goes with the alert, as the new case has it: the first of its units answers for it (R2), and what it published answers its concern (P4). */
export function goingWith(
  state: Case,
  { releases = [], assignments = [] }: Pick<Split, 'releases' | 'assignments'>,
): SplitGoing | null {
  if (releases.length + assignments.length === 0) return null;
  const units = assignments.flatMap((id) => state.assignments.find((a) => a.id === id) ?? []);
  const parts = units.map((a, index): Assignment => {
    const { contributeBy: _by, contributedAt: _at, askedAt: _asked, rounds: _r, former: _f, ...rest } = a;
    return { ...(index === 0 ? rest : a), id: `A${index + 1}`, part: index === 0 ? 'primary' : 'co-unit' };
  });
  const ids = new Map(releases.map((id, index) => [id, `R${index + 1}`]));
  const facts = releases.flatMap((id) => state.releases.find((one) => one.id === id) ?? []);
  return {
    assignments: parts,
    releases: facts.map(({ orders: _o, exposed: _e, keeps, ...one }) => ({
      ...one,
      id: ids.get(one.id) ?? one.id,
      from: { case: state.number, id: one.id },
      spoke: spokeAs(state, one, parts),
      both: true as const,
      ...(keeps ? { keeps: keeps.filter((kept) => ids.has(kept.split('.')[0] ?? '')) } : {}),
    })),
  };
}

/** R2: in the part that it has in the new case, or had in this one. */
function spokeAs(
  state: Case,
  { unit, publishedAt, spoke }: ReleaseFact,
  parts: readonly Assignment[],
): Assignment['part'][] {
  const own = parts.find((a) => a.unit === unit);
  return own ? [own.part] : (spoke ?? partsAt(state, unit, publishedAt));
}

/** A1, H2: a grade that lost its ground stands until a person has looked at it; what waits for him already is not asked twice. */
function asksReview(state: Case, facts: readonly Event[], proposes: Grades): boolean {
  const ground = groundOf(facts);
  return (
    ground !== null &&
    state.gradesConfirmed &&
    isGroundGone(state.grades, ground, proposes) &&
    !(state.review && sameGrades(state.review.grades, proposes))
  );
}

function knownWithout(
  gone: readonly string[],
  state: Case,
  { staying = {} }: Split,
  facts: readonly Event[],
  now: Instant,
): ByAlerts {
  const without = foldWithout(facts, (event) => 'alertId' in event && gone.includes(event.alertId ?? ''));
  if (!without) return {};
  const after = withKnown(without, {
    ...traced(without, staying),
    ...(state.gradesConfirmed ? confirmed(state, without) : {}),
  });
  const { graver } = staying;
  const heard = graver
    ? grown(after, { type: 'attention-grew', what: 'emergency', ...graver }, after.version, now)
    : {};
  return differences(state, { ...after, ...heard, ...reaching(state, after, staying) });
}

/** S1: as far as it was recorded of the alerts that stay, or they come to together. */
function reaching(
  { reach = [] }: Case,
  { reach: recorded = [] }: Case,
  { reach: stays = [] }: NonNullable<Split['staying']>,
): Pick<Case, 'reach'> {
  const left = reach.filter((one) => recorded.includes(one) || stays.includes(one));
  return left.length > 0 ? { reach: left } : {};
}

/** H4: grades that a person confirmed stand, and so does since when they were known, whoever told of them; what is proposed goes with its alert. */
const confirmed = ({ grades, emergencyKind, learnt = [] }: Case, without: Case): ByAlerts => {
  const [first, ...later] = learnt;
  const isConfirmed = (one: Learnt): boolean => !one.denied && !areMore(one.grades, grades);
  const known = [...later.filter(isConfirmed), ...(without.learnt?.slice(1).filter((one) => !isConfirmed(one)) ?? [])];
  return { grades, emergencyKind: emergencyKind ?? null, learnt: first && known.length > 0 ? [first, ...known] : null };
};

/** The state as it would be, had what alerts told never been told. What a correction made of an entry that never was goes with it. */
export function foldWithout(facts: readonly Event[], isGone: (event: Event) => boolean): Case | null {
  const told = facts.filter(({ type }) => type === 'attention-grew' || type === 'traced-back');
  const never = voidTraces(facts);
  const gone = new Set(told.filter((event) => isGone(event) || never.has(event.seq)).map(({ seq }) => seq));
  return facts
    .filter((event) => !gone.has(event.seq) && !(event.type === 'corrected' && gone.has(event.event)))
    .reduce<Case | null>(apply, null);
}
