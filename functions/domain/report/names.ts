import type { Policy } from '../rules/policy.ts';

const any = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/**
 * H1, A3: where a text names a private person who spoke: a nickname in quotes or a name behind “网民”, a surname with 某 or a
 * form of address, or what stands where a number or an account was masked. Null: it names nobody. Offices and those who
 * hold one are no private speakers.
 */
export function speakerIn(
  text: string,
  { speakers, addresses }: NonNullable<Policy['reports']>,
  { surnames, doubled }: Policy['joining']['tells']['persons'],
): string | null {
  const surname = `(?:${any(doubled)}|[${surnames}])`;
  const patterns = [
    /〔[^\d〔〕][^〔〕]{0,20}〕/u,
    new RegExp(`(?:${any(speakers)})[:：,， ]?[“"「『'@][^”"」』'，。]{1,20}`, 'u'),
    new RegExp(
      `(?:${any(speakers)})[:：]?${surname}\\p{Script=Han}{1,2}(?=[，。、；：（(\\s称说发]|反映|表示|投诉|$)`,
      'u',
    ),
    new RegExp(`${surname}(?:某{1,2}|[×xX*＊]{1,2})`, 'u'),
    new RegExp(`${surname}\\p{Script=Han}{0,2}(?:${any(addresses)})`, 'u'),
  ];
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}
