import type { OrderRecord, OrderView } from '../../api/orders.ts';
import { actorOf, isObject, listOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { orderWords } from './order-words.ts';

interface DemandsProps {
  order: OrderView;
  events: OrderRecord;
  act: (act: Act) => void;
}

/** S3: each demand with what was answered and why it was returned, in order, and what may be done about it. */
export function Demands({ order, events, act }: DemandsProps) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel title={words.demands}>
      <ul className="matter-lines">
        {order.demands.map(({ id, says, state, returns, allowed }) => (
          <li key={id}>
            <div>
              <b>
                {id} {says}
              </b>{' '}
              <span className={state === 'replied' ? 'tag' : 'tag tag-strong'}>{words.demandStates[state]}</span>
              {returns > 0 && <small>{words.returns(returns)}</small>}
              {events
                .filter((event) => event['demandId'] === id)
                .map((event) => ({ event, stands: order.facts.find((one) => one.event === event.seq)?.stands ?? {} }))
                .filter(({ stands }) => stands.void !== true)
                .map(({ event, stands }) => (
                  <p key={event.seq}>
                    {stands.says ?? textOf(event['says'])}
                    {listOf(event['evidence'])
                      .filter(isObject)
                      .map((proof) => ` 〔${textOf(proof['ref'])}〕`)}
                    <small>
                      {words.said(
                        event.type === 'demand-replied' ? words.reply : words.returned,
                        actorOf(event).name,
                        clockWords(ms(stands.repliedAt ?? stands.returnedAt ?? event.at), now, language),
                      )}
                    </small>
                  </p>
                ))}
            </div>
            {allowed.includes('reply') && (
              <Button small look="primary" onClick={() => act({ name: 'reply', demandId: id })}>
                {words.acts['reply']}
              </Button>
            )}
            {allowed.includes('return-reply') && (
              <Button small onClick={() => act({ name: 'return-reply', demandId: id })}>
                {words.acts['return-reply']}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
