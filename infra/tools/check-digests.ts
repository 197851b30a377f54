import { z } from 'zod';
import { digestIn } from '../../functions/domain/matter/seal.ts';

const Kept = z.looseObject({
  kind: z.literal('digest'),
  date: z.string(),
  seal: z.string(),
  digest: z.string(),
  previous: z.nullable(z.object({ date: z.string(), digest: z.string() })),
});
export type Kept = z.infer<typeof Kept>;

const Sealed = z.looseObject({
  proof: z.looseObject({ seals: z.array(z.object({ key: z.string(), text: z.string() })) }),
});

/** What an outside keeper has, a message to a line, in any order. */
export const readKept = (text: string): Kept[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Kept.parse(JSON.parse(line)));

/** Whether the seals of a proof are those whose digests were given to a keeper, and his digests follow one another. */
export function checkKept(proof: unknown, kept: readonly Kept[]): { ok: boolean; lines: string[] } {
  const sealed = Sealed.safeParse(proof);
  if (!sealed.success) return { ok: true, lines: [] };
  const compared = sealed.data.proof.seals.flatMap(({ key, text }) => {
    const found = kept.find(({ seal }) => seal === key);
    return found ? [{ key, date: found.date, agrees: digestIn(text) === found.digest }] : [];
  });
  return {
    ok: compared.every(({ agrees }) => agrees),
    lines: [
      ...compared.map(({ key, date, agrees }) =>
        agrees
          ? `${key}: is the seal that the keeper has of ${date}`
          : `${key}: is NOT the seal that the keeper has of ${date}`,
      ),
      ...(compared.length === 0 ? ['the keeper has none of these seals: only the last of a day goes to him'] : []),
    ],
  };
}

/** Each day's digest names that of the day before it. */
export function checkFollows(kept: readonly Kept[]): { ok: boolean; lines: string[] } {
  const wrong = kept.filter(({ previous }) => {
    const before = previous && kept.find(({ date }) => date === previous.date);
    return before && before.digest !== previous.digest;
  });
  return {
    ok: wrong.length === 0,
    lines: wrong.map(
      ({ date, previous }) => `the digest of ${date} follows another of ${previous?.date ?? ''} than is kept`,
    ),
  };
}
