import './phones.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDirectory } from '../../api/queries.ts';
import { localWords } from '../../app/local/local-words.ts';
import { type SentText, useSentTexts } from '../../app/local/stack.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { holds } from '../../components/sought.ts';
import { cx } from '../../components/cx.ts';
import { Page as Frame } from '../../components/Page.tsx';
import { Empty, Loading } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { Handset } from './Handset.tsx';

export interface Owner {
  id: string;
  name: string;
  unit: string;
  number: string;
  texts: SentText[];
}

/** On one machine alone: everybody's phone, so that the whole flow is seen in one sitting. */
export function Page() {
  const words = useWords(localWords);
  const query = useSentTexts();
  return (
    <Frame title={words.title} aside={words.aside}>
      {query.data ? (
        query.data.length === 0 ? (
          <Empty>{words.none}</Empty>
        ) : (
          <Phones texts={query.data} />
        )
      ) : query.isPending && query.isFetching ? (
        <Loading />
      ) : (
        <Empty>{words.notLocal}</Empty>
      )}
    </Frame>
  );
}

function useOwners(texts: SentText[]): Owner[] {
  const directory = useDirectory().data;
  const owners = new Map<string, Owner>();
  for (const text of texts) {
    const contact = directory?.contacts.find(({ id }) => id === text.person);
    const unit = directory?.units.find(({ id }) => id === contact?.unit);
    const owner = owners.get(text.person) ?? {
      id: text.person,
      name: contact?.name ?? text.person,
      unit: unit?.short ?? '',
      number: text.to,
      texts: [],
    };
    owner.texts.push(text);
    owners.set(text.person, owner);
  }
  return [...owners.values()];
}

function Phones({ texts }: { texts: SentText[] }) {
  const words = useWords(localWords);
  const language = useLanguage();
  const now = useMinute();
  const [params, setParams] = useSearchParams();
  const [sought, setSought] = useState('');
  const owners = useOwners(texts);
  const found = owners.filter(({ name, unit }) => holds([name, unit], sought));
  const chosen = owners.find(({ id }) => id === params.get('person')) ?? found[0];
  return (
    <div className="phones">
      <div className="phone-list">
        <SearchBox label={words.search} value={sought} pause={0} onChange={setSought} />
        <ul aria-label={words.people}>
          {found.map((owner) => (
            <li key={owner.id}>
              <button
                type="button"
                className={cx('phone-owner', owner.id === chosen?.id && 'phone-owner-on')}
                aria-current={owner.id === chosen?.id}
                onClick={() => setParams({ person: owner.id }, { replace: true })}
              >
                <b>{owner.name}</b> <small>{owner.unit}</small>
                <span>{words.count(owner.texts.length)}</span>
                <small className="phone-latest">{clockWords(ms(owner.texts[0]?.at ?? ''), now, language)}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {chosen ? <Handset owner={chosen} /> : <Empty>{words.choose}</Empty>}
    </div>
  );
}
