/** P5: what each question was that a release left open, by the promise that came of it (`R1.P2`). */
export function askedIn(events: readonly ({ type: string } & Record<string, unknown>)[]): Map<string, string> {
  const asked = new Map<string, string>();
  for (const event of events) {
    const { type, release } = event;
    if (type === 'second-answer-set' && isRecord(event['promise'])) {
      const judged = events
        .filter((one) => one.type === 'effect-judged' && one['release'] === release && one['hours'] === event['hours'])
        .pop();
      const asks: unknown = judged?.['asks'];
      asked.set(
        `${textOf(release)}.${textOf(event['promise']['id'])}`,
        Array.isArray(asks) ? asks.map(String).join('；') : '',
      );
    }
    if (type !== 'released' || !isRecord(release) || !Array.isArray(release['promises'])) continue;
    const promises: unknown[] = release['promises'];
    for (const promise of promises)
      if (isRecord(promise)) asked.set(`${textOf(release['id'])}.${textOf(promise['id'])}`, textOf(promise['says']));
  }
  return asked;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
