import { UNSEEN } from './invisible-characters.ts';
import type { Policy } from '../rules/policy.ts';

const HIDDEN = new RegExp(`[${UNSEEN}]`, 'gu');
/** A number that went through a spreadsheet: `2.02611E+17`. */
const SCIENTIFIC = /^[+-]?(?:\d(?:\.\d{1,16})? ?e\+?|\d{2,3}(?:\.\d{1,16})? ?e\+)\d{1,4}$/i;
const WRAPPED = /^[(<[{"'“‘「【〔](.*)[)>\]}"'”’」】〕]$/;
/** What a spreadsheet shows in place of a value. */
const SHEET_ERROR = /^#(?:n\/a|[a-z/\d]{2,15}[!?]|#{1,})$/i;
const NOTHING = /^[\p{P}\p{S}\s0]*$/u;
/** A spreadsheet keeps 15 digits and writes 0 for every one after them. */
const KEPT_DIGITS = 15;
const SURE_ZEROS = 2;

function lostDigits(id: string): boolean {
  if (!/^\d{17,30}$/.test(id)) return false;
  const lost = id.slice(KEPT_DIGITS);
  return lost.length >= SURE_ZEROS && /^0+$/.test(lost);
}

/** What stands where an id belongs, and is the same for strangers: a blank, an error of a spreadsheet, a number that lost its digits. */
export function isNoId(id: string, { blanks, noIds }: Pick<Policy['intake'], 'blanks' | 'noIds'>): boolean {
  const written = id.normalize('NFKC').replace(HIDDEN, '').trim();
  const bare = (WRAPPED.exec(written)?.[1] ?? written).trim();
  const word = bare.replace(/(?<![.。!?:])[.。!?:]+$/, '').toLowerCase();
  return (
    NOTHING.test(bare) ||
    SCIENTIFIC.test(bare) ||
    SHEET_ERROR.test(bare) ||
    lostDigits(bare) ||
    blanks.includes(bare.toLowerCase()) ||
    blanks.includes(word) ||
    noIds.includes(word)
  );
}
