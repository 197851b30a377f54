import { judgeRights, type RightsChange, withChange } from '../../../../domain/commands/rights.ts';
import { isRefusal } from '../../../../domain/matter/refusal.ts';
import { hasHeadings } from '../../../../list-import/headed-table.ts';
import { PEOPLE_COLUMNS } from '../../../../list-import/people/headings.ts';
import { planRows } from '../../../../list-import/people/rows.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { changeDirectory, readToChange } from '../rights/change-directory.ts';
import { rightsView } from '../rights/rights-view.ts';
import { waitingContacts } from '../rights/waiting-contacts.ts';
import { importView } from './people-view.ts';
import { judged, notAskedTwice, partOf } from './judged.ts';
import { faultyRows, headless, idFrom, readFrom, tableOf } from './table.ts';

/** P8: units and people from a file. A preview says row by row what would change; without it all of it is written, or none where a row has a fault. */
export async function importPeople(call: HttpCall, asked: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(asked, 'edit-directory');
  const table = await tableOf(call, hasHeadings(PEOPLE_COLUMNS));
  const read = await readToChange(asked, ports);
  const waiting = await waitingContacts(ports);
  const plan = planRows(table.rows, read.directory, idFrom(ports.ids.hash), waiting);
  if (plan.headings === null) throw headless('“单位”和“姓名”（或“单位类别”）', table);
  const rows = notAskedTwice(judged(plan.rows, read.directory, read.person.contact.id), waiting);
  const part = partOf(rows);
  const verdict = judgeRights(read.person.contact.id, part, read.directory);
  if (isRefusal(verdict)) throw new BadRequest(verdict.refused, verdict.says, { clause: verdict.clause }, 403);
  const awaits = verdict.alone ? [] : verdict.widened.map(({ name }) => name);
  const seen = { ...readFrom(table), ...plan, headings: plan.headings, rows, awaits };
  if (call.query['preview'] !== 'true') {
    const faulty = rows.filter(({ faults }) => faults.length > 0);
    if (faulty.length > 0 && call.query['leaveOut'] !== 'true') throw faultyRows(faulty);
    const change = await written(part, read, ports);
    // Units that the list has just brought have their names.
    const after = { ...read.person, directory: { ...read.directory, ...withChange(read.directory, part) } };
    const rights = change ? { rights: rightsView(change, after) } : {};
    return { status: 200, body: { now: ports.clock.now(), ...importView(seen), ...rights } };
  }
  return { status: 200, body: { now: ports.clock.now(), ...importView(seen) } };
}

async function written(
  part: ReturnType<typeof partOf>,
  read: Awaited<ReturnType<typeof readToChange>>,
  ports: Ports,
): Promise<RightsChange | null> {
  if (part.units.length + part.contacts.length === 0) return null;
  const { units, contacts } = part;
  const what = `POST directory/import units ${units.length} contacts ${contacts.length}`;
  return changeDirectory(read, part, what, ports);
}
