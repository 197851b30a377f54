import type { OrderRecord } from '../../api/orders.ts';
import { actorOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { orderWords } from './order-words.ts';

/** What happened to the order, the latest first; what the software only reckoned is left out. */
export function Log({ events }: { events: OrderRecord }) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel title={words.record}>
      <ul className="order-lines">
        {[...events]
          .filter(({ type }) => type !== 'clocks-changed')
          .reverse()
          .map((event) => {
            const { name, system } = actorOf(event);
            return (
              <li key={event.seq}>
                <div>
                  <b>{words.events[event.type] ?? event.type}</b> {textOf(event['demandId'])} {textOf(event['says'])}
                  <small>
                    {system ? words.system : name} · {clockWords(ms(event.at), now, language)}
                  </small>
                </div>
              </li>
            );
          })}
      </ul>
    </Panel>
  );
}
