import type { Problem } from '../../api/problem.ts';
import { type CaseView, useDirectory, useEvents, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { clockLabel } from '../../words/clocks-together.ts';
import { ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { unitName } from '../../components/units.ts';
import { faultOf } from '../../components/sending.ts';
import type { Draft } from './draft.ts';
import { fullTime, ms } from '../../words/time.ts';
import { askedIn } from './promises.ts';
import { releaseWords } from './release-words.ts';

interface WhoseProps {
  view: CaseView;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: Problem | null;
}

/** R3, P2: whose release it is, which the desk alone may say for another unit, and the orders that it is said to answer. */
export function Whose({ view, draft, change, problem }: WhoseProps) {
  const words = useWords(releaseWords);
  const me = useMe().data?.me;
  const directory = useDirectory().data;
  const units = [...new Map(view.assignments.map(({ unit }) => [unit.id, unit])).values()];
  const others = units.filter(({ id }) => id !== me?.unit.id);
  const orders = view.clocks.filter(({ kind, state }) => kind === 'assigned-limit' && state !== 'superseded');
  const promises = view.clocks.filter(
    ({ kind, of, state }) =>
      kind === 'follow-up' && of?.includes('.') === true && (state === 'running' || state === 'missed'),
  );
  const asked = askedIn(useEvents(view.number).data?.events ?? []);
  return (
    <>
      {me?.desk && others.length > 0 && (
        <SelectField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          placeholder={unitName(directory, me.unit.id)}
          groups={[{ choices: others }]}
          error={faultOf(problem, 'unit')}
        />
      )}
      {orders.length > 0 && (
        <ManyField
          label={words.orders}
          value={draft.orders}
          onChange={(chosen) => change({ orders: chosen })}
          choices={orders.map((clock) => ({
            id: clock.of === undefined ? clock.kind : `${clock.kind}:${clock.of}`,
            name: clockLabel(clock),
          }))}
          error={faultOf(problem, 'orders')}
        />
      )}
      {promises.length > 0 && (
        <ManyField
          label={words.keeps}
          value={draft.keeps}
          onChange={(keeps) => change({ keeps })}
          choices={promises.map(({ of = '', dueAt }) => ({
            id: of,
            name: words.promise(asked.get(of) ?? of, fullTime(ms(dueAt))),
          }))}
          error={faultOf(problem, 'keeps')}
        />
      )}
      {draft.orders.length > 0 && (
        <TextField
          label={words.ordersReason}
          hint={words.ordersHint}
          value={draft.ordersReason}
          onChange={(ordersReason) => change({ ordersReason })}
          maxLength={500}
          optional
          error={faultOf(problem, 'ordersReason')}
        />
      )}
    </>
  );
}
