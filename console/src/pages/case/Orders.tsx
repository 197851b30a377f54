import { Link } from 'react-router';
import { useOrdersOfCase } from '../../api/orders.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';

/** S3: the supervision orders that were issued from this case. */
export function Orders({ number }: { number: string }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const reads = useMe().data?.me.may.includes('list-orders') === true;
  const query = useOrdersOfCase(number, reads);
  const orders = query.data?.pages.flatMap((page) => page.orders) ?? [];
  if (orders.length === 0) return null;
  return (
    <Panel title={words.orders}>
      <ul className="lines">
        {orders.map((order) => (
          <li key={order.number}>
            <div>
              <Link to={`/orders/${order.number}`} className="number">
                {order.number}
              </Link>{' '}
              {order.title}
              <small>
                {order.unit.name}
                {' · '}
                {order.next
                  ? words.orderNext(order.next.name, clockWords(ms(order.next.dueAt), now, language))
                  : words.orderStates[order.status]}
              </small>
            </div>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{shared.loadMore}</Button>}
    </Panel>
  );
}
