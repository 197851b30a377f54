import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { commandOrder, type OrderFact, type OrderRecord, type OrderView, useOrder } from '../../api/orders.ts';
import { isProblem } from '../../api/problem.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { MatterBreaches } from '../../components/MatterBreaches.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { saidOf } from '../../components/sending.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { Demands } from './Demands.tsx';
import { orderWords } from './order-words.ts';
import { Log } from './Log.tsx';
import { Proposals } from './Proposals.tsx';

/** One supervision order (S3): what it asks, what was answered, whose move it is, what may be done. */
export function Page() {
  const { number = '' } = useParams();
  const query = useOrder(number);
  const words = useWords(orderWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ order, events }) => <Sheet order={order} events={events} />}
    </ReadPage>
  );
}

function Sheet({ order, events }: { order: OrderView; events: OrderRecord }) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  const [act, setAct] = useState<Act | null>(null);
  const [fact, setFact] = useState<OrderFact | null>(null);
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const may = (name: string): boolean => order.allowed.includes(name);
  const sign = async (): Promise<void> => {
    try {
      await commandOrder(order, { name: 'sign', body: {} });
      say(words.done(words.acts['sign'] ?? '', order.number), true);
    } catch (error) {
      if (!isProblem(error)) throw error;
      say(saidOf(error), false);
    }
  };
  const issued = words.issuedBy(order.issuer.unit.name, order.issuer.person.name, at(order.openedAt));
  return (
    <Frame
      title={`${order.number} ${order.title}`}
      aside={order.status === 'open' ? words.move((order.next?.move ?? order.unit).name) : words.statuses[order.status]}
      actions={
        <span className="matter-acts">
          {may('sign') && (
            <Button look="primary" onClick={() => void sign()}>
              {words.acts['sign']}
            </Button>
          )}
          {may('complete') && (
            <Button look="primary" onClick={() => setAct({ name: 'complete' })}>
              {words.acts['complete']}
            </Button>
          )}
          {may('urge') && <Button onClick={() => setAct({ name: 'urge' })}>{words.acts['urge']}</Button>}
          {may('withdraw') && (
            <Button look="quiet" onClick={() => setAct({ name: 'withdraw' })}>
              {words.acts['withdraw']}
            </Button>
          )}
          <Link to={`/orders/${order.number}/paper`}>{words.paper}</Link>
        </span>
      }
    >
      <Panel>
        <ul className="matter-lines">
          <li>
            <div>
              {words.unit} <b>{order.unit.name}</b> · {order.signedAt === undefined ? words.unsigned : words.signed}
              <small>{issued}</small>
              <small>
                {words.basis}：{order.basis.name}，{order.basis.says}
              </small>
              {order.breach && <small>{words.about(order.breach.name, at(order.breach.dueAt))}</small>}
              {order.caseNumber !== undefined && (
                <Link to={`/cases/${order.caseNumber}`}>{words.fromCase(order.caseNumber)}</Link>
              )}
            </div>
          </li>
        </ul>
      </Panel>
      <Demands order={order} events={events} act={setAct} />
      <Clocks order={order} />
      <MatterBreaches breaches={order.breaches} allowed={may('set-aside')} act={setAct} />
      <Proposals order={order} act={setAct} />
      <Log order={order} events={events} act={setAct} correct={setFact} />
      {fact && <CorrectDialog order={order} fact={fact} onClose={() => setFact(null)} />}
      {act && <ActDialog order={order} act={act} onClose={() => setAct(null)} />}
    </Frame>
  );
}

function Clocks({ order }: { order: OrderView }) {
  const words = useWords(orderWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel title={words.clocks}>
      <ul className="matter-lines">
        {order.clocks.map((clock) => (
          <li key={clock.id}>
            <div>
              <b>{clockCalled(clock, language)}</b> {words.due(clockWords(ms(clock.dueAt), now, language))}
              <small>{clock.move.name}</small>
              {clock.explanation && (
                <details>
                  <summary>{words.basisOfLimit}</summary>
                  {clock.explanation.arithmetic.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </details>
              )}
            </div>
            <span className={clock.state === 'missed' ? 'tag tag-strong' : 'tag'}>
              {shared.clockStates[clock.late ? 'late' : clock.state]}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
