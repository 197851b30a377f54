import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { Chart } from '../statistics/Chart.tsx';
import { growthBars } from './growth-bars.ts';
import type { Matter } from './Members.tsx';
import { matterWords } from './matter-words.ts';

type Row = Omit<Matter['hours'][number], 'hour'> & { hour: string | null };

/** M4, H1: how the matter grew: a chart over the table, which has all that it says. */
export function Growth({ hours, before }: Pick<Matter, 'hours' | 'before'>) {
  const words = useWords(matterWords);
  const language = useLanguage();
  const now = useMinute();
  const { hours: axis, series } = growthBars(hours, words.others);
  const hourOf = (at: string): string => clockWords(ms(at), now, language);
  const rows: Row[] = [...[...hours].reverse(), ...before.map((one) => ({ ...one, hour: null }))];
  const figure = (id: 'messages' | 'views' | 'reposts'): Column<Row> => ({
    id,
    title: words[id],
    numeric: true,
    cell: (row) => (id === 'messages' || row[id] > 0 ? row[id].toLocaleString(language) : '—'),
  });
  const columns: Column<Row>[] = [
    {
      id: 'hour',
      title: words.hour,
      tight: true,
      cell: ({ hour }) => (hour === null ? words.before : hourOf(hour)),
    },
    { id: 'platform', title: words.platform, cell: ({ platform }) => platform },
    figure('messages'),
    figure('views'),
    figure('reposts'),
  ];
  return (
    <>
      {axis.length > 1 && <Chart title={words.chart} bars={{ categories: axis.map(hourOf), series }} to={() => null} />}
      <DataTable
        caption={words.grew}
        columns={columns}
        rows={rows}
        rowKey={({ hour, platform }) => `${hour ?? ''} ${platform}`}
        file={null}
      />
      <p className="form-note">{words.counted}</p>
    </>
  );
}
