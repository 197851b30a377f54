/** Words as they are compared: width, case and blanks make no difference. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

const NUMBER = /(?<![A-Z\d])[A-Z]{2}D?\d{6,10}(?!\d)/;

/** The number of a matter in what somebody types or pastes: in wide letters, with blanks, among other words, in the address of its page. */
export function matterNumberIn(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toUpperCase();
  return (NUMBER.exec(text) ?? NUMBER.exec(text.replaceAll(/[\s\p{P}]+/gu, '')))?.[0] ?? null;
}

/** Whether one of the texts holds what is sought, or is the number that stands in it; all do where nothing is sought. */
export function holds(texts: readonly string[], sought: string): boolean {
  const wanted = plain(sought);
  const number = matterNumberIn(sought);
  return wanted === '' || texts.some((text) => plain(text).includes(wanted) || (number !== null && text === number));
}
