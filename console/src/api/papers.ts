import { answered } from './client.ts';
import type { Schemas } from './queries.ts';

export type Paper = NonNullable<Schemas['OrderAnswer']['paper']>;

/** Hands the paper at an address of the API to the browser, as a file. Throws a Problem. */
export async function download(address: string, { number, title }: Paper): Promise<void> {
  const response = await answered(`${address}${address.includes('?') ? '&' : '?'}as=docx`);
  const href = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href, download: `${number} ${title}.docx` }).click();
  URL.revokeObjectURL(href);
}
