import type { Case, Clock, ReleaseFact } from '../../../domain/case/case.ts';
import type { Event } from '../../../domain/case/events.ts';
import { fill, printed, rowOf } from '../../../domain/clocks/explain.ts';
import { answeredDuties, answeredFor, metBy } from '../../../domain/clocks/met-by.ts';
import { factOfEvent } from '../../../domain/commands/recorded-facts.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { CaseView } from './schemas/answers.ts';

type Answered = NonNullable<CaseView['answered']>[number];
type Reading = Pick<Ports, 'store' | 'policies'>;

/** As many cases as one may have joined after another. */
const MOST_JOINED = 20;

/**
 * P3, P4, M4: by what the public was answered, where that is not this case’s own to say: the case that it joined answered it, a release of another
 * counts for both, or a superior released it; and who said so, or recorded it.
 */
export async function answeredBy(state: Case, policy: Policy, ports: Reading): Promise<Answered[]> {
  if (state.joinedInto !== undefined && state.firstAnsweredAt === undefined) return elsewhere(state, ports);
  const met = answeredDuties(state).flatMap((clock) => {
    const release = metBy(state, clock, policy);
    return release && isOfAnother(release, clock) ? [{ clock, release }] : [];
  });
  if (met.length === 0) return [];
  const events = await ports.store.events(state.number);
  return Promise.all(met.map(({ clock, release }) => answered(clock, release, policy, events, ports)));
}

const isOfAnother = ({ voice, from }: ReleaseFact, { of }: Clock): boolean =>
  voice === 'superior' || from !== undefined || of?.startsWith('J') === true;

/** M4: the case that it joined, or that one joined in turn. */
async function elsewhere(state: Case, ports: Reading): Promise<Answered[]> {
  const joined = [state.number];
  let into = state.joinedInto;
  while (into !== undefined && joined.length < MOST_JOINED) {
    const heir: Case | undefined = (await ports.store.load(into))?.state;
    const clock = heir && answeredFor(heir, joined);
    const policy = heir && (await ports.policies.rulesOf(heir.policyId));
    const release = clock && policy && metBy(heir, clock, policy);
    if (release) {
      const one = await answered(clock, release, policy, await ports.store.events(heir.number), ports);
      return [{ case: heir.number, ...one }];
    }
    joined.push(into);
    into = heir?.joinedInto;
  }
  return [];
}

async function answered(
  clock: Clock,
  release: ReleaseFact,
  policy: Policy,
  events: readonly Event[],
  { store }: Pick<Ports, 'store'>,
): Promise<Answered> {
  const { from } = release;
  // What came with a case that was joined is on the record of that.
  const record = from === undefined ? events : await store.events(from.case);
  const recorded = record.find((event) => event.type === 'released' && event.release.id === (from?.id ?? release.id));
  const stands = recorded ? factOfEvent(record, recorded.seq)?.stands : undefined;
  const counted = countedBy(clock, release, events);
  return {
    duty: rowOf(clock, policy)?.name ?? clock.kind,
    clock: clock.id,
    ...(from === undefined ? {} : { case: from.case }),
    release: from?.id ?? release.id,
    form: policy.forms.find(({ id }) => id === release.form)?.name ?? release.form,
    publishedAt: release.publishedAt,
    ...pick(stands ?? {}, ['bySuperior', 'place', 'address']),
    ...(recorded ? { recordedBy: nameOf(recorded) } : {}),
    ...(counted ? { countedBy: { name: nameOf(counted), at: counted.at } } : {}),
  };
}

const nameOf = ({ actor }: Event): string => (actor.kind === 'person' ? actor.name : '系统');

/** H2: who said that a release of one case answered the other too: when they were joined, or by a correction of that since. */
function countedBy({ of }: Clock, { id, from }: ReleaseFact, events: readonly Event[]): Event | undefined {
  const isSaid = ({ answers = [], answeredBy: by = [] }: { answers?: string[]; answeredBy?: string[] }): boolean =>
    from === undefined ? by.includes(id) : answers.includes(id);
  const isOfJoin = (event: Event): boolean =>
    event.type === 'taken-in' && (from === undefined ? `J${event.seq}` === of : event.from === from.case);
  const joins = events.filter(isOfJoin).map(({ seq }) => seq);
  return events.findLast(
    (event) =>
      (event.type === 'taken-in' && joins.includes(event.seq) && isSaid(event)) ||
      (event.type === 'corrected' && joins.includes(event.event) && isSaid(event.is)),
  );
}

/** The same as the paper of a deadline prints it. */
export const answeredSays = (one: Answered, { explain: words }: Policy): string[] => [
  fill(words.metBy, {
    what: [one.case, one.release, one.form, one.bySuperior, one.place].filter(Boolean).join(' '),
    at: printed(one.publishedAt),
    by: one.recordedBy ?? '',
  }),
  ...(one.countedBy ? [fill(words.metCounted, { by: one.countedBy.name, at: printed(one.countedBy.at) })] : []),
];
