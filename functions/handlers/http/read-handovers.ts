import { countsOf } from '../../domain/handover/counts.ts';
import type { Handover } from '../../domain/handover/handover.ts';
import { rulesOf } from '../../domain/handover/rules-of.ts';
import { handoverKind } from '../../domain/kinds/handover-kind.ts';
import { handoverLetter } from '../../domain/papers/handover-letter.ts';
import { handoverYear } from '../../domain/papers/handover-year.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { handovers } from './api/matters/handovers.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { paperFile } from './api/paper-file.ts';
import { fullNameIn, type Person, personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { handoversQuery } from './api/schemas/handovers.ts';
import { countsView, handoverForm, handoverRowOf, handoverViewOf } from './api/views/handover-view.ts';
import { withoutUnseen } from './api/without-unseen.ts';
import { everyMatter } from '../../matter/every-matter.ts';

/** M3: handovers in one state, those of one case, the counts of a year; or one of them with its record and its letter. */
export async function readHandovers(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { number } = call.path;
  return number === undefined ? listed(call, person, ports) : one(number, call, person, ports);
}

async function one(number: string, call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const state = await matterFor(handovers, person, number, ports);
  mustBeAllowedOn(handovers, person, 'read-handover', state);
  const record = await ports.store.matterRecord(handoverKind, number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const handover = handoverViewOf(state, record, policy, person, now);
  const row = rowOf('handover', (await ports.policies.current()).papers);
  const paper = row && handoverLetter(handover, row, fullNameIn(person.directory));
  const file = await paperFile(call, paper);
  if (file) return file;
  const mayWrite = handovers.may(person, 'submit', state) === true;
  const form = mayWrite ? { form: handoverForm(rulesOf(policy)) } : {};
  return withoutUnseen({ status: 200, body: { now, handover, ...form, paper, events: record } }, person, ports, []);
}

async function listed(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(handovers, person, 'list-handovers');
  const { store } = ports;
  const now = ports.clock.now();
  const { status, caseNumber, year, as, cursor } = readAs(handoversQuery, call.query);
  const policy = await ports.policies.current();
  const counted = year === undefined ? null : await countedIn(Number(year), policy, person, ports);
  const file = as === undefined ? null : await paperFile({ ...call, query: { as } }, counted?.paper ?? null);
  if (file) return file;
  const page = caseNumber
    ? await store.mattersFrom(handoverKind, caseNumber, cursor)
    : await store.mattersBy(handoverKind, status ?? 'prepared', cursor);
  const seen = (await readableBy(handovers, person, page.matters, ports)).filter(
    (state) => status === undefined || state.status === status,
  );
  const rows = await Promise.all(
    seen.map(async (state) => handoverRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const mayOpen = handovers.may(person, 'open-handover', null) === true;
  const body = {
    now,
    handovers: rows,
    ...(mayOpen && policy.handovers ? { form: handoverForm(policy.handovers) } : {}),
    ...counted,
    unreadable: page.unreadable.map(({ matter }) => matter),
    cursor: page.cursor,
  };
  return withoutUnseen({ status: 200, body }, person, ports, []);
}

/** M3: the counts of a year over all there are, whoever asks: they name none, and are published. */
async function countedIn(year: number, policy: Policy, person: Person, ports: Ports) {
  const { handovers: rules } = policy;
  if (!rules) return null;
  const counts = countsView(countsOf(await all(ports), year, rules), rules);
  const row = rowOf('handover-year', policy.papers);
  const [office = ''] = rules.offices;
  const by = { id: office, name: office };
  const paper = row && handoverYear(counts, ports.clock.now(), by, row, fullNameIn(person.directory));
  return { counts, paper };
}

/** None is left out: half a count is published by nobody. */
async function all(ports: Pick<Ports, 'store'>): Promise<Handover[]> {
  const { matters, unreadable } = await everyMatter(handoverKind, [...handoverKind.open, ...handoverKind.ended], ports);
  if (unreadable.length > 0)
    throw new BadRequest(
      'unreadable-records',
      `有 ${unreadable.length} 件移交暂时不能读取（${unreadable.join('、')}），统计不全，请修复后再试`,
      { clause: 'M3' },
      503,
    );
  return matters;
}
