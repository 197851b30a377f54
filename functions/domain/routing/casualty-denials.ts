import type { CasualtyWords } from '../rules/policy.ts';

/** A sentence, or what follows in it after 实际, and the figures that it tells. */
export interface Telling<Figure> {
  said: string;
  figures: Figure[];
}

interface Heard<Figure> {
  figures: Figure[];
  doubt: string[];
  /** By which words it is called untrue: in its own sentence, or of a hearsay in the one after it. */
  denied: string[];
}

/** How many sentences on a denial may stand: 网传12人死亡。今天上午，记者致电应急部门。经核实不实。 */
const NEAR = 3;

export function heardIn<Figure>(tellings: Telling<Figure>[], words: CasualtyWords): Heard<Figure>[] {
  return tellings.flatMap(({ said, figures }, at) => {
    if (figures.length === 0) return [];
    const own = denialsIn(said, words);
    const doubt = [...words.doubt, ...own.asked].filter((word) => said.includes(word));
    const later = tellings.slice(at + 1, at + 1 + NEAR);
    const until = later.findIndex((next) => next.figures.length > 0);
    const after = (until === -1 ? later : later.slice(0, until)).flatMap((next) => denialsIn(next.said, words).denied);
    const denied = own.denied.length > 0 ? own.denied : doubt.length > 0 ? after : [];
    return [{ figures, doubt, denied }];
  });
}

/** 系谣言 denies; 并非谣言 and 不信谣 don't; 是不是谣言 asks. */
function denialsIn(said: string, words: CasualtyWords): { denied: string[]; asked: string[] } {
  const found = words.denied.filter((word) => isMeant(said, word, words));
  const asks = words.asked.some((word) => said.includes(word));
  return asks ? { denied: [], asked: found } : { denied: found, asked: [] };
}

function isMeant(said: string, word: string, { undenied }: CasualtyWords): boolean {
  for (let at = said.indexOf(word); at !== -1; at = said.indexOf(word, at + word.length)) {
    const before = said.slice(0, at);
    if (!undenied.some((one) => before.endsWith(one))) return true;
  }
  return false;
}
