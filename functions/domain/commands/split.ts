import { apply } from '../case/apply.ts';
import { type Case, type Grades, sameGrades } from '../case/case.ts';
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
export function split(state: Case, command: Split, { facts = [], now }: Context): Draft[] {
  const { graver } = command.staying ?? {};
  const gone = [command.alertId, ...goneBy(facts)];
  const known = knownWithout(gone, state, command, facts, now);
  const proposes = proposedOf(facts, gone, graver?.suggestion ? [graver.suggestion.grades] : []);
  return [
    {
      type: 'split-off',
      ...pick(command, ['alertId', 'newCase', 'reason', 'limits']),
      ...(Object.keys(known).length > 0 ? { known } : {}),
      proposes,
      ...(asksReview(state, facts, proposes) ? { review: true as const } : {}),
    },
  ];
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
