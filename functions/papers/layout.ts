/*
 * GB/T 9704-2012 in the units of a .docx: lengths in twentieths of a point (twips), letters in half points. Figures: 5.2 (page), 7.2 (head),
 * 7.3 (body), 7.5 (page numbers), 10 (letters, minutes).
 */

const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** 3号: a character of the body is 16 pt wide. */
export const EM = 320;

export const PAGE = { width: 11_906, height: 16_838 };
/** 天头 37 mm, 订口 28 mm; the type area is 156 by 225 mm. */
export const MARGIN = { top: twips(37), left: twips(28), bottom: twips(35), right: twips(26) };
/** 22 lines: 225 mm / 22, rounded so that 22 fit. */
export const LINE = 579;
/**
 * 28 characters: 156 mm / 28 is a quarter of a point less than a character is wide. Given with the letters: programs differ in how they read a
 * grid of characters.
 */
export const CHARACTER_SPACING = -5;

export const SIZE = { title: 44, mark: 72, body: 32, pageNumber: 28 };
export const FONT = { title: '方正小标宋简体', body: '仿宋', first: '黑体', second: '楷体', page: '宋体' };
export const RED = 'FF0000';

/** The upper edge of the mark stands 35 mm below that of the type area; the red line 4 mm below the number. */
export const MARK_BELOW = twips(35);
export const RULE_BELOW = twips(4);

/** A letter's mark stands 30 mm below the edge of the page, its lines are 170 mm long and the lower one 20 mm from the foot. */
export const LETTER = { markAt: twips(30), beyond: twips((156 - 170) / 2), lineAt: twips(20) };

/** Page numbers stand 7 mm below the type area. */
export const PAGE_NUMBER_AT = MARGIN.bottom - twips(7) - 280;

/** 成文日期 ends four characters before the edge. */
export const DATE_FROM_RIGHT = 4;

/** The width of a line in characters: Latin letters and digits are half as wide. */
export const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, one) => sum + (/[\u0020-\u007e]/.test(one) ? 0.5 : 1), 0);

const TYPE_WIDTH_PT = (156 / 25.4) * 72;
/** A mark in one line: as large as it may be, smaller where a long name would not fit. In half points. */
export const markSize = (mark: string): number => Math.min(SIZE.mark, 2 * Math.floor(TYPE_WIDTH_PT / widthOf(mark)));

/** How far from the right edge a name ends that stands centred over the date, in characters; never beyond the edge. */
export const nameFromRight = (name: string, date: string): number =>
  Math.max(0, DATE_FROM_RIGHT + (widthOf(date) - widthOf(name)) / 2);
