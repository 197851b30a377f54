import { codeTo } from '../../../../delivery/wording.ts';
import { addressesOf, type Contact } from '../../../../domain/people/directory.ts';
import { MINUTE, plus } from '../../../../domain/matter/instant.ts';
import type { Ports } from '../../../../ports/ports.ts';
import type { Link } from '../../../../ports/stored.ts';

/** A code that is known, and what it opens. */
export interface Opened {
  code: string;
  link: Link;
}

export interface Nobody {
  nobody: 'unknown-code' | 'too-many-tries' | 'expired' | 'left-office' | 'taken-back' | 'not-yours' | 'signed-in';
}

/** As long as a text that is pasted whole. */
const MOST_TYPED = 300;
/** The number of a case, which stands in the same text as a code. */
const NUMBER = /^[a-z]{2,4}\d{6,10}$/;

/** As typed or pasted on a phone: any case, any width, blanks and signs around or within, with its address or with the whole text around it. */
export function codeOf(typed: string): string {
  const plain = typed.slice(0, MOST_TYPED).normalize('NFKC').toLowerCase();
  const behindAddress = /\/t\/([a-z0-9]+)/.exec(plain)?.[1];
  const amongWords = /\p{Script=Han}/u.test(plain)
    ? (plain.match(/(?<![a-z0-9])[a-z0-9]{8,12}(?![a-z0-9])/g) ?? []).find((run) => !NUMBER.test(run))
    : undefined;
  return (behindAddress ?? amongWords ?? plain.replace(/[?#].*$/s, '').replaceAll(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')).slice(
    0,
    64,
  );
}

/** P8: what a code opens. One that holds always does, whatever others behind the same address tried; whoever tries codes out is stopped soon. */
export async function openedBy(typed: string, address: string, ports: Ports): Promise<Opened | Nobody> {
  const policy = await ports.policies.current();
  const tries = triesOf(address, ports);
  const code = codeOf(typed);
  const link = /^[a-z0-9]{6,32}$/.test(code) ? await ports.store.link(ports.ids.hash(code)) : null;
  if (link) return { code, link };
  if ((await tries.count()) >= policy.link.tries * TRIES_OF_AN_OFFICE) return { nobody: 'too-many-tries' };
  await tries.add();
  return { nobody: 'unknown-code' };
}

/** P8: whether a code went to where its person is reached now; of one that lost the telephone it opens nothing. */
export const isReachedThere = (
  { code, link }: Opened,
  contact: Pick<Contact, 'phone' | 'accounts'>,
  { ids }: Pick<Ports, 'ids'>,
): boolean =>
  link.to === undefined || addressesOf(contact).some((address) => ids.hash(codeTo(code, address)) === link.to);

/** Many people of one office share an address. */
const TRIES_OF_AN_OFFICE = 4;
const TRIES_WINDOW = 10 * MINUTE;

/** Wrong codes from one address, counted under a hash of it and forgotten soon. */
function triesOf(address: string, { store, ids, clock }: Ports) {
  const codeHash = ids.hash(`wrong codes from ${address}`);
  const current = async (): Promise<Link | null> => {
    const kept = await store.link(codeHash);
    return kept && kept.expiresAt > clock.now() ? kept : null;
  };
  return {
    count: async (): Promise<number> => (await current())?.tries ?? 0,
    add: async (): Promise<void> => {
      const issuedAt = clock.now();
      if (await current()) await store.countTry(codeHash);
      else
        await store.putLink({
          codeHash,
          textId: '',
          matter: '',
          person: '',
          step: '',
          issuedAt,
          expiresAt: plus(issuedAt, TRIES_WINDOW),
          tries: 1,
        });
    },
  };
}
