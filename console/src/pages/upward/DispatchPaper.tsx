import '../../components/paper.css';
import { Link, useParams } from 'react-router';
import { type CaseView, type Schemas, useCase, useUpward } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { upwardWords } from '../../words/upward.ts';

type Upward = Schemas['Upward'];

/** 初报, 续报, 终报, 反馈件 as a paper: the version that went out, or the latest; the seal is left to the pen. */
export function Page() {
  const { number = '', dispatch = '' } = useParams();
  const upward = useUpward(number);
  return (
    <ReadPage title={dispatch} query={useCase(number)}>
      {({ case: view }) => (
        <ReadPage title={dispatch} query={upward}>
          {(found) => <Paper view={view} upward={found} id={dispatch} />}
        </ReadPage>
      )}
    </ReadPage>
  );
}

/** A paper is read on another day. */
const at = (instant: string): string => fullTime(ms(instant));

function Paper({ view, upward, id }: { view: CaseView; upward: Upward; id: string }) {
  const words = useWords(upwardWords);
  const now = useMinute();
  const dispatch = upward.dispatches.find((one) => one.id === id);
  if (!dispatch)
    return (
      <Frame title={id}>
        <Empty action={<Link to={`/cases/${view.number}/upward`}>{words.back}</Link>}>{words.reportsNone}</Empty>
      </Frame>
    );
  const { name, kind, order, unit, signed, sendings, versions } = dispatch;
  const sent = sendings[sendings.length - 1];
  const shown = sent?.version ?? signed?.version ?? versions[versions.length - 1]?.version;
  const version = versions.find((one) => one.version === shown);
  const sections = upward.kinds.find((row) => row.kind === kind)?.sections ?? [];
  const desks = sendings.flatMap((one) => one.desks.map((desk) => desk.name));
  const rows: [string, string][] = [
    [words.to, order ? words.orderOf(order.unit ?? '', order.number ?? '') : desks.join('、')],
    [words.from, unit.name],
    [words.issued, sent ? at(sent.sentAt) : words.notSent],
    ...sections.map((one): [string, string] => [
      one.name,
      version?.sections.find(({ id: of }) => of === one.id)?.says ?? '',
    ]),
    ...(version?.nextAt === undefined && sent?.nextAt === undefined
      ? []
      : [[words.fields.nextAt, at(sent?.nextAt ?? version?.nextAt ?? '')] satisfies [string, string]]),
    ...(kind === 'feedback'
      ? [
          [
            words.signedBy,
            signed
              ? `${signed.by.name} ${at(signed.at)}`
              : dispatch.signedThere
                ? words.signedIn(dispatch.from?.case ?? words.otherCase)
                : words.unsigned,
          ] satisfies [string, string],
        ]
      : []),
  ];
  return (
    <main className="paper">
      <div className="paper-acts">
        <Button look="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Link to={`/cases/${view.number}/upward`}>{words.back}</Link>
      </div>
      <p className="paper-foot">{words.internal}</p>
      <h1>
        {view.drill && `【${words.drill}】`}
        {name}
      </h1>
      <table>
        <tbody>
          {rows.map(([title, value]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-foot">
        {view.number} {dispatch.id} · {shown !== undefined && words.version(shown)} · {words.printed(fullTime(now))}
      </p>
    </main>
  );
}
