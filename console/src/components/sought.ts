/** Words as they are compared: width, case and blanks make no difference. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** Whether one of the texts holds what is sought; all do where nothing is. */
export function holds(texts: readonly string[], sought: string): boolean {
  const wanted = plain(sought);
  return wanted === '' || texts.some((text) => plain(text).includes(wanted));
}
