/** A name as it is compared: blanks, as official lists put them into short names, and widths make no other. */
export const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

/** A document's number: nor do kinds of brackets (`网信〔2026〕18号`, `网信[2026]18号`). */
export const plainNumber = (number: string): string =>
  plainName(number)
    .replaceAll(/[〔【[〈]/g, '(')
    .replaceAll(/[〕】\]〉]/g, ')');
