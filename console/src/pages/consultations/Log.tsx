import type { ConsultationRecord, ConsultationView } from '../../api/consultations.ts';
import { isObject, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { MatterLog, ofEach } from '../../components/MatterLog.tsx';
import type { Act } from './ActDialog.tsx';
import { consultationWords } from './consultation-words.ts';

type Recorded = ConsultationRecord[number];

/** Of a decision, `by` is a person of the directory. */
const WRITTEN = ['says', 'dissent', 'who', 'place', 'nature', 'trend', 'risk', 'text', 'early', 'reason'];

/** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
function writtenIn(event: Recorded): string[] {
  const recorded = isObject(event['recorded']) ? event['recorded'] : {};
  return [
    ...WRITTEN.map((field) => textOf(event[field])),
    ...ofEach(event['invited'], ['says']),
    ...ofEach(event['tasks'], ['says']),
    ...ofEach(event['evidence'], ['ref']),
    ...ofEach(recorded['evidence'], ['ref']),
  ];
}

interface LogProps {
  view: ConsultationView;
  events: ConsultationRecord;
  act: (act: Act) => void;
}

/** What happened to it. */
export function Log({ view, events, act }: LogProps) {
  const words = useWords(consultationWords);
  return (
    <MatterLog
      number={view.number}
      events={events}
      erasable={view.erasable}
      words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
      writtenIn={writtenIn}
      erase={(seq) => act({ name: 'ask-purge', events: [seq] })}
    />
  );
}
