/**
 * Signs that nobody sees: all that Unicode calls default-ignorable (soft hyphen, joiners, marks of direction, variation selectors, fillers, tags,
 * byte-order mark), the blank of Braille, and the marks of annotations. The inside of a character class for a regular expression with the flag `u`.
 */
export const UNSEEN = '\\p{Default_Ignorable_Code_Point}\\u2800\\ufff9-\\ufffb';
