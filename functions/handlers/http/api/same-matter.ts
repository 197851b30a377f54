import type { Case } from '../../../domain/case/case.ts';
import { leftToDo } from '../../../domain/case/left-to-do.ts';
import { unlinkable } from '../../../domain/commands/link-matter.ts';
import { growthByHour, type Message } from '../../../domain/intake/growth-by-hour.ts';
import { pick } from '../../../domain/matter/pick.ts';
import { proposing } from '../../../domain/projections/same-matter.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { fewAtOnce } from '../../../ports/few-at-once.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { StoredAlert } from '../../../ports/stored.ts';
import { membersCounted, postedIn } from './group-members.ts';
import { maySee } from './permissions.ts';
import type { Person } from './person.ts';
import { rows } from './list-cases.ts';
import type { CaseRow } from './schemas/answers.ts';
import { sourceName } from './views/source-name.ts';

/** So many are proposed at once, found from the case itself and from what is proposed for it. */
const MOST_PROPOSED = 50;
/** From whom a proposal reaches whom: the case, what it was found like, and what that was. */
const STEPS = 3;
const WIDTH = 12;

type Alerts = ReadonlyMap<string, StoredAlert[]>;

/**
 * M4: the matter of a case: the messages that are of it with what is left to answer of each, how it grew by hour and platform, and what may be of
 * it. H5: of the cases that this person may see, and of no other is anything counted.
 */
export async function sameMatterFor(state: Case, person: Person, ports: Ports) {
  const policy = await ports.policies.current();
  const { members, more } = await membersOf(state, person, ports);
  const alerts = await alertsOf(members, ports);
  const shown = new Map((await rows(members, person, ports)).map((row) => [row.number, row]));
  const messages = members.flatMap((one) => messagesOf(one, alerts.get(one.number) ?? [], policy));
  return {
    ...pick(state, ['group']),
    members: members.flatMap((one) => {
      const row = shown.get(one.number);
      return row ? [memberView(one, row, alerts.get(one.number) ?? [], policy)] : [];
    }),
    ...(more ? { more: true as const } : {}),
    ...growthByHour(messages),
    proposed: await proposedFor(members, alerts, person, ports),
  };
}

/** Those of the group as the cases say it, this one always; oldest first. */
async function membersOf(
  state: Case,
  person: Person,
  ports: Pick<Ports, 'store'>,
): Promise<{ members: Case[]; more: boolean }> {
  if (state.group === undefined) return { members: [state], more: false };
  const { numbers, more } = await postedIn(state.group, ports);
  const { cases } = await ports.store.casesNamed([...new Set([state.number, ...numbers])]);
  const members = cases
    .filter((one) => one.group === state.group && maySee(person, one))
    .toSorted((a, b) =>
      a.discoveredAt === b.discoveredAt ? (a.number < b.number ? -1 : 1) : a.discoveredAt < b.discoveredAt ? -1 : 1,
    );
  return { members, more };
}

async function alertsOf(cases: readonly Pick<Case, 'number'>[], { store }: Pick<Ports, 'store'>): Promise<Alerts> {
  const found = new Map<string, StoredAlert[]>();
  await fewAtOnce(cases, WIDTH, async ({ number }) => {
    found.set(number, await store.alerts(number));
  });
  return found;
}

const platformOf = ({ platform, source }: StoredAlert, policy: Policy): string =>
  platform ?? sourceName(source, policy);

/** One that was registered by hand came once, by whoever registered it. */
const messagesOf = (state: Case, alerts: readonly StoredAlert[], policy: Policy): Message[] =>
  alerts.length === 0
    ? [
        {
          platform: sourceName(state.origin.source, policy),
          receivedAt: state.registeredAt,
        },
      ]
    : alerts.map((alert) => ({
        platform: platformOf(alert, policy),
        ...pick(alert, ['receivedAt']),
        ...pick(alert.metrics, ['views', 'reposts']),
      }));

/** As the lists show it, with what is left of it. */
function memberView(state: Case, row: CaseRow, alerts: readonly StoredAlert[], policy: Policy) {
  const first = alerts[0];
  return {
    row,
    platform: first ? platformOf(first, policy) : sourceName(state.origin.source, policy),
    left: leftToDo(state),
    ...pick(state, ['firstAnsweredAt', 'joinedInto']),
    line: (state.line ?? []).filter(({ dropped }) => dropped !== true).length,
  };
}

/** By which other case one is proposed, and how much of what both say is alike and rare. */
interface Proposed {
  state: Case;
  by: string;
  percent: number;
}

/**
 * M4, H2: what may be of the same matter: found like a member by its own alert, or a member found like it, and likewise from those that are found.
 * What may be in no group, or is seen by others alone, is not proposed.
 */
async function proposedFor(members: readonly Case[], alerts: Alerts, person: Person, ports: Ports) {
  const known = new Set(members.map(({ number }) => number));
  const group = members[0]?.group;
  const found = new Map<string, Proposed>();
  const states = new Map(members.map((one) => [one.number, one]));
  let from: Alerts = alerts;
  for (let step = 0; step < STEPS && from.size > 0 && found.size < MOST_PROPOSED; step += 1) {
    const edges = await edgesFrom(from, ports);
    const wanted = [...new Set(edges.map(({ to }) => to))].filter((number) => !known.has(number));
    const { cases } =
      wanted.length === 0 ? { cases: [] } : await ports.store.casesNamed(wanted.slice(0, MOST_PROPOSED));
    const fit = cases.filter((one) => isProposable(one, group, members, person));
    for (const number of wanted) known.add(number);
    for (const one of fit) states.set(one.number, one);
    const theirs = await alertsOf(fit, ports);
    for (const state of fit) {
      const best = edges
        .filter(({ by, to }) => to === state.number && !isToldApart(states.get(by), state))
        .map(({ by, percent }) => ({ by, percent: percent ?? percentOf(theirs.get(state.number) ?? [], by) }))
        .toSorted((a, b) => b.percent - a.percent)[0];
      if (best && found.size < MOST_PROPOSED) found.set(state.number, { state, ...best });
    }
    from = new Map([...theirs].filter(([number]) => found.has(number)));
  }
  const likely = [...found.values()].toSorted(
    (a, b) => b.percent - a.percent || (a.state.number < b.state.number ? -1 : 1),
  );
  const others = await membersCounted(
    likely.map(({ state }) => state),
    person,
    ports,
  );
  return likely.map(({ state, by, percent }) => {
    const counted = state.group === undefined ? undefined : others.get(state.group);
    return {
      ...pick(state, ['number', 'status', 'personVersion', 'subject', 'summary', 'place', 'discoveredAt']),
      by,
      percent,
      // Of another group, which comes over whole or not at all.
      ...(counted && counted.members > 1 ? { elsewhere: counted } : {}),
    };
  });
}

const percentOf = (alerts: readonly StoredAlert[], of: string): number =>
  Math.max(
    0,
    ...alerts.flatMap(({ sameEvents = [] }) =>
      sameEvents.filter(({ number }) => number === of).map(({ percent }) => percent),
    ),
  );

/** S4: nothing real is of one matter with a drill. */
const isProposable = (one: Case, group: string | undefined, [first]: readonly Case[], person: Person): boolean =>
  unlinkable(one) === null &&
  (one.group === undefined || one.group !== group) &&
  one.drill === first?.drill &&
  one.exercise === first.exercise &&
  maySee(person, one);

/** H2: a person said of two cases that they tell of different events. */
const isToldApart = (one: Case | undefined, other: Case): boolean =>
  one?.apart?.includes(other.number) === true || (one !== undefined && other.apart?.includes(one.number) === true);

interface Edge {
  by: string;
  to: string;
  /** Not known yet: the other one's alert says it. */
  percent?: number;
}

async function edgesFrom(alerts: Alerts, { store }: Pick<Ports, 'store'>): Promise<Edge[]> {
  const edges: Edge[] = [];
  await fewAtOnce([...alerts], WIDTH, async ([by, held]) => {
    for (const { number, percent } of held.flatMap(({ sameEvents = [] }) => sameEvents))
      edges.push({ by, to: number, percent });
    for (const { matter } of await store.posted(proposing(by), MOST_PROPOSED)) edges.push({ by, to: matter });
  });
  return edges;
}
