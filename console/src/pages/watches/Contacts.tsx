import { commandWatch, type WatchView } from '../../api/watches.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Panel } from '../../components/Page.tsx';
import { Phone } from '../../components/Phone.tsx';
import { usePress } from '../../components/sending.ts';
import { Empty } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './act-draft.ts';
import { watchWords } from './watch-words.ts';

type Contacts = NonNullable<WatchView['contacts']>;
type Owing = Contacts['owing'][number];

interface Props {
  view: WatchView;
  act: (act: Act) => void;
}

/** P8: who did not press and whom to ring instead, where nobody can be asked, and who pressed. */
export function Contacts({ view, act }: Props) {
  const words = useWords(watchWords);
  const language = useLanguage();
  const now = useMinute();
  const { busy, press } = usePress();
  const columns = useOwingColumns(view, act);
  const { contacts, test } = view;
  if (!contacts || !test) return null;
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const received = () =>
    press(async () => {
      await commandWatch(view, { name: 'press-contact', body: {} });
      say(words.said(words.received, view.number), true);
    });
  const asked = test.owing + test.pressed > 0 || test.units > 0;
  const { owing, gaps, pressed } = contacts;
  const title = contacts.mine && owing.length < test.owing ? words.mineOwing : words.notPressed(owing.length);
  return (
    <Panel
      title={words.tests}
      actions={
        contacts.mine &&
        view.allowed.includes('press-contact') && (
          <Button look="primary" disabled={busy} onClick={() => void received()}>
            {words.received}
          </Button>
        )
      }
    >
      <p>
        {asked ? words.pressedOf(test.pressed, test.owing + test.pressed) : words.notAsked(at(test.askAt))} ·{' '}
        {words.pressBy(at(test.by))}
      </p>
      {/* Whoever is only asked reads of himself: the count is of all. */}
      {asked && test.owing === 0 && test.units === 0 && <Empty>{words.allPressed}</Empty>}
      {owing.length > 0 && (
        <>
          <h3>{title}</h3>
          <DataTable
            caption={title}
            columns={columns}
            rows={owing}
            rowKey={({ person }) => person.id}
            file={{ list: 'contact-test', filter: view.number }}
          />
        </>
      )}
      {gaps.length > 0 && (
        <>
          <h3>{words.gapsOf(gaps.length)}</h3>
          <ul className="matter-lines">
            {gaps.map(({ unit, lacks }) => (
              <li key={`${unit.id} ${lacks}`}>
                {unit.name} · {words.lacks[lacks]}
              </li>
            ))}
          </ul>
        </>
      )}
      {pressed.length > 0 && (
        <details>
          <summary>{words.pressed(pressed.length)}</summary>
          <ul className="matter-lines">
            {pressed.map((one) => (
              <li key={one.person.id}>
                <div>
                  {one.unit.name} {one.person.name} · {at(one.at)}{' '}
                  {one.late && <span className="tag">{words.latePress}</span>}
                  {one.byDesk !== undefined && (
                    <small>
                      {words.byDesk(one.byDesk)}：{one.says}
                    </small>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function useOwingColumns(view: WatchView, act: (act: Act) => void): Column<Owing>[] {
  const words = useWords(watchWords);
  const notes = view.allowed.includes('press-contact') && view.contacts?.owing.some(({ phone }) => phone !== undefined);
  return [
    { id: 'unit', title: words.unitOf, cell: ({ unit }) => unit.name },
    {
      id: 'person',
      title: words.person,
      cell: ({ person, as, away }) => (
        <>
          {person.name} · {words.as[as]} {away && <span className="tag tag-strong">{words.awayNow}</span>}
        </>
      ),
    },
    {
      id: 'phone',
      title: words.phone,
      tight: true,
      cell: ({ phone, hasPhone }) =>
        hasPhone ? (
          phone !== undefined && <Phone person={{ name: '', phone }} />
        ) : (
          <span className="tag tag-strong">{words.noPhone}</span>
        ),
    },
    {
      id: 'substitute',
      title: words.substitute,
      cell: ({ substitute }) =>
        substitute ? (
          <>
            <Phone person={substitute} /> {!substitute.hasPhone && words.noPhone}
          </>
        ) : (
          words.noSubstitute
        ),
    },
    {
      id: 'note',
      title: '',
      cell: ({ person }) =>
        notes && (
          <Button small look="quiet" onClick={() => act({ name: 'press-contact', person: person.id })}>
            {words.acts['press-contact']}
          </Button>
        ),
    },
  ];
}
