/** A number that went through a spreadsheet: `2.02611E+17`. */
const SCIENTIFIC = /^\d(?:\.\d{1,16})? ?e\+?\d{1,4}$/i;
const WRAPPED = /^[(<[{"'“‘「](.*)[)>\]}"'”’」]$/;
/** What a spreadsheet shows in place of a value. */
const SHEET_ERROR = /^#(?:n\/a|value!|ref!|name\?|div\/0!|null!|num!|#{1,})$/i;
const NOTHING = /^[0\s\-–—_.,/\\*?#]*$/;
/** A spreadsheet keeps 15 digits and writes 0 for every one after them. */
const KEPT_DIGITS = 15;
const SURE_ZEROS = 2;

function lostDigits(id: string): boolean {
  if (!/^\d{17,30}$/.test(id)) return false;
  const lost = id.slice(KEPT_DIGITS);
  return lost.length >= SURE_ZEROS && /^0+$/.test(lost);
}

/** What stands where an id belongs, and is the same for strangers: a blank, an error of a spreadsheet, a number that lost its digits. */
export function isNoId(id: string, blanks: readonly string[]): boolean {
  const written = id.normalize('NFKC').trim();
  const bare = (WRAPPED.exec(written)?.[1] ?? written).trim();
  return (
    NOTHING.test(bare) ||
    SCIENTIFIC.test(bare) ||
    SHEET_ERROR.test(bare) ||
    lostDigits(bare) ||
    blanks.includes(bare.toLowerCase())
  );
}
