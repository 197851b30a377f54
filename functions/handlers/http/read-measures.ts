import { measureKind } from '../../domain/kinds/measure-kind.ts';
import { proposedMeasures } from '../../domain/measure/conditions.ts';
import { takenIn, underWay } from '../../domain/measure/unmended.ts';
import { measureLetter } from '../../domain/papers/measure-letter.ts';
import { rowOf } from '../../domain/papers/wording.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { measures } from './api/matters/measures.ts';
import { matterFor, mustBeAllowedOn, readableBy } from './api/matters/served.ts';
import { foundGrounds } from './api/measures/gather.ts';
import { hiddenFrom, recordFor } from './api/measures/shown.ts';
import { paperFile } from './api/paper-file.ts';
import { fullNameIn, personOf, type Person } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { measuresQuery } from './api/schemas/measures.ts';
import { measureRowOf, measureViewOf, onPaper, proposedView } from './api/views/measure-view.ts';

/** S6, S7: the register of measures, with what the record proposes where that is asked for; or one of them with its record. */
export async function readMeasures(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const now = ports.clock.now();
  const { number } = call.path;
  if (number !== undefined) {
    const state = await matterFor(measures, person, number, ports);
    mustBeAllowedOn(measures, person, 'read-measure', state);
    const record = await ports.store.matterRecord(measureKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    const hidden = await hiddenFrom(person, ports);
    const measure = measureViewOf(state, record, policy, person, now, hidden);
    const row = rowOf('measure', (await ports.policies.current()).papers);
    const paper = row && measureLetter(onPaper(measure, state, record), row, fullNameIn(person.directory));
    const body = { now, measure, paper, events: recordFor(record, hidden) };
    return (await paperFile(call, paper)) ?? { status: 200, body };
  }
  mustBeAllowedOn(measures, person, 'list-measures');
  const { status, cursor, proposed } = readAs(measuresQuery, call.query);
  const readsAll = measures.may(person, 'read-measure', null) === true;
  const page = await ports.store.mattersBy(
    measureKind,
    status ?? 'prepared',
    cursor,
    readsAll ? undefined : person.unit.id,
  );
  const rows = await Promise.all(
    (await readableBy(measures, person, page.matters, ports)).map(async (state) =>
      measureRowOf(state, await ports.policies.rulesOf(state.policyId), person),
    ),
  );
  const policy = await ports.policies.current();
  const body = {
    now,
    measures: rows,
    ...(proposed === 'true' && measures.may(person, 'open-measure', null) === true
      ? { proposed: await proposedTo(person, policy, ports) }
      : {}),
    unreadable: readsAll ? page.unreadable.map(({ matter }) => matter) : [],
    cursor: page.cursor,
  };
  return { status: 200, body };
}

/** S6, S7: what the facts propose, but of the reader's own unit, of one that is no more, and where one of the kind is under way. */
async function proposedTo(person: Person, policy: Policy, ports: Ports) {
  const rules = policy.measures;
  if (!rules) return [];
  const { grounds, measures: kept } = await foundGrounds({ ...policy, measures: rules }, ports);
  const taken = takenIn(kept);
  return proposedMeasures(rules, grounds, (unit) => taken.filter((one) => one.unit === unit))
    .filter(({ unit, what }) => unit !== person.unit.id && underWay(kept, unit, what) === undefined)
    .filter(({ unit }) => person.directory.units.some(({ id, active }) => id === unit && active))
    .map((one) => proposedView(one, policy, person));
}
