import type { OrderView } from '../../api/orders.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import type { Act } from './ActDialog.tsx';
import { correctionSays, orderCorrectionWords } from './order-correction-words.ts';

/** H2, H5: what waits for a second person, with what a correction is to change and by what it is proved. */
export function Proposals({ order, act }: { order: OrderView; act: (act: Act) => void }) {
  const language = useLanguage();
  const now = useMinute();
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const saying = { words: useWords(orderCorrectionWords), language, now, directory, policy };
  return (
    <WaitingProposals
      proposals={order.proposals}
      act={act}
      says={({ kind, was, is, evidence = [] }) =>
        kind === 'correction' && (
          <p>
            {correctionSays(was, is, saying)}
            {evidence.map(({ ref }) => ` 〔${ref}〕`)}
          </p>
        )
      }
    />
  );
}
