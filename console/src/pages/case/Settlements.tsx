import './settlements.css';
import type { CaseView, RecordEvent, Schemas } from '../../api/queries.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Panel } from '../../components/Page.tsx';
import { settlementWords } from '../../words/settlements.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { ActionName } from './actions/offered.ts';

type Settlement = CaseView['settlements'][number];
type Act = (name: ActionName, about?: { settlement?: string; assignmentId?: string }) => void;
type Me = Schemas['Me']['me'];

/** D1: the fact on the ground, part by part: whose, until when, how far, and with what it was settled. What is done is folded. */
export function Settlements({ view, events, me, act }: { view: CaseView; events: RecordEvent[]; me?: Me; act: Act }) {
  const words = useWords(settlementWords);
  const language = useLanguage();
  const now = useMinute();
  const open = view.status === 'open' || view.status === 'appraising';
  const { settlements, settledAt, may } = view;
  const [left, done] = [
    settlements.filter((one) => one.settledAt === undefined),
    settlements.filter((one) => one.settledAt !== undefined),
  ];
  const divided = settlements.length > 0;
  const shown = { view, events, act, open, ...(me ? { me } : {}) };
  return (
    <Panel
      className="settlements"
      title={words.title}
      actions={
        <>
          {divided && <span className="tag">{words.count(done.length, settlements.length)}</span>}
          {open && may.includes('set-settlement') && view.assignments.some(({ state }) => state !== 'taken-back') && (
            <Button small onClick={() => act('set-settlement')}>
              {divided && !settlements.every(({ whole }) => whole) ? words.add : words.divide}
            </Button>
          )}
        </>
      }
    >
      {!divided && (
        <p className="settlements-whole">
          <span className={cx(settledAt !== undefined && 'muted')}>
            {settledAt === undefined ? words.open : words.done(clockWords(ms(settledAt), now, language))}
            <small>{words.whole}</small>
          </span>
          {view.groundUnlimited && may.includes('set-settlement') && <small className="muted">{words.unlimited}</small>}
          {open && settledAt === undefined && may.includes('settle') && (
            <Button small onClick={() => act('settle')}>
              {words.settle}
            </Button>
          )}
          {open && settledAt !== undefined && may.includes('reopen-settlement') && (
            <Button small look="quiet" onClick={() => act('reopen-settlement')}>
              {words.reopen}
            </Button>
          )}
        </p>
      )}
      {left.length > 0 && (
        <ol className="settlement-rows">
          {left.map((one) => (
            <Row key={one.id} one={one} {...shown} />
          ))}
        </ol>
      )}
      {done.length > 0 && (
        <details open={left.length === 0 && open}>
          <summary>{words.folded(done.length)}</summary>
          <ol className="settlement-rows">
            {done.map((one) => (
              <Row key={one.id} one={one} {...shown} />
            ))}
          </ol>
        </details>
      )}
    </Panel>
  );
}

function Row({
  one,
  view,
  events,
  me,
  act,
  open,
}: {
  one: Settlement;
  view: CaseView;
  events: RecordEvent[];
  me?: Me;
  act: Act;
  open: boolean;
}) {
  const words = useWords(settlementWords);
  const language = useLanguage();
  const now = useMinute();
  const said = (at: string): string => clockWords(ms(at), now, language);
  // The newest of each is what counts.
  const of = [...events].reverse().filter((event) => textOf(event['settlement']) === one.id);
  const task = of.find((event) => event.type === 'settlement-set' && textOf(event['says']) !== '');
  const settled = one.settledAt !== undefined;
  const told = of.find(({ type, at }) => type === (settled ? 'settled' : 'progressed') && at >= one.askedAt);
  const own = view.assignments.find(({ unit, state }) => unit.id === one.unit.id && state !== 'taken-back');
  const mine = me !== undefined && me.unit.id === one.unit.id;
  // A co-unit deals with what is its own; whoever answers for the case, or the desk, with any.
  const acts = mine || me?.desk === true || view.may.includes('set-settlement');
  const asked = view.proposals?.some(({ payload }) => payload.settlement === one.id) ?? false;
  const offers = (
    settled
      ? (['reopen-settlement'] as const)
      : (['settle', 'report-progress', 'ask-extension', 'set-settlement'] as const)
  ).filter(
    (name) =>
      open &&
      acts &&
      view.may.includes(name) &&
      (name !== 'report-progress' || (mine && own !== undefined)) &&
      (name !== 'ask-extension' || (!asked && ms(one.dueAt) > now)),
  );
  const label = {
    settle: words.settle,
    'report-progress': words.report,
    'ask-extension': words.extend,
    'set-settlement': words.change,
    'reopen-settlement': words.reopen,
  };
  return (
    <li>
      <div>
        <span>
          <b>{one.id}</b> {task ? textOf(task['says']) : one.whole && words.wholePart}
        </span>
        <small>
          {one.unit.name} · {one.settledAt === undefined ? words.by(said(one.dueAt)) : words.done(said(one.settledAt))}
          {!settled && ms(one.dueAt) <= now && <span className="tag tag-strong">{words.overdue}</span>}
          {one.rounds !== undefined && <span className="tag">{words.again(one.rounds)}</span>}
          {one.extended !== undefined && <span className="tag">{words.extended(one.extended)}</span>}
          {asked && <span className="tag">{words.asked}</span>}
        </small>
        {told && (
          <small>
            {told.type === 'progressed' && `${words.progress(said(told.at))}：`}
            {textOf(told['says'])}
          </small>
        )}
      </div>
      {offers.length > 0 && (
        <span className="settlement-acts no-print">
          {offers.map((name) => (
            <Button
              key={name}
              small
              {...(name === 'settle' ? {} : { look: 'quiet' as const })}
              aria-label={`${label[name]} ${one.id}`}
              onClick={() =>
                act(name, {
                  settlement: one.id,
                  ...(name === 'report-progress' && own ? { assignmentId: own.id } : {}),
                })
              }
            >
              {label[name]}
            </Button>
          ))}
        </span>
      )}
    </li>
  );
}
