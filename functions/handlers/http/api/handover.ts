import { isDailyDrill, isOpen } from '../../../domain/case/case.ts';
import { isRefusal } from '../../../domain/matter/refusal.ts';
import type { Shift } from '../../../domain/people/directory.ts';
import { handoverAt, mayTakeOver, shiftsOnLadder, signHandover } from '../../../domain/people/handover.ts';
import { DAY, type Instant, plus } from '../../../domain/matter/instant.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { refusalAnswer } from './command-answer.ts';
import { may, maySee, mustBeAllowedTo } from './permissions.ts';
import { districtCounts, firstOfGrades, rows } from './list-cases.ts';
import { inquiriesWaiting } from './inquiries-waiting.ts';
import { readBody } from './read-body.ts';
import { signBody } from './schemas/duty.ts';
import { unsentTexts } from './unsent-texts.ts';
import { textView } from './views/case-view.ts';
import { noteOf, shiftView } from './views/duty-view.ts';
import type { Person } from './person.ts';

/** A page that is read aloud: beyond this many cases the list itself is the place to look. */
const MOST = 60;

/** `GET /api/handover`: what the next shift must know, from the record. */
export async function readHandover(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-all');
  const now = ports.clock.now();
  const { rota } = person.directory;
  const { outgoing, incoming } = handoverAt(rota, now);
  const since = sinceOf(outgoing, incoming, now);
  const [first, changed, { total }, unsent, inquiries] = await Promise.all([
    firstOfGrades(person, ports, MOST),
    ports.store.changedSince(since),
    districtCounts(ports, now, { statuses: ['appraising', 'open'], desk: true, kinds: ['r', 'x'] }),
    unsentTexts(person, ports),
    inquiriesWaiting(person, ports),
  ]);
  const touched = changed.cases.filter((state) => isOpen(state) && !isDailyDrill(state) && maySee(person, state));
  const notes = await Promise.all(
    touched.map(async (state) => (await ports.store.events(state.number)).flatMap((event) => noteOf(event, state))),
  );
  const { delivery } = await ports.policies.current();
  const body = {
    now,
    since,
    outgoing: outgoing && shiftView(outgoing, person.directory),
    incoming: incoming && shiftView(incoming, person.directory),
    both: shiftsOnLadder(rota, now).length > 1,
    mine:
      incoming !== null &&
      !incoming.signed &&
      may(person, 'sign-handover') &&
      mayTakeOver(incoming, person.directory.contacts, person.contact.id),
    // A1: the gravest is read out first, of one grade what falls due first; none is left out by a flood of lighter ones.
    cases: await rows(first.slice(0, MOST), person, ports),
    total,
    notes: notes
      .flat()
      .filter((note) => note.at >= since)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    inquiries,
    unsent: unsent.map((text) => textView(text, person.directory, delivery)),
  };
  return { status: 200, body };
}

/** What happened in the shift that hands over; a day back where nobody did. */
const sinceOf = (outgoing: Shift | null, incoming: Shift | null, now: Instant): Instant =>
  outgoing?.signed?.at ?? outgoing?.from ?? incoming?.from ?? plus(now, -DAY);

/** `POST /api/handover/sign`: the next shift takes the desk over; from now on the one before is on no ladder. */
export async function sign(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'sign-handover');
  const { from } = readBody(call, signBody);
  const now = ports.clock.now();
  // The newest there is: somebody else of the shift may have signed a moment ago.
  const directory = await ports.store.directory({ fresh: true });
  const signed = signHandover(directory, person.contact.id, from, now);
  if (isRefusal(signed)) return refusalAnswer(signed);
  await ports.store.audit({ at: now, actor: person.actor, what: `POST handover/sign ${from}` });
  await ports.store.putDirectory({ rota: [signed] });
  return { status: 200, body: { now, shift: shiftView(signed, directory) } };
}
