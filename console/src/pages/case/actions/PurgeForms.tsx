import { useAlerts, useEvents } from '../../../api/queries.ts';
import { useLanguage, useWords } from '../../../app/language.ts';
import { useMinute } from '../../../app/server-time.ts';
import { useDraft } from '../../../components/draft.ts';
import { ManyField } from '../../../components/fields.tsx';
import { clockWords, ms } from '../../../words/time.ts';
import { describe } from '../describe.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { ReasonField } from './ReasonField.tsx';

const SHOWN = 40;

/** H5: what is to be erased: citizens' words, and what people wrote in the record. An event that holds such words carries a nonce. */
export function AskPurge({ view, directory, lists, onClose }: FormProps) {
  const words = useWords(actionWords);
  const language = useLanguage();
  const now = useMinute();
  const alerts = useAlerts(view.number).data?.alerts ?? [];
  const events = useEvents(view.number).data?.events ?? [];
  const [draft, change, clear] = useDraft<{ words: string[]; events: string[]; reason: string }>(
    `ask-purge.${view.number}`,
    {
      words: [],
      events: [],
      reason: '',
    },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const written = events.filter((event) => typeof event['nonce'] === 'string');
  return (
    <>
      <p className="form-note">{words.purgeHint}</p>
      {alerts.length > 0 && (
        <ManyField
          label={words.purgeWords}
          value={draft.words}
          onChange={(ids) => change({ words: ids })}
          choices={alerts.map(({ id, source, platform = source, receivedAt }) => ({
            id,
            name: `${platform} ${clockWords(ms(receivedAt), now, language)}`,
          }))}
          error={faultOf(problem, 'words')}
        />
      )}
      <ManyField
        label={words.purgeEvents}
        value={draft.events}
        onChange={(ids) => change({ events: ids })}
        choices={written.map((event) => {
          const { says, detail = '' } = describe(event, { view, directory, lists, unmet: [], language, now });
          return {
            id: String(event.seq),
            name: `${clockWords(ms(event.at), now, language)} ${says} ${detail.length > SHOWN ? `${detail.slice(0, SHOWN)}…` : detail}`,
          };
        })}
        error={faultOf(problem, 'events')}
      />
      <ReasonField {...{ draft, change, problem }} hint={words.purgeReasonHint} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== '' && draft.words.length + draft.events.length > 0}
        onGo={() =>
          void give('ask-purge', { words: draft.words, events: draft.events.map(Number), reason: draft.reason })
        }
      />
    </>
  );
}
