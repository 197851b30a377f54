import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { ListExport } from './export/ListExport.tsx';
import type { ListFile } from './export/list-file.ts';

export interface Column<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** Stays on one line. */
  tight?: boolean;
  numeric?: boolean;
}

/** A plain table; on a phone each row becomes a card whose cells name their column. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  file,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** What it is called when it leaves as a file; null where it is no list but a part of a page. */
  file: Omit<ListFile<Row>, 'title'> | null;
}) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx(column.numeric && 'numeric')}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-title={column.title}
                  className={cx(column.tight && 'tight', column.numeric && 'numeric')}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {file && <ListExport columns={columns} rows={rows} file={{ title: caption, ...file }} />}
    </div>
  );
}
