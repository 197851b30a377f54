import './texts.css';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type TextList, type Unsent, useTextList } from '../../api/duty.ts';
import { type Text, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { SearchBox } from '../../components/SearchBox.tsx';
import { holds } from '../../components/sought.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { everyPage } from '../../components/export/every-page.ts';
import type { Every } from '../../components/export/list-file.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { isRightsChange, pageOf } from '../../components/matter-page.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading } from '../../components/states.tsx';
import { TextState } from '../../components/TextState.tsx';
import { common } from '../../words/common.ts';
import { textWords } from '../../words/texts.ts';
import { clockWords, ms } from '../../words/time.ts';
import { textsWords } from './texts-words.ts';
import { ResendDialog } from './ResendDialog.tsx';
import { TextTabs } from './TextTabs.tsx';

const TROUBLED: Text['state'][] = ['failed', 'unknown', 'held'];
const UNSENT = ['queued', 'held', 'failed', 'unknown'] as const;
/** Of these there are ever more: they are looked for among those that were loaded. */
const STATES: Text['state'][] = ['sending', 'sent', 'delivered', 'dropped'];

type Counts = TextList['unsent'];

const unsentOf = (state: string): Unsent | null =>
  state === 'troubled' ? 'unsent' : (UNSENT.find((one) => one === state) ?? null);

/** 发送记录: every text, newest first; filters are kept in the address. */
export function Page() {
  const [params] = useSearchParams();
  const query = useTextList(unsentOf(params.get('state') ?? ''));
  const words = useWords(textsWords);
  const asking = query.isPlaceholderData;
  const texts = query.data?.pages.flatMap((page) => page.texts) ?? [];
  const counts = query.data?.pages[0]?.unsent;
  return (
    <Frame title={words.title} aside={words.aside}>
      <TextTabs />
      {counts ? (
        <TextList
          texts={texts}
          counts={counts}
          asking={asking}
          more={query.hasNextPage && !asking ? () => void query.fetchNextPage() : null}
          busy={query.isFetchingNextPage}
          every={everyPage(query, (page) => page.texts)}
        />
      ) : query.isError ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Frame>
  );
}

const passes = (text: Text, state: string, sought: string): boolean =>
  (state === '' || (state === 'troubled' ? TROUBLED.includes(text.state) : text.state === state)) &&
  holds([text.person.name, text.unit.name, text.matter], sought);

function TextList({
  texts,
  counts,
  asking,
  more,
  busy,
  every,
}: {
  texts: Text[];
  counts: Counts;
  /** The texts are those of the question before. */
  asking: boolean;
  more: (() => void) | null;
  busy: boolean;
  every: Every<Text>;
}) {
  const words = useWords(textsWords);
  const shared = useWords(common);
  const [params, setParams] = useSearchParams();
  const [state, sought] = [params.get('state') ?? '', params.get('q') ?? ''];
  const [again, setAgain] = useState<Text | null>(null);
  const choose = (name: string, value: string): void =>
    setParams(
      (was) => {
        const next = new URLSearchParams(was);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const columns = useColumns(setAgain);
  if (!asking && texts.length === 0 && state === '' && sought === '') return <Empty>{words.none}</Empty>;
  const shown = texts.filter((text) => passes(text, state, sought));
  const facets = [
    { id: '', name: shared.all },
    { id: 'troubled', name: words.troubled, count: counts.held + counts.failed + counts.unknown },
    ...UNSENT.map((one) => ({ id: one, name: shared.textStates[one] ?? one, count: counts[one] })),
    ...STATES.map((one) => ({ id: one, name: shared.textStates[one] ?? one })),
  ];
  return (
    <Panel className="texts-page">
      <div className="texts-bar" role="search">
        <div className="texts-facets">
          {facets.map(({ id, name, count }) => (
            <button
              key={id}
              type="button"
              className={cx('text-facet', state === id && 'text-facet-on')}
              aria-pressed={state === id}
              onClick={() => choose('state', id)}
            >
              {name} {count !== undefined && <span>{count}</span>}
            </button>
          ))}
        </div>
        <SearchBox
          className="control texts-search"
          label={words.search}
          value={sought}
          pause={0}
          onChange={(q) => choose('q', q)}
        />
      </div>
      {asking ? (
        <Loading />
      ) : shown.length === 0 ? (
        <Empty>{words.noneHere}</Empty>
      ) : (
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={shown}
          rowKey={(text) => `${text.matter} ${text.id}`}
          file={{
            list: 'texts',
            filter: [facets.find(({ id }) => id === state)?.name, sought].filter(Boolean).join('，'),
            every: async (...how) => (await every(...how)).filter((text) => passes(text, state, sought)),
          }}
        />
      )}
      <div className="texts-foot">
        <span className="muted">{!asking && words.shownUpTo(shown.length)}</span>
        {more && (
          <Button onClick={more} disabled={busy}>
            {busy ? shared.loading : shared.loadMore}
          </Button>
        )}
      </div>
      {again && <ResendDialog text={again} onClose={() => setAgain(null)} />}
    </Panel>
  );
}

function useColumns(resend: (text: Text) => void): Column<Text>[] {
  const words = useWords(textsWords);
  const about = useWords(textWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const may = useMe().data?.me.may.includes('resend-text') === true;
  return [
    {
      id: 'time',
      title: words.time,
      tight: true,
      cell: (text) => clockWords(ms(text.sentAt ?? text.queuedAt), now, language),
    },
    {
      id: 'to',
      title: words.to,
      cell: (text) => (
        <span>
          {text.person.name} <small className="muted">{text.unit.name}</small>
        </span>
      ),
    },
    {
      id: 'what',
      title: words.what,
      cell: (text) => (
        <span className="texts-what">
          <b>{about.templates[text.template] ?? text.template}</b>
          <Link to={pageOf(text.matter)} className="number">
            {text.matter}
          </Link>
          <GradeTag grade={text.grade} />
          {text.drill && <span className="tag tag-strong">{shared.drill}</span>}
          {text.orderedBy && <span className="tag">{words.by(text.orderedBy.name)}</span>}
        </span>
      ),
    },
    { id: 'state', title: words.state, cell: (text) => <TextState text={text} /> },
    {
      id: 'channel',
      title: words.channel,
      tight: true,
      cell: (text) => <span className="muted">{about.channels[text.channel] ?? text.channel}</span>,
    },
    ...(may
      ? [
          {
            id: 'act',
            title: '',
            tight: true,
            cell: (text: Text) =>
              text.state === 'sending' || text.state === 'dropped' || isRightsChange(text.matter) ? null : (
                <Button small onClick={() => resend(text)}>
                  {words.resend}
                </Button>
              ),
          },
        ]
      : []),
  ];
}
