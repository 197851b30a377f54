import type { ConferenceRecord, ConferenceView } from '../../api/conferences.ts';
import { isObject, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { MatterLog, ofEach } from '../../components/MatterLog.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { conferenceWords } from './conference-words.ts';

type Recorded = ConferenceRecord[number];

/** What people wrote in an entry, so that whoever asks to have it erased knows which it is. */
function writtenIn(event: Recorded): string[] {
  const held = isObject(event['held']) ? event['held'] : {};
  const told = [held, event['is'], event['was']].filter(isObject);
  return [
    ...[event['title'], event['place'], event['says'], event['reason']].map(textOf),
    // Who did a step is written; of a decision it is a person of the directory.
    ...(event.type === 'step-done' ? [textOf(event['by'])] : []),
    ...ofEach(event['questions'], ['asks', 'answer']),
    ...[held['address'], held['earlierReason'], held['lineReason']].map(textOf),
    ...told.flatMap((one) => [
      ...[one['place'], one['bySuperior']].map(textOf),
      ...ofEach(one['attendance'], ['name', 'post', 'acting']),
      ...ofEach(one['answered'], ['asks', 'answer']),
      ...ofEach(one['unanswered'], ['asks']),
      ...ofEach(one['evidence'], ['ref']),
    ]),
    ...ofEach(held['outlets'], ['name', 'address']),
    ...ofEach(held['acts'], ['says']),
    ...ofEach(held['points'], ['says']),
    ...ofEach(event['evidence'], ['ref']),
  ];
}

interface LogProps {
  conference: ConferenceView;
  events: ConferenceRecord;
  act: (act: Act) => void;
}

/** What happened to it. */
export function Log({ conference, events, act }: LogProps) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  const steps = new Map<string, string>(conference.steps.map(({ id, name }) => [id, name]));
  const about = (event: Recorded): string => {
    const hour = textOf(event['hour']);
    return hour === '' ? (steps.get(textOf(event['step'])) ?? '') : clockWords(ms(hour), now, language);
  };
  return (
    <MatterLog
      number={conference.number}
      events={events}
      erasable={conference.erasable}
      words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
      writtenIn={writtenIn}
      about={about}
      erase={(seq) => act({ name: 'ask-purge', events: [seq] })}
    />
  );
}
