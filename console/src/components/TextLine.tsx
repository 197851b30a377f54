import type { Text } from '../api/queries.ts';
import { dictionary, useLanguage, useWords } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { common } from '../words/common.ts';
import { reasonWords } from '../words/text-reasons.ts';
import { textWords } from '../words/texts.ts';
import { clockWords, ms } from '../words/time.ts';
import { cx } from './cx.ts';
import { TEXT_SHAPES } from './TextState.tsx';

const lineWords = dictionary({
  zh: { to: '发给', notBefore: (at: string) => `${at} 发出` },
  en: { to: 'to', notBefore: (at: string) => `goes out ${at}` },
});

/** One text on one line, with its state as it is now; a held or failed one says why. */
export function TextLine({ text, others = [] }: { text: Text | undefined; others?: Text[] }) {
  const words = useWords(lineWords);
  const about = useWords(textWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  if (!text) return null;
  const waits = text.state === 'queued' || text.state === 'held';
  const bad = text.state === 'failed' || text.state === 'unknown';
  return (
    <p className={cx('text-line', bad && 'text-bad', waits && 'text-waits')}>
      <span className="text-what">
        {about.templates[text.template] ?? text.template} {words.to}{' '}
        {[text, ...others].map(({ id, person, unit }, index) => (
          <span key={id}>
            {index > 0 && '、'}
            <b>{person.name}</b>
            <small>{unit.name}</small>
          </span>
        ))}
      </span>
      <span className="text-now">
        <i aria-hidden="true">{TEXT_SHAPES[text.state]}</i>
        {shared.textStates[text.state]}
        {text.settledAt !== undefined && ` ${clockWords(ms(text.settledAt), now, language)}`}
        {waits && ` · ${words.notBefore(clockWords(ms(text.notBefore), now, language))}`}
        {text.why !== undefined && ` · ${reasonWords(text.why, language)}`}
      </span>
    </p>
  );
}
