/** One line of the table: a figure beside what bounds it or what it is compared with. */
export interface Figure {
  row: string;
  what: string;
  /** Of the unit below; null where it could not be had, and `note` says why. */
  value: number | null;
  unit: string;
  /** What it is held against, measured in the same run or a goal. */
  against?: { what: string; value: number };
  /** Figure by what it is held against. */
  ratio?: number;
  /** What issue and README ask for, and whether it is reached. */
  goal?: { says: string; reached: boolean };
  note?: string;
}

export const against = (figure: Omit<Figure, 'against' | 'ratio'>, what: string, value: number): Figure => ({
  ...figure,
  against: { what, value },
  ...(figure.value !== null && value !== 0 ? { ratio: figure.value / value } : {}),
});

/** What a row is asked: how big, and where to say how far it is. */
export interface Asked {
  /** 1 is the size of the table in test/README.md; a tenth of it is a try. */
  scale: number;
  sizes: readonly number[];
  /** Real messages for the cost of a mix, as `npm run replay` takes them. */
  messages: string | undefined;
  say: (what: string) => void;
}

export interface Row {
  what: string;
  run: (asked: Asked) => Promise<Figure[]>;
}

export const scaled = (size: number, scale: number, least = 1): number => Math.max(least, Math.round(size * scale));

const short = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 1 ? value.toFixed(1) : value.toFixed(3);

/** One line of the table, its cells between bars. */
export function lineOf({ row, what, value, unit, against: held, ratio, goal, note }: Figure): string {
  const cells = [
    row,
    what,
    value === null ? '–' : `${short(value)} ${unit}`,
    held ? `${ratio === undefined ? '' : `${ratio.toFixed(2)} of `}${short(held.value)} ${held.what}` : '',
    goal ? `${goal.says}: ${goal.reached ? 'reached' : 'not reached'}` : '',
    note ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

export const HEAD = ['| row | what | measured | against | goal | note |', '| --- | --- | --- | --- | --- | --- |'];
