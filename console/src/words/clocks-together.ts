import { clockCalled } from './clock-english.ts';

type Language = 'zh' | 'en';

/** What is read of a limit here. */
export interface Limit {
  id: string;
  kind: string;
  name: string;
  of?: string;
  state: string;
  late?: boolean;
  past?: string;
  move: { desk: boolean; unit?: { name: string } };
}

/** A clock of one unit's duty names the unit: three units that must sign have three of the same name. */
export function clockLabel(limit: Limit, language: Language = 'zh'): string {
  const name = clockCalled(limit, language);
  return limit.of !== undefined && limit.move.unit ? `${name} · ${limit.move.unit.name}` : name;
}

/** So many that are alike still stand each on a line of its own. */
const APART = 3;

/**
 * Clocks in the order of their due instants, those of many units that are called and stand alike in one group, the earliest first: twelve that
 * must sign within the half hour are one thing to look at.
 */
export function clocksTogether<T extends Limit>(clocks: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const clock of clocks) {
    const { id, name, of, state, late, past, move } = clock;
    const key = of === undefined || !move.unit ? id : [name, state, late, past].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), clock]);
  }
  return [...groups.values()]
    .flatMap((group) => (group.length > APART ? [group] : group.map((one) => [one])))
    .sort(
      ([one], [other]) => clocks.findIndex(({ id }) => id === one?.id) - clocks.findIndex(({ id }) => id === other?.id),
    );
}

const ofTheCase = (group: Limit[]): boolean => group.every(({ of }) => of === undefined);

/** The bars that there is room for: what is due next, duties of the whole case before those of single units, and then by due. */
export function barsFor<T extends Limit>(
  clocks: readonly T[],
  room: number,
  next: string | null = null,
): { bars: T[][]; left: number } {
  const groups = clocksTogether(clocks);
  const isNext = (group: T[]): boolean => group.some(({ id }) => id === next);
  const order = [isNext, ofTheCase, () => true];
  const rank = (group: T[]): number => order.findIndex((fits) => fits(group));
  const chosen = [...groups].sort((one, other) => rank(one) - rank(other)).slice(0, room);
  return { bars: groups.filter((group) => chosen.includes(group)), left: groups.length - chosen.length };
}

/** Marks on a line of length 1 in their order, those that would stand on one another together. */
export function apart<T>(marks: readonly T[], placed: (mark: T) => number, gap: number): T[][] {
  const groups: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const mark of [...marks].sort((one, other) => placed(one) - placed(other))) {
    const at = placed(mark);
    const near = groups[groups.length - 1];
    if (near && at - last < gap) near.push(mark);
    else {
      groups.push([mark]);
      last = at;
    }
  }
  return groups;
}

/** Letters of a step that stand beside its time on a phone. */
const ROOM = 14;

/** What a limit is of: whose duty it is, whose superior is to be told, and which step of the plan, as far as its first stop. */
export function clockLabels(
  { assignments }: { assignments: { id: string; unit: { name: string } }[] },
  steps: Record<string, string>,
  language: Language = 'zh',
): (clock: Limit) => string {
  return (clock) => {
    const name = clockCalled(clock, language);
    const step = clock.kind === 'plan-step' ? steps[clock.of ?? '']?.split(/[，；。：]/u)[0] : undefined;
    if (step) return `${name}：${step.length > ROOM ? `${step.slice(0, ROOM - 1)}…` : step}`;
    const told = clock.move.desk ? assignments.find(({ id }) => id === clock.of) : undefined;
    return told ? `${name} · ${told.unit.name}` : clockLabel(clock, language);
  };
}
