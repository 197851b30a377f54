import { BasisGiven } from '../../components/BasisField.tsx';
import '../case/case.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import {
  type CaseView,
  type Schemas,
  type Text,
  useCase,
  useDirectory,
  usePolicy,
  useTexts,
  useTold,
} from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useForeseen } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { TextState } from '../../components/TextState.tsx';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import { textWords } from '../../words/texts.ts';
import { clockWords, ms } from '../../words/time.ts';
import { toldWords } from '../../words/told.ts';
import { ActionDialog } from '../case/actions/ActionDialog.tsx';

type ToldRow = Schemas['Told']['told'][number];

/** P8: who was told what of a case, when, and did it arrive: the texts, and what people told the media and superiors. */
export function Page() {
  const { number = '' } = useParams();
  const query = useCase(number);
  const foreseen = useForeseen(number);
  const words = useWords(toldWords);
  return (
    <ReadPage title={`${words.title} · ${number}`} says={words.purpose} query={query}>
      {({ case: view }) => <Sheet view={foreseen ?? view} />}
    </ReadPage>
  );
}

function Sheet({ view }: { view: CaseView }) {
  const words = useWords(toldWords);
  const shared = useWords(common);
  const told = useTold(view.number);
  const texts = useTexts(view.number);
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const [action, setAction] = useState<{ name: 'tell-media' } | { name: 'record-reply'; telling: string } | null>(null);
  return (
    <Frame
      title={`${words.title} · ${view.number}`}
      aside={caseTitle(view, shared.offline)}
      actions={
        <>
          {view.may.includes('tell-media') && (
            <Button look="primary" onClick={() => setAction({ name: 'tell-media' })}>
              {words.tell}
            </Button>
          )}
          <ButtonLink to={`/cases/${view.number}`}>{words.toCase}</ButtonLink>
        </>
      }
    >
      <Panel title={words.others}>
        <Read query={told}>
          {(found) => (
            <Others
              number={view.number}
              rows={found.told}
              reply={
                view.may.includes('record-reply') ? (telling) => setAction({ name: 'record-reply', telling }) : null
              }
            />
          )}
        </Read>
      </Panel>
      <Panel title={words.texts}>
        <Read query={texts}>{(found) => <Texts number={view.number} texts={found.texts} />}</Read>
      </Panel>
      {action && directory && policy && (
        <ActionDialog
          {...action}
          view={view}
          directory={directory}
          lists={policyLists(policy)}
          suggestion={null}
          onClose={() => setAction(null)}
        />
      )}
    </Frame>
  );
}

function Others({
  number,
  rows,
  reply,
}: {
  number: string;
  rows: ToldRow[];
  reply: ((telling: string) => void) | null;
}) {
  const words = useWords(toldWords);
  const language = useLanguage();
  const now = useMinute();
  if (rows.length === 0) return <Empty>{words.othersNone}</Empty>;
  const columns: Column<ToldRow>[] = [
    {
      id: 'who',
      title: words.columns.who,
      cell: ({ of, body, to }) => (
        <>
          <div>
            <strong>{body}</strong> <span className="tag">{words.of[of]}</span>
          </div>
          {to !== undefined && <small>{to}</small>}
        </>
      ),
    },
    {
      id: 'what',
      title: words.columns.what,
      cell: ({ says, release, by, unit, exposureBasis }) => (
        <>
          <div>
            {says} {release !== undefined && <span className="tag">{release}</span>}
          </div>
          <small>{[unit?.name, words.by(by)].filter(Boolean).join(' · ')}</small>
          <BasisGiven basis={exposureBasis} />
        </>
      ),
    },
    { id: 'when', title: words.columns.when, tight: true, cell: ({ at }) => clockWords(ms(at), now, language) },
    { id: 'how', title: words.columns.how, tight: true, cell: ({ means }) => means },
    {
      id: 'state',
      title: words.columns.state,
      cell: ({ of, telling, replies }) => (
        <>
          {replies.map((one) => (
            <div key={`${one.reply} ${one.at}`}>
              <b>{of === 'organ' && one.reply === 'declined' ? words.notTaken : words.replies[one.reply]}</b>{' '}
              {clockWords(ms(one.at), now, language)}
              {one.address !== undefined && <small>{one.address}</small>}
              {one.says !== undefined && <small>{one.says}</small>}
            </div>
          ))}
          {telling !== undefined && replies.length === 0 && <div className="muted">{words.noReply}</div>}
          {telling !== undefined && reply && (
            <Button small onClick={() => reply(telling)}>
              {words.record}
            </Button>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={words.others}
      columns={columns}
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      file={{ list: 'told', filter: number }}
    />
  );
}

function Texts({ number, texts }: { number: string; texts: Text[] }) {
  const words = useWords(toldWords);
  const about = useWords(textWords);
  const language = useLanguage();
  const now = useMinute();
  if (texts.length === 0) return <Empty>{words.textsNone}</Empty>;
  const columns: Column<Text>[] = [
    {
      id: 'who',
      title: words.columns.who,
      cell: ({ person, unit }) => (
        <>
          <strong>{person.name}</strong> <small>{unit.name}</small>
        </>
      ),
    },
    { id: 'what', title: words.columns.what, cell: ({ template }) => about.templates[template] ?? template },
    {
      id: 'when',
      title: words.columns.when,
      tight: true,
      cell: ({ sentAt, queuedAt }) => clockWords(ms(sentAt ?? queuedAt), now, language),
    },
    { id: 'state', title: words.columns.state, cell: (text) => <TextState text={text} /> },
  ];
  return (
    <DataTable
      caption={words.texts}
      columns={columns}
      rows={texts}
      rowKey={({ id }) => id}
      file={{ list: 'texts', filter: number }}
    />
  );
}
