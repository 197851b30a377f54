/** A name as it is compared: blanks, as official lists put them into short names, and widths make no other. */
export const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');
