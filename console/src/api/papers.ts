import { bearer, expire } from '../app/session.ts';
import { problemOf, unreachable } from './problem.ts';
import type { Schemas } from './queries.ts';

export type Paper = NonNullable<Schemas['OrderAnswer']['paper']>;

/** Hands the paper at an address of the API to the browser, as a file. Throws a Problem. */
export async function download(address: string, { number, title }: Paper): Promise<void> {
  const response = await fetch(`${address}${address.includes('?') ? '&' : '?'}as=docx`, {
    headers: { authorization: `Bearer ${bearer() ?? ''}` },
  }).catch(() => {
    throw unreachable();
  });
  if (response.status === 401) expire();
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response.status);
  const href = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href, download: `${number} ${title}.docx` }).click();
  URL.revokeObjectURL(href);
}
