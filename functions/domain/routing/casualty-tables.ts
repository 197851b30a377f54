import type { HarmKind } from '../matter/harm.ts';
import type { CasualtyWords } from '../rules/policy.ts';
import { numberIn } from '../matter/chinese-number.ts';

/** A figure of a column, with the line that it stands in. */
interface Cell {
  as: HarmKind;
  word: string;
  count: number;
  line: string;
}

const LABEL = /(?:总?人数|者|人员|人|数)?(?:\/?\(?(?:人|名|例)\)?)?:?$/;
const RULER = /^[|+\s:=-]+$/;

/** A1: tables as a spreadsheet pastes them, a line of headings above the lines of figures. Never added up: the last line may be the sum already. */
export function tableFigures(text: string, words: CasualtyWords): Cell[] {
  const found: Cell[] = [];
  let headings: (HarmHeading | null)[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      headings = [];
      continue;
    }
    if (RULER.test(line)) continue;
    const cells = cellsOf(line);
    const named = cells.map((cell) => headingIn(cell, words));
    if (named.some(Boolean) && !cells.some((cell) => figureIn(cell) !== null)) headings = named;
    else if (cells.length !== headings.length) headings = [];
    else
      found.push(
        ...headings.flatMap((heading, at): Cell[] => {
          const count = heading ? figureIn(cells[at] ?? '') : null;
          return heading && count !== null ? [{ ...heading, count, line }] : [];
        }),
      );
  }
  return found;
}

interface HarmHeading {
  as: HarmKind;
  word: string;
}

function headingIn(cell: string, { said, adjoining }: CasualtyWords): HarmHeading | null {
  const bare = cell.replace(LABEL, '');
  const known = [...said, ...adjoining].find(({ word }) => word === bare);
  return known ? { as: known.as, word: known.word } : null;
}

/** A cell that holds a number of people and nothing else. */
function figureIn(cell: string): number | null {
  const bare = cell.replace(/(?<=.)[余多]?(?:人|名|例)$/, '');
  const read = numberIn(bare, 0);
  return read?.chars === bare.length ? read.count : null;
}

function cellsOf(line: string): string[] {
  const rows = line.includes('\t')
    ? line.split('\t')
    : line.includes('|')
      ? line
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|')
      : / {2,}\S/.test(line.trim())
        ? line.trim().split(/ {2,}/)
        : [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted ?? plain);
  return rows.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replaceAll(/\s/g, ''),
  );
}
