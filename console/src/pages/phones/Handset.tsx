import type { SentText } from '../../app/local/stack.ts';
import { localWords } from '../../app/local/local-words.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { clockWords, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import type { Owner } from './Phones.tsx';

/** A phone as its owner sees it: the oldest text at the top, the newest at the bottom, each link to be pressed. */
export function Handset({ owner }: { owner: Owner }) {
  const words = useWords(localWords);
  const now = useMinute();
  return (
    <section className="handset" aria-label={`${owner.name} ${words.sms}`}>
      <header className="handset-top">
        <span>{wallClock(now).time}</span>
        <b>
          {owner.name}
          <small>{owner.unit}</small>
        </b>
        <span className="number">{owner.number.slice(-4)}</span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keys too */}
      <ol className="handset-texts" tabIndex={0} key={owner.id} ref={(list) => list?.scrollTo(0, list.scrollHeight)}>
        {[...owner.texts].reverse().map((text) => (
          <Message key={`${text.textId} ${text.at}`} text={text} />
        ))}
      </ol>
    </section>
  );
}

function Message({ text }: { text: SentText }) {
  const words = useWords(localWords);
  const language = useLanguage();
  const now = useMinute();
  const link =
    text.code === null
      ? null
      : [...text.body.matchAll(/\S+/g)].map(([word]) => word).find((word) => word.endsWith(`/${text.code}`));
  const [before, after] = link === null || link === undefined ? [text.body, ''] : text.body.split(link);
  return (
    <li>
      <time>{clockWords(ms(text.at), now, language)}</time>
      <p lang="zh-CN">
        {before}
        {link !== null && link !== undefined && (
          <a href={`/t/${text.code}`} target="_blank" rel="noreferrer" title={words.openLink}>
            {link}
          </a>
        )}
        {after}
      </p>
    </li>
  );
}
