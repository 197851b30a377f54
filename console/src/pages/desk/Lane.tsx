import { type ReactNode, useState } from 'react';
import { api, read } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { type CaseRow as Row, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { deskWords } from './desk-words.ts';

interface Words {
  title: string;
  text: string;
  url?: string;
}

interface LaneProps {
  rows: Row[];
  /** How many there are; null: more than are counted, if there are more than these. */
  all: number | null;
  /** Where there are more rows than these. */
  more?: { load: () => void; busy: boolean };
  box: (row: Row) => ReactNode;
  active: string | null;
  select: (rows: Row[]) => void;
}

/** As many as the API opens in one call. */
const AT_ONCE = 50;

/** New alerts that await appraisal: looked at and decided on together. Citizens' words are opened by a deliberate click that goes on record (H5). */
export function Lane({ rows, all, more, box, active, select }: LaneProps) {
  const words = useWords(deskWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const [opened, setOpened] = useState<Map<string, Words[]>>(new Map());
  const [asking, setAsking] = useState(false);
  const closed = rows.filter((row) => row.origin.kind !== 'registered' && !opened.has(row.number));
  const mayOpen = useMe().data?.me.may.includes('register') === true;

  const open = async (why: string) => {
    setAsking(false);
    try {
      const numbers = closed.slice(0, AT_ONCE).map((row) => row.number);
      const { words: found } = await read(api.POST('/api/words', { body: { numbers, why } }));
      setOpened(
        (was) =>
          new Map([
            ...was,
            ...numbers.map((number): [string, Words[]] => [
              number,
              found.filter(({ caseNumber }) => caseNumber === number),
            ]),
          ]),
      );
    } catch (error) {
      if (!isProblem(error)) throw error;
      say(error.details.detail, false);
    }
  };

  return (
    <section className="group lane" aria-label={words.lane}>
      <h2 className="group-head">
        {words.lane}
        <span>
          {all !== null && all > rows.length ? words.shownOf(rows.length, all) : `${rows.length}${more ? '+' : ''}`}
        </span>
        <small>{words.laneHint}</small>
        <span className="lane-acts">
          {mayOpen && closed.length > 0 && (
            <Button small onClick={() => setAsking(true)}>
              {words.openWords(Math.min(closed.length, AT_ONCE))}
            </Button>
          )}
          {mayOpen && (
            <Button small onClick={() => select(rows)}>
              {words.selectAll}
            </Button>
          )}
        </span>
      </h2>
      <ul>
        {rows.map((row) => (
          <CaseRow key={row.number} row={row} before={box(row)} active={active === row.number}>
            <p className="lane-origin">
              {row.origin.kind === 'alert'
                ? words.from(row.origin.name ?? row.origin.source)
                : row.origin.kind === 'split'
                  ? words.split
                  : words.registered}
              {' · '}
              {words.discovered(clockWords(ms(row.discoveredAt), now, language))}
              {row.categories.length > 0 &&
                ` · ${row.categories.map((category) => shared.categories[category] ?? category).join('、')}`}
              {row.recurrenceOf !== undefined && ` · ${words.recurrence(row.recurrenceOf)}`}
            </p>
            {opened.has(row.number) && <Opened words={opened.get(row.number) ?? []} />}
          </CaseRow>
        ))}
      </ul>
      {more && (
        <div className="lane-more">
          <Button onClick={more.load} disabled={more.busy}>
            {words.more}
          </Button>
        </div>
      )}
      {asking && <WhyOpen onClose={() => setAsking(false)} onOpen={(why) => void open(why)} />}
    </section>
  );
}

function Opened({ words: found }: { words: Words[] }) {
  const words = useWords(deskWords);
  if (found.length === 0) return <p className="lane-words muted">{words.expired}</p>;
  return (
    <>
      {found.slice(0, 3).map((one) => (
        <blockquote key={one.title + one.text} className="lane-words">
          <strong>{one.title}</strong>
          <p>{one.text}</p>
        </blockquote>
      ))}
    </>
  );
}

/** H5: says what for, before citizens' words are shown. */
export function WhyOpen({ onClose, onOpen }: { onClose: () => void; onOpen: (why: string) => void }) {
  const words = useWords(deskWords);
  const [why, setWhy] = useState(words.whyDefault);
  return (
    <Dialog title={words.openWords(0)} onClose={onClose}>
      <TextField label={words.whyWords} value={why} onChange={setWhy} maxLength={200} autoFocus />
      <DialogFoot onClose={onClose} go={words.openNow} ready={why.trim() !== ''} onGo={() => onOpen(why)} />
    </Dialog>
  );
}
