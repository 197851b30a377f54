import { isComplainedOf } from '../../../domain/case/case.ts';
import { kindOf } from '../../../domain/kinds/kind.ts';
import { orderKind } from '../../../domain/kinds/order-kind.ts';
import type { Text, TextState } from '../../../domain/texts/text.ts';
import { isOfDrill } from '../../../policy/drill.ts';
import type { Ports } from '../../../ports/ports.ts';
import { may } from './permissions.ts';
import { isConferenceNumber, storedConference, unhiddenConferences } from './stored-conference.ts';
import { isConsultationNumber, storedConsultation, unhiddenConsultations } from './stored-consultation.ts';
import { storedOrder, unhidden } from './stored-order.ts';
import { textView } from './views/case-view.ts';
import type { Person } from './person.ts';

/** They lie among the next steps of all open cases. */
const DUE = 1_000;
/** So many that wait are read: beyond it the count says less than there is, and the desk has other sorrows. */
const WAITING = 200;
/** Failed and unknown ones are looked for among so many of the newest. */
const RECENT = 200;
/** Read once by whoever counts something else among them besides. */
export const newestTexts = async ({ store }: Pick<Ports, 'store'>): Promise<Text[]> =>
  (await store.recentTexts(RECENT)).texts;
const SHOWN = 20;
const LATEST = '9999-12-31T23:59:59.999Z';

type Unsent = Extract<TextState, 'queued' | 'held' | 'failed' | 'unknown'>;
const isWaiting = ({ state }: Text): boolean => state === 'queued' || state === 'held';
const isLost = ({ state }: Text): boolean => state === 'failed' || state === 'unknown';

/** P8: every text that waits, however long ago it was queued, in the order in which they go; then the newest that failed or whose end nobody knows. The daily drill's own are left out (S4). */
export async function unsentTexts(
  person: Person,
  ports: Pick<Ports, 'store' | 'kinds'>,
  newest = newestTexts(ports),
): Promise<Text[]> {
  const { store } = ports;
  const [due, recent] = await Promise.all([store.due(LATEST, DUE), newest]);
  const texts = due.filter(({ what }) => what === 'text').slice(0, WAITING);
  const found = await Promise.all(texts.map(({ matter, textId = '' }) => store.text(matter, textId)));
  const waiting = found.filter((text) => text !== null).filter(isWaiting);
  return shownTo(
    person,
    [...waiting, ...recent.filter(isLost)].filter(({ unit }) => !isOfDrill(unit)),
    ports,
  );
}

/** H5: a unit that a report complains of learns nothing of it nor of its orders, not even that others are texted about it. */
export async function shownTo(person: Person, texts: Text[], ports: Pick<Ports, 'store' | 'kinds'>): Promise<Text[]> {
  const { store, kinds } = ports;
  const numbers = [...new Set(texts.map(({ matter }) => matter))];
  const ordered = numbers.filter((number) => kindOf(kinds, number)?.id === orderKind.id);
  const conferring = numbers.filter((number) => isConferenceNumber(number, { kinds }));
  const consulting = numbers.filter((number) => isConsultationNumber(number, { kinds }));
  const [cases, orders, conferences, consultations] = await Promise.all([
    store.states(numbers),
    Promise.all(ordered.map((number) => storedOrder(number, ports))),
    Promise.all(conferring.map((number) => storedConference(number, ports))),
    Promise.all(consulting.map((number) => storedConsultation(number, ports))),
  ]);
  const shown = new Set(
    [
      ...(await unhidden(person, orders, ports)),
      ...(await unhiddenConferences(person, conferences, ports)),
      ...(await unhiddenConsultations(person, consultations, ports)),
    ].map(({ number }) => number),
  );
  const hidden = new Set([
    ...cases.filter((state) => isComplainedOf(state, person.unit.id)).map(({ number }) => number),
    ...[...ordered, ...conferring, ...consulting].filter((number) => !shown.has(number)),
  ]);
  return texts.filter(({ matter }) => !hidden.has(matter));
}

export function countsOf(texts: Text[]): Record<Unsent, number> {
  const of = (state: Unsent): number => texts.filter((text) => text.state === state).length;
  return { queued: of('queued'), held: of('held'), failed: of('failed'), unknown: of('unknown') };
}

/** What wall and desk show: how many are not out, and the first with their reasons for those who may read them. People's drills ring nobody's wall. */
export async function unsentOf(
  person: Person,
  ports: Pick<Ports, 'store' | 'policies' | 'kinds'>,
  newest = newestTexts(ports),
) {
  const unsent = (await unsentTexts(person, ports, newest)).filter(({ drill }) => !drill);
  const { delivery } = await ports.policies.current();
  const shown = may(person, 'read-texts') ? unsent.slice(0, SHOWN) : [];
  const texts = shown.map((text) => textView(text, person.directory, delivery));
  return { total: unsent.length, counts: countsOf(unsent), texts };
}
