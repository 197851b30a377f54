import type { InquiryRecord, InquiryView } from '../../api/inquiries.ts';
import { isObject, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { MatterLog, ofEach } from '../../components/MatterLog.tsx';
import type { Act } from './ActDialog.tsx';
import { inquiryWords } from './inquiry-words.ts';

type Recorded = InquiryRecord[number];

const WRITTEN = ['asker', 'asks', 'text', 'says', 'lineReason', 'title', 'address', 'reads', 'fact', 'reason'];

/** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
function writtenIn(event: Recorded): string[] {
  const counted = isObject(event['counted']) ? event['counted'] : {};
  const [was, is] = [event['was'], event['is']].map((one) => (isObject(one) ? textOf(one['outlet']) : ''));
  return [
    ...(event.type === 'inquiry-opened' ? [textOf(event['outlet']), textOf(event['desk'])] : []),
    ...WRITTEN.map((field) => textOf(event[field])),
    ...ofEach(event['questions'], ['asks']),
    ...ofEach(event['evidence'], ['ref']),
    ...ofEach(counted['evidence'], ['ref']),
    ...(was !== is ? [`${was ?? ''} → ${is ?? ''}`] : []),
  ];
}

interface LogProps {
  view: InquiryView;
  events: InquiryRecord;
  act: (act: Act) => void;
}

/** What happened to it. */
export function Log({ view, events, act }: LogProps) {
  const words = useWords(inquiryWords);
  return (
    <MatterLog
      number={view.number}
      events={events}
      erasable={view.erasable}
      words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
      writtenIn={writtenIn}
      about={(event) => textOf(event['question'])}
      erase={(seq) => act({ name: 'ask-purge', events: [seq] })}
    />
  );
}
