import type { Text } from '../api/queries.ts';
import { language as spoken, useLanguage, useWords } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { common } from '../words/common.ts';
import { reasonWords, saysWhen } from '../words/text-reasons.ts';
import { clockWords, ms } from '../words/time.ts';
import { cx } from './cx.ts';

/** One mark for each state of a text, wherever texts are shown. */
export const TEXT_SHAPES: Record<Text['state'], string> = {
  queued: '○',
  held: '‖',
  sending: '↗',
  sent: '✓',
  delivered: '✓✓',
  failed: '✕',
  unknown: '?',
  dropped: '–',
};

/** A text's state by mark and word, with the reason where there is one. */
export function TextState({ text }: { text: Text }) {
  const words = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const { state, why, notBefore } = text;
  const waits = (state === 'held' || state === 'queued') && ms(notBefore) > now;
  return (
    <span className={cx('text-state', `text-${state}`)}>
      <i aria-hidden="true">{TEXT_SHAPES[state]}</i>
      <b>{words.textStates[state] ?? state}</b>
      {why !== undefined && <span>{reasonWords(why, language)}</span>}
      {waits && !saysWhen(why, language) && <span>{clockWords(ms(notBefore), now, language)}</span>}
    </span>
  );
}

TextState.inFile = ({ text: { state, why } }: { text: Text }): string =>
  [common[spoken()].textStates[state] ?? state, why === undefined ? '' : reasonWords(why, spoken())].join(' ');
