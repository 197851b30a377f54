/** P5: what each question was that a release left open, by the promise that came of it (`R1.P2`). */
export function askedIn(events: readonly ({ type: string } & Record<string, unknown>)[]): Map<string, string> {
  const asked = new Map<string, string>();
  for (const { type, release } of events) {
    if (type !== 'released' || !isRecord(release) || !Array.isArray(release['promises'])) continue;
    const promises: unknown[] = release['promises'];
    for (const promise of promises)
      if (isRecord(promise)) asked.set(`${textOf(release['id'])}.${textOf(promise['id'])}`, textOf(promise['says']));
  }
  return asked;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
