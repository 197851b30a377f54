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
    if (type === 'corrected' && isRecord(event['is'])) {
      const of = events.find(({ seq }) => seq === event['event'])?.['release'];
      setAll(asked, isRecord(of) ? of['id'] : undefined, event['is']['promises']);
    }
    if (type === 'released' && isRecord(release)) setAll(asked, release['id'], release['promises']);
  }
  return asked;
}

/** Each promise of a release by its number, as it is told. */
function setAll(asked: Map<string, string>, release: unknown, told: unknown): void {
  const promises: unknown[] = Array.isArray(told) ? told : [];
  for (const promise of promises)
    if (isRecord(promise)) asked.set(`${textOf(release)}.${textOf(promise['id'])}`, textOf(promise['says']));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
