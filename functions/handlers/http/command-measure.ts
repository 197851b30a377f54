import { measureKind } from '../../domain/kinds/measure-kind.ts';
import { nthKey } from '../../domain/matter/consequence.ts';
import type { MeasurePersonCommand, OpenMeasure } from '../../domain/measure/commands.ts';
import type { MeasureBody } from '../../domain/measure/events.ts';
import type { Measure } from '../../domain/measure/measure.ts';
import { rulesOf } from '../../domain/measure/rules-of.ts';
import { underWay } from '../../domain/measure/unmended.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { measures } from './api/matters/measures.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { foundGrounds, freeGrounds } from './api/measures/gather.ts';
import { hiddenFrom, recordFor } from './api/measures/shown.ts';
import { personOf, type Person } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { measureBody, measureCommandBodies } from './api/schemas/measures.ts';
import { measureViewOf } from './api/views/measure-view.ts';

/** S6, S7: `POST /api/measures` opens one, `POST /api/measures/{number}/{command}` is one command on it. */
export async function commandMeasure(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  return commandOn(measures, call, person, ports, {
    bodies: measureCommandBodies,
    past: ['doneAt'],
    noPhotos: '此处不收照片，请写明文号、网址或材料',
    prepared: (given: MeasurePersonCommand, state) => withFacts(given, state, ports),
    answered: (result, status) => answered(result, status, person, ports),
  });
}

/** The facts as the records say now: what is put before somebody, and what he approves, rests on them. */
async function withFacts(given: MeasurePersonCommand, state: Measure, ports: Ports): Promise<MeasurePersonCommand> {
  const approves = given.command === 'decide' && given.decision === 'approve';
  // Whoever drops what nobody decided needs no facts for it.
  const undoes = given.command === 'drop' && state.status !== 'prepared';
  if (given.command !== 'submit' && !undoes && !approves) return given;
  const policy = await ports.policies.rulesOf(state.policyId);
  const found = await mustBeWhole(await foundGrounds({ ...policy, measures: rulesOf(policy) }, ports));
  return { ...given, facts: freeGrounds(found, state.unit, state.what, state.number) };
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(measures, person, 'open-measure');
  const policy = await ports.policies.current();
  const body = maskBody(readBody(call, measureBody), policy);
  const { measures: rules } = policy;
  const found = rules ? await mustBeWhole(await foundGrounds({ ...policy, measures: rules }, ports)) : null;
  const same = found && underWay(found.measures, body.unit, body.what);
  if (same) {
    // S7: whoever may not read it is not told its number.
    const seen = measures.may(person, 'read-measure', same) === true ? same.number : '他人经办';
    throw new BadRequest(
      'under-way',
      `对该单位的同类措施正在办理（${seen}），请待其了结`,
      { pointer: '/what', clause: 'S6' },
      409,
    );
  }
  const before = found?.measures.filter(({ unit, what }) => unit === body.unit && what === body.what).length ?? 0;
  const key = nthKey(measureKind.id, `${body.unit}#${body.what}`, before);
  const opened = await openOn(
    measures,
    person,
    (number): OpenMeasure => ({
      command: 'open',
      number,
      ...body,
      grounds: found ? freeGrounds(found, body.unit, body.what) : [],
    }),
    { extras: (number) => ({ claims: [{ key, matter: number, expiresAt: null }] }) },
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

/** Nobody is accused on half of the records. */
async function mustBeWhole<Found extends { unreadable: string[] }>(found: Found): Promise<Found> {
  if (found.unreadable.length === 0) return found;
  throw new BadRequest(
    'unreadable-records',
    `有 ${found.unreadable.length} 件记录暂时不能读取（${found.unreadable.join('、')}），事实不全，请修复后再试`,
    { clause: 'S6' },
    503,
  );
}

async function answered(
  { state, events }: MatterResult<Measure, MeasureBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(measureKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const hidden = await hiddenFrom(person, ports);
  const measure = measureViewOf(state, record, policy, person, now, hidden);
  return { status, body: { now, measure, events: recordFor(events, hidden) }, matter: state.number };
}
