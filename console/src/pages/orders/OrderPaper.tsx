import { useParams } from 'react-router';
import { useOrder } from '../../api/orders.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 督办函: the supervision order as the unit gets it. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/orders/${number}`;
  return (
    <ReadPage title={number} query={useOrder(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
