import { conferenceKind } from '../../domain/kinds/conference-kind.ts';
import { conferenceApplication } from '../../domain/papers/conference-application.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import type { Ports } from '../../ports/ports.ts';
import { withoutComplaint } from './api/without-complaint.ts';
import { paperFile } from './api/paper-file.ts';
import { fullNameIn, personOf, unitNamed } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { conferencesQuery } from './api/schemas/conferences.ts';
import { conferences } from './api/matters/conferences.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { conferenceRowOf, conferenceViewOf, onPaper } from './api/views/conference-view.ts';

/** P3: press conferences that are to come or were, those of one case, or one of them with its record. */
export async function readConferences(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { store } = ports;
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await matterFor(conferences, person, number, ports);
    mustBeAllowedOn(conferences, person, 'read-conference', state);
    const events = await store.matterRecord(conferenceKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const conference = conferenceViewOf(state, events, policy, person, now);
    const row = rowOf('conference-application', policy.papers);
    const fullName = fullNameIn(person.directory);
    const { defaultUnit } = policy.routing;
    const desk = fullName(unitNamed(person.directory, defaultUnit));
    const paper = row && conferenceApplication(onPaper(conference, person), row, fullName, desk);
    const body = { now, conference, paper, events: withoutComplaint(events, person) };
    return (await paperFile(call, paper)) ?? { status: 200, body };
  }
  mustBeAllowedOn(conferences, person, 'list-conferences');
  const { status, caseNumber, cursor } = readAs(conferencesQuery, call.query);
  const policy = await ports.policies.current();
  const readsAll = conferences.may(person, 'read-conference', null) === true;
  const unit = readsAll ? undefined : person.unit.id;
  const pages = caseNumber
    ? [await store.mattersFrom(conferenceKind, caseNumber, cursor)]
    : await Promise.all(
        (status === undefined ? conferenceKind.open : [status]).map((one) =>
          store.mattersBy(conferenceKind, one, status === undefined ? undefined : cursor, unit),
        ),
      );
  const matters = pages.flatMap((page) => page.matters);
  const rows = (await readableBy(conferences, person, matters, ports))
    .filter((state) => status === undefined || state.status === status)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1) * (status === 'held' || status === 'cancelled' ? -1 : 1))
    .map((state) => conferenceRowOf(state, policy, person, now));
  // H5: what it is about cannot be read, and so not whose it is: whoever reads all alone is told.
  const unreadable = readsAll ? pages.flatMap((page) => page.unreadable.map(({ matter }) => matter)) : [];
  const [page] = pages;
  return {
    status: 200,
    body: { now, conferences: rows, unreadable, cursor: pages.length === 1 ? (page?.cursor ?? null) : null },
  };
}
