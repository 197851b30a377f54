import { isObject, listOf, textOf } from '../../api/record.ts';
import type { WatchRecord, WatchView } from '../../api/watches.ts';
import { useWords } from '../../app/language.ts';
import { MatterLog, ofEach } from '../../components/MatterLog.tsx';
import type { Act } from './act-draft.ts';
import { watchWords } from './watch-words.ts';

type Recorded = WatchRecord[number];

const WRITTEN = ['name', 'document', 'day', 'caseNumber', 'says', 'reason'];

/** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
function writtenIn(event: Recorded, { bound }: WatchView): string[] {
  const [was, is] = [event['was'], event['is']].map((one) => (isObject(one) ? textOf(one['name']) : ''));
  const unit = textOf(event['unit']);
  return [
    bound.find(({ id }) => id === unit)?.name ?? unit,
    ...WRITTEN.map((field) => textOf(event[field])),
    ...listOf(event['mentions']).map(textOf),
    ...ofEach(event['questions'], ['asks', 'answer']),
    ...(was !== is ? [`${was ?? ''} → ${is ?? ''}`] : []),
  ];
}

/** What happened to it. */
export function Log({ view, events, act }: { view: WatchView; events: WatchRecord; act: (act: Act) => void }) {
  const words = useWords(watchWords);
  return (
    <MatterLog
      number={view.number}
      events={events}
      erasable={view.erasable}
      words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
      writtenIn={(event) => writtenIn(event, view)}
      erase={(seq) => act({ name: 'ask-purge', events: [seq] })}
    />
  );
}
