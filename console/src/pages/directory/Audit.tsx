import '../refused/refused.css';
import { useState } from 'react';
import { type AuditEntry, useAudit } from '../../api/rights.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { serverNow } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { everyPage } from '../../components/export/every-page.ts';
import type { Every } from '../../components/export/list-file.ts';
import { SelectField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { contactsOf } from '../../words/people.ts';
import { fullTime, localOf, ms } from '../../words/time.ts';
import { useAuditSays } from './audit-said.ts';
import { DirectoryFrame } from './Frame.tsx';
import { rightsWords } from './rights-words.ts';

const DAY = 86_400_000;
const dayBefore = (days: number): string => localOf(serverNow() - days * DAY).slice(0, 10);

const named = (all: Record<string, string>) => Object.entries(all).map(([id, name]) => ({ id, name }));

/** 审计 (H2, H5): who looked at what and changed what, by time, person and matter. */
export function Page() {
  const words = useWords(rightsWords).audit;
  const [days, setDays] = useState('7');
  const [person, setPerson] = useState('');
  const [about, setAbout] = useState('');
  const people = useDirectory().data;
  const query = useAudit({
    from: dayBefore(Number(days) - 1),
    until: dayBefore(0),
    ...(person === '' ? {} : { person }),
    ...(about === '' ? {} : { about }),
  });
  const narrowed = [
    named(words.spans).find(({ id }) => id === days)?.name,
    people && contactsOf(people).find(({ id }) => id === person)?.name,
    named(words.kinds).find(({ id }) => id === about)?.name,
  ]
    .filter(Boolean)
    .join('，');
  return (
    <DirectoryFrame>
      <p className="muted">{words.aside}</p>
      <Panel>
        <div className="refused-filter">
          <SelectField label={words.days} value={days} onChange={setDays} groups={[{ choices: named(words.spans) }]} />
          <SelectField
            label={words.person}
            value={person}
            onChange={setPerson}
            groups={[{ choices: [{ id: '', name: words.everybody }, ...(people ? contactsOf(people) : [])] }]}
          />
          <SelectField
            label={words.about}
            value={about}
            onChange={setAbout}
            groups={[{ choices: [{ id: '', name: words.everything }, ...named(words.kinds)] }]}
          />
        </div>
      </Panel>
      <Read query={query}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          return entries.length === 0 && !query.hasNextPage ? (
            <Empty>{words.none}</Empty>
          ) : (
            <Panel>
              <Entries entries={entries} every={everyPage(query, (page) => page.entries)} filter={narrowed} />
              {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
            </Panel>
          );
        }}
      </Read>
    </DirectoryFrame>
  );
}

function Entries({ entries, every, filter }: { entries: AuditEntry[]; every: Every<AuditEntry>; filter: string }) {
  const words = useWords(rightsWords).audit;
  const says = useAuditSays();
  const columns: Column<AuditEntry>[] = [
    { id: 'at', title: words.at, tight: true, cell: ({ at }) => fullTime(ms(at)) },
    {
      id: 'by',
      title: words.by,
      cell: ({ by }) => `${by.name}${by.unit ? ` · ${by.unit.name}` : ''}`,
    },
    { id: 'what', title: words.what, cell: ({ what }) => says(what) },
    { id: 'matter', title: words.matter, tight: true, cell: ({ matter }) => matter ?? '' },
  ];
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={entries}
      rowKey={(entry) => `${entry.at} ${entries.indexOf(entry)}`}
      file={{ list: 'audit', filter, every }}
    />
  );
}
