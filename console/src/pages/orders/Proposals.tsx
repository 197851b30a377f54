import type { OrderView } from '../../api/orders.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { orderWords } from './order-words.ts';

/** H2, H5: what waits for a second person: which records are to be erased, why, and until when it is to be decided. */
export function Proposals({ order, act }: { order: OrderView; act: (act: Act) => void }) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  if (order.proposals.length === 0) return null;
  return (
    <Panel title={words.proposals}>
      <ul className="order-lines">
        {order.proposals.map(({ id, name, by, events, reason, dueAt, mine, own }) => (
          <li key={id}>
            <div>
              <b>{name}</b> {words.ofEvents(events.join('、'))} {reason}
              <small>
                {by.name} · {words.due(clockWords(ms(dueAt), now, language))}
              </small>
            </div>
            {mine && (
              <span className="order-acts">
                <Button
                  small
                  look="primary"
                  onClick={() => act({ name: 'decide', proposalId: id, decision: 'approve' })}
                >
                  {words.acts['approve']}
                </Button>
                <Button small onClick={() => act({ name: 'decide', proposalId: id, decision: 'send-back' })}>
                  {words.acts['send-back']}
                </Button>
              </span>
            )}
            {own && (
              <Button small onClick={() => act({ name: 'withdraw-proposal', proposalId: id })}>
                {words.acts['withdraw-proposal']}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
