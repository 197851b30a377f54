/**
 * Signs that take no room and that nobody sees: soft hyphen, grapheme joiner, Mongolian vowel separator, zero-width spaces and joiners, marks of
 * direction, invisible operators, byte-order mark. The inside of a character class for a regular expression with the flag `u`.
 */
export const UNSEEN = '\\u00ad\\u034f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
