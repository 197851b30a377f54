import type { OrderRecord } from '../../api/orders.ts';
import { actorOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { orderWords } from './order-words.ts';

interface LogProps {
  events: OrderRecord;
  /** H5: whether this person may ask for words to be erased. */
  erasable: boolean;
  act: (act: Act) => void;
}

/** Somebody wrote in it. */
const isWritten = (event: OrderRecord[number]): boolean =>
  event.type === 'order-opened' || textOf(event['says']) !== '';

/** What happened to the order, the latest first; what the software only reckoned is left out. */
export function Log({ events, erasable, act }: LogProps) {
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
                  {textOf(event['reason'])}
                  <small>
                    {system ? words.system : name} · {clockWords(ms(event.at), now, language)}
                  </small>
                </div>
                {erasable && isWritten(event) && (
                  <Button small look="quiet" onClick={() => act({ name: 'ask-purge', events: [event.seq] })}>
                    {words.acts['ask-purge']}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
    </Panel>
  );
}
