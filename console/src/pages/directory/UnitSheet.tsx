import { language as spoken, useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Phone } from '../../components/Phone.tsx';
import { common } from '../../words/common.ts';
import { awayNow, type Contact, people, type Post, type Unit } from '../../words/people.ts';
import { clockWords, fullTime, ms } from '../../words/time.ts';
import { directoryWords } from './directory-words.ts';
import { gapsOf } from './gaps.ts';

interface SheetProps {
  unit: Unit;
  contacts: Contact[];
  onBack: () => void;
  edit: { unit: () => void; contact: (contact: Contact | null) => void } | null;
}

const ORDER: Post[] = [
  'district-leader',
  'principal-leader',
  'unit-leader',
  'unit-officer',
  'legal-officer',
  'spokesperson',
  'spokesperson-assistant',
  'superior-liaison',
];
/** Leaders first, then those who sign. */
const rank = ({ posts }: Contact): number => Math.min(ORDER.length, ...posts.map((post) => ORDER.indexOf(post)));

/** One unit: who holds which post, who stands in, who is away. */
export function UnitSheet({ unit, contacts, onBack, edit }: SheetProps) {
  const words = useWords(directoryWords);
  const shared = useWords(people);
  const now = useMinute();
  const own = contacts
    .filter((contact) => contact.unit === unit.id)
    .sort((a, b) => Number(b.active) - Number(a.active) || rank(a) - rank(b));
  const gaps = gapsOf(unit, contacts, now);
  const columns = useColumns(contacts, edit?.contact ?? null);
  return (
    <section className="unit-sheet panel">
      <header className="unit-head">
        <button type="button" className="link-button unit-back" onClick={onBack}>
          ← {words.backToUnits}
        </button>
        <h2>{unit.name}</h2>
        <p className="muted">
          {shared.kinds[unit.kind]} · {words.people(own.filter(({ active }) => active).length)}
          {unit.superior !== undefined && ` · ${words.superior}：${unit.superior}`}
        </p>
        {unit.answersFor !== undefined && (
          <p className="muted">
            {words.answersFor}：{unit.answersFor}
          </p>
        )}
        {unit.notFor !== undefined && (
          <p className="muted">
            {words.notFor}：{unit.notFor}
          </p>
        )}
        {edit ? (
          <div className="panel-actions">
            <Button small onClick={edit.unit}>
              {words.editUnit}
            </Button>
            <Button small look="primary" onClick={() => edit.contact(null)}>
              {words.addContact}
            </Button>
          </div>
        ) : (
          <p className="muted unit-readonly">{words.readOnly}</p>
        )}
      </header>
      {gaps.length > 0 && (
        <p className="unit-gaps" role="status">
          ! {words.lacks(gaps.map((post) => shared.posts[post]).join('、'))}
        </p>
      )}
      <DataTable
        caption={unit.name}
        columns={columns}
        rows={own}
        rowKey={({ id }) => id}
        file={{ list: 'unit-contacts' }}
      />
    </section>
  );
}

function useColumns(contacts: Contact[], edit: ((contact: Contact) => void) | null): Column<Contact>[] {
  const words = useWords(directoryWords);
  const { posts } = useWords(people);
  const { roles } = useWords(common);
  const nameOf = (id: string | undefined): string | undefined => contacts.find((one) => one.id === id)?.name;
  return [
    {
      id: 'name',
      title: words.name,
      tight: true,
      cell: (one) => (
        <span className="contact-name">
          <b>{one.name}</b>
          {!one.active && <span className="tag">{words.gone}</span>}
        </span>
      ),
    },
    {
      id: 'posts',
      title: words.posts.replace(/[（(].*/, ''),
      cell: (one) => (
        <span>
          {one.posts.map((post) => posts[post]).join('、') || roles[one.role]}{' '}
          {one.posts.length > 0 && !one.posts.some((post) => posts[post]?.includes(roles[one.role] ?? '')) && (
            <small className="muted">{roles[one.role]}</small>
          )}
          <Trained contact={one} />
        </span>
      ),
    },
    {
      id: 'phone',
      title: words.phone,
      tight: true,
      cell: (one) =>
        one.phone !== undefined ? (
          <Phone person={{ name: '', phone: one.phone }} />
        ) : one.hasPhone ? (
          <span className="muted" title={words.phoneHidden}>
            ••••
          </span>
        ) : (
          <span className="tag tag-gap">! {words.noPhone}</span>
        ),
    },
    {
      id: 'substitute',
      title: words.substitute,
      tight: true,
      cell: (one) => nameOf(one.substitute) ?? <span className="muted">—</span>,
    },
    { id: 'away', title: words.away, cell: (one) => <Away contact={one} standIn={nameOf(one.substitute)} /> },
    ...(edit
      ? [
          {
            id: 'edit',
            title: '',
            tight: true,
            cell: (one: Contact) => (
              <Button small onClick={() => edit(one)} aria-label={`${words.edit} ${one.name}`}>
                {words.edit}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** S4: when a spokesperson or an assistant was trained last, and whether that is too long ago. */
function Trained({ contact: { active, trained } }: { contact: Contact }) {
  const words = useWords(directoryWords);
  const { training } = useWords(people);
  if (!trained || !active) return null;
  const { last, by, due } = trained;
  return (
    <small className="muted">
      {last && ` ${words.trainedSince(training[last.kind] ?? last.kind, last.on)}`}
      {due && <span className="tag tag-gap">! {by === undefined ? words.neverTrained : words.toTrain(by)}</span>}
    </small>
  );
}

Trained.inFile = ({ contact: { active, trained } }: { contact: Contact }): string => {
  if (!trained || !active) return '';
  const words = directoryWords[spoken()];
  const { training } = people[spoken()];
  const { last, by, due } = trained;
  const said = due ? (by === undefined ? words.neverTrained : words.toTrain(by)) : '';
  return `${last ? words.trainedSince(training[last.kind] ?? last.kind, last.on) : ''} ${said}`;
};

function Away({ contact, standIn }: { contact: Contact; standIn: string | undefined }) {
  const words = useWords(directoryWords);
  const language = useLanguage();
  const now = useMinute();
  const spell = awayNow(contact, now);
  if (spell)
    return (
      <span>
        <span className="tag tag-strong">{words.awayUntil(clockWords(ms(spell.until), now, language))}</span>{' '}
        <small className="muted">{standIn === undefined ? words.nobodyStandsIn : words.standIn(standIn)}</small>
      </span>
    );
  const next = contact.away.filter(({ from }) => ms(from) > now).sort((a, b) => ms(a.from) - ms(b.from))[0];
  return next ? (
    <small className="muted">
      {words.awayFrom(clockWords(ms(next.from), now, language), clockWords(ms(next.until), now, language))}
    </small>
  ) : null;
}

/** A time that is to come or runs: in a file as it was given. */
Away.inFile = ({ contact }: { contact: Contact }): string =>
  contact.away.map(({ from, until }) => `${fullTime(ms(from))} – ${fullTime(ms(until))}`).join('；');
