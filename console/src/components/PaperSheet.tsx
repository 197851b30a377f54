import './paper.css';
import { Link } from 'react-router';
import { download, type Paper } from '../api/papers.ts';
import { isProblem } from '../api/problem.ts';
import { useWords } from '../app/language.ts';
import { say } from '../app/pending.ts';
import { useMinute } from '../app/server-time.ts';
import { paperWords } from '../words/papers.ts';
import { fullTime } from '../words/time.ts';
import { Button } from './Button.tsx';
import { Page as Frame } from './Page.tsx';
import { saidOf } from './sending.ts';
import { Empty } from './states.tsx';

type Block = Paper['body'][number];

/** A paper as the record writes it: to be read, printed, or taken along as a file. `address`: where the API has it. */
export function PaperSheet({
  paper,
  address,
  back,
  notYet,
}: {
  paper: Paper | null;
  address: string;
  back: string;
  /** Why there is none yet, where that is not for want of words in the rules. */
  notYet?: string | undefined;
}) {
  const words = useWords(paperWords);
  const now = useMinute();
  if (!paper)
    return (
      <Frame title={words.paper}>
        <Empty action={<Link to={back}>{words.back}</Link>}>{notYet ?? words.none}</Empty>
      </Frame>
    );
  const file = async (): Promise<void> => {
    try {
      await download(address, paper);
    } catch (error) {
      if (!isProblem(error)) throw error;
      say(saidOf(error), false);
    }
  };
  const { drill, format, mark, number, title, to, body, signed, publicity } = paper;
  return (
    <main className="paper">
      <div className="paper-acts">
        <Button look="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={() => void file()}>{words.file}</Button>
        <Link to={back}>{words.back}</Link>
      </div>
      {format !== 'form' && (
        <p className="paper-mark">
          {drill && `【${words.drill}】`}
          {mark}
        </p>
      )}
      <p className={format === 'form' ? 'paper-foot' : 'paper-number'}>{number}</p>
      <h1>
        {drill && `【${words.drill}】`}
        {title}
      </h1>
      {to !== undefined && <p className="paper-to">{to}：</p>}
      <Body blocks={body} />
      {signed && (
        <div className="paper-signed">
          <p>{signed.by}</p>
          <p>{signed.on}</p>
        </div>
      )}
      <p className="paper-text">
        （{words.publicity[publicity.is]}
        {publicity.is === 'public' ? '' : `：${publicity.says}`}）
      </p>
      <p className="paper-foot">{words.printed(number, fullTime(now))}</p>
    </main>
  );
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

/** Headings are numbered in their order: 一、 and （一） under it. */
function Body({ blocks }: { blocks: readonly Block[] }) {
  let [first, second] = [0, 0];
  return blocks.map((block, at) => {
    if (block.block === 'heading' && block.level === 1) [first, second] = [first + 1, 0];
    else if (block.block === 'heading') second += 1;
    return <Piece key={at} block={block} first={NUMERALS[first - 1] ?? ''} second={NUMERALS[second - 1] ?? ''} />;
  });
}

function Piece({ block, first, second }: { block: Block; first: string; second: string }) {
  switch (block.block) {
    case 'heading':
      return block.level === 1 ? (
        <h2>
          {first}、{block.says}
        </h2>
      ) : (
        <h3>
          （{second}）{block.says}
        </h3>
      );
    case 'text':
      return <p className="paper-text">{block.says}</p>;
    case 'items':
      return (
        <ol>
          {block.items.map(({ says }, at) => (
            <li key={at}>{says}</li>
          ))}
        </ol>
      );
    case 'form':
      return (
        <table>
          <tbody>
            {block.rows.map(({ name, says }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={says === '' ? 'paper-blank' : ''}>{says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
