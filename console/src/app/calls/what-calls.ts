/** As much of a row as a call rests on. */
export interface Row {
  number: string;
  status: string;
  grades: { opinion: string };
  /** S4: of an exercise, which is marked wherever it is told of. */
  drill: boolean;
  clocks: { id: string; dueAt: string; state: string }[];
}

export interface Call {
  /** The same matter for the same reason, however often it is read: called once. */
  id: string;
  number: string;
  grade: string;
  drill: boolean;
  why: 'grave' | 'overdue';
}

export const isPinned = ({ status, grades }: Pick<Row, 'status' | 'grades'>): boolean =>
  status === 'appraising' && (grades.opinion === 'I' || grades.opinion === 'II');

/** What these lists call for: what is grave and awaits the desk, at the grade that it has now; what is mine and overdue, by the limit that is. */
export function callsFor(awaiting: readonly Row[], mine: readonly Row[], now: number): Call[] {
  const grave = awaiting.filter(isPinned).map(
    ({ number, grades, drill }): Call => ({
      id: `grave ${number} ${grades.opinion}`,
      number,
      grade: grades.opinion,
      drill,
      why: 'grave',
    }),
  );
  const overdue = mine.flatMap(({ number, grades, drill, clocks }): Call[] => {
    const late = clocks.find(
      ({ dueAt, state }) => (state === 'running' || state === 'missed') && Date.parse(dueAt) < now,
    );
    return late
      ? [{ id: `overdue ${number} ${late.id} ${late.dueAt}`, number, grade: grades.opinion, drill, why: 'overdue' }]
      : [];
  });
  return [...grave, ...overdue];
}

/** Before the title of a tab: how many wait, and a mark where one of them is of grade I or II. */
export function titled(title: string, waits: number, pinned: boolean): string {
  const bare = title.replace(/^(?:‼ )?\(\d+\+?\) /, '');
  return waits === 0 ? bare : `${pinned ? '‼ ' : ''}(${waits}) ${bare}`;
}
