import { Link } from 'react-router';
import type { Schemas } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { caseTitle, UnitsOf } from '../../components/CaseRow.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { matterWords } from './matter-words.ts';

export type Matter = Schemas['SameMatter'];
export type Member = Matter['members'][number];

/** Each message, where it stands and what is still to be done of it: none is answered by another's answer. */
export function Members({
  members,
  picked,
  onPick,
}: {
  members: Member[];
  picked: ReadonlySet<string>;
  /** Null for whoever may only read. */
  onPick: ((picked: ReadonlySet<string>) => void) | null;
}) {
  const words = useWords(matterWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const toggle = (number: string): void => {
    const next = new Set(picked);
    if (!next.delete(number)) next.add(number);
    onPick?.(next);
  };
  const all = members.every(({ row }) => picked.has(row.number));
  const box: Column<Member> = {
    id: 'pick',
    title: '',
    tight: true,
    cell: ({ row }) => (
      <input
        type="checkbox"
        className="matter-box"
        aria-label={words.pick(row.number)}
        checked={picked.has(row.number)}
        onChange={() => toggle(row.number)}
      />
    ),
  };
  const columns: Column<Member>[] = [
    ...(onPick ? [box] : []),
    {
      id: 'number',
      title: words.number,
      tight: true,
      cell: ({ row }) => (
        <Link className="number" to={`/cases/${row.number}`}>
          {row.number}
        </Link>
      ),
    },
    { id: 'what', title: words.what, cell: ({ row }) => caseTitle(row, shared.offline) },
    { id: 'from', title: words.from, tight: true, cell: ({ platform }) => platform },
    { id: 'unit', title: words.unit, cell: ({ row }) => <UnitsOf row={row} /> },
    {
      id: 'todo',
      title: words.todo,
      cell: ({ row, left, firstAnsweredAt, joinedInto }) => (
        <>
          {left.length > 0 && (
            <span className="matter-left">
              {left.map((one) => (
                <span key={one} className={one === 'answer' ? 'tag tag-strong' : 'tag'}>
                  {words.left[one]}
                </span>
              ))}
            </span>
          )}
          {left.length === 0 && <span>{joinedInto ? words.joined(joinedInto) : shared.statuses[row.status]}</span>}
          {firstAnsweredAt !== undefined && (
            <small className="matter-answered">{words.answered(clockWords(ms(firstAnsweredAt), now, language))}</small>
          )}
        </>
      ),
    },
    {
      id: 'due',
      title: words.due,
      tight: true,
      cell: ({ row }) => (row.clocks[0] ? <ClockBadge clock={row.clocks[0]} unit={false} /> : '—'),
    },
  ];
  return (
    <>
      {onPick && members.length > 1 && (
        <label className="matter-all">
          <input
            type="checkbox"
            checked={all}
            onChange={() => onPick(new Set(all ? [] : members.map(({ row }) => row.number)))}
          />
          {words.pickAll} · {words.picked(members.filter(({ row }) => picked.has(row.number)).length)}
        </label>
      )}
      <DataTable
        caption={words.members}
        columns={columns}
        rows={members}
        rowKey={({ row }) => row.number}
        file={null}
      />
    </>
  );
}
