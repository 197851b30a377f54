import type { OrderView } from '../../api/orders.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { correctionSays, orderCorrectionWords } from './order-correction-words.ts';
import { orderWords } from './order-words.ts';

/** H2, H5: what waits for a second person: what is to be erased or corrected, why, and until when it is to be decided. */
export function Proposals({ order, act }: { order: OrderView; act: (act: Act) => void }) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const saying = { words: useWords(orderCorrectionWords), language, now, directory, policy };
  if (order.proposals.length === 0) return null;
  return (
    <Panel title={words.proposals}>
      <ul className="order-lines">
        {order.proposals.map(({ id, kind, name, by, events, is, was, reason, evidence = [], dueAt, mine, own }) => (
          <li key={id}>
            <div>
              <b>{name}</b> {words.ofEvents(events.join('、'))}
              {kind === 'correction' && (
                <p>
                  {correctionSays(was, is, saying)}
                  {evidence.map(({ ref }) => ` 〔${ref}〕`)}
                </p>
              )}{' '}
              {reason}
              <small>
                {by.name} · {words.due(clockWords(ms(dueAt), now, language))}
              </small>
            </div>
            {mine && (
              <span className="order-acts">
                <Button
                  small
                  look="primary"
                  onClick={() => act({ name: 'decide', proposalId: id, decision: 'approve', kind })}
                >
                  {words.acts[`approve-${kind}`]}
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
