/** P1, P3: which steps of a plan a press conference planned from the case prepares: one fact is not owed twice. */
export interface Prepared {
  conference: string;
  open: string[];
  /** Done there, left out there with a reason, or over since it was held. */
  done: string[];
}

/** Both lists are empty where the conference was called off, or is of another case now. */
export interface ConferencePrepared extends Prepared {
  type: 'conference-prepared';
}

export const isEmpty = ({ open, done }: Prepared): boolean => open.length + done.length === 0;

/** What each conference prepares, after one of them was told of. */
export const preparedWith = (known: readonly Prepared[] = [], told: Prepared): Prepared[] => [
  ...known.filter(({ conference }) => conference !== told.conference),
  ...(isEmpty(told) ? [] : [told]),
];

/** How a step of a plan stands with the conferences, and with which; of several one that has done it. null: it is the plan's alone. */
export function inConference(
  { prepared = [] }: { prepared?: Prepared[] },
  id: string,
): { is: 'open' | 'done'; conference: string } | null {
  const done = prepared.find((one) => one.done.includes(id));
  if (done) return { is: 'done', conference: done.conference };
  const open = prepared.findLast((one) => one.open.includes(id));
  return open ? { is: 'open', conference: open.conference } : null;
}
