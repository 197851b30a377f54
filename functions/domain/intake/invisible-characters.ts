/**
 * Signs that nobody sees: all that Unicode calls default-ignorable (soft hyphen, joiners, marks of direction, variation selectors, fillers, tags,
 * byte-order mark), the blank of Braille, and the marks of annotations. The inside of a character class for a regular expression with the flag `u`.
 */
export const UNSEEN = '\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb';

const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Without what turns the order of letters round, so that a line reads as something else than it is, and two names that look alike are one. */
export const withoutDirections = (text: string): string => text.replace(DIRECTIONS, '');
