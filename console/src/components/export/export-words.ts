import { dictionary } from '../../app/language.ts';

interface About {
  title: string;
  filter: string;
  rows: number;
  by: string;
  at: string;
}

export const exportWords = dictionary({
  zh: {
    label: (title: string) => `导出${title}`,
    as: { xlsx: '导出 Excel', csv: 'CSV' },
    reading: (rows: number) => `已读 ${rows} 行…`,
    done: (title: string) => `已导出${title}，导出已记入审计`,
    failed: '没有导出',
    tooMany: (most: number) => `一次最多导出 ${most} 行：请缩小条件，分几次导出`,
    fileName: (title: string, filter: string | undefined) => (filter === undefined ? title : `${title}（${filter}）`),
    about: '说明',
    lines: ({ title, filter, rows, by, at }: About): (readonly [string, string])[] => [
      ['列表', title],
      ['条件', filter || '全部'],
      ['行数', String(rows)],
      ['导出人', by],
      ['导出时间', at],
      ['说明', '只含导出人有权查看的内容，导出已记入审计。本文件不得含涉密信息；用毕请按规定保管或销毁。'],
    ],
  },
  en: {
    label: (title: string) => `Export ${title}`,
    as: { xlsx: 'Export Excel', csv: 'CSV' },
    reading: (rows: number) => `${rows} rows read…`,
    done: (title: string) => `${title} exported, and written down in the audit`,
    failed: 'Not exported',
    tooMany: (most: number) => `One file holds at most ${most} rows: narrow the list down, and export it in parts`,
    fileName: (title: string, filter: string | undefined) => (filter === undefined ? title : `${title} (${filter})`),
    about: 'About',
    lines: ({ title, filter, rows, by, at }: About): (readonly [string, string])[] => [
      ['List', title],
      ['Narrowed to', filter || 'all'],
      ['Rows', String(rows)],
      ['Exported by', by],
      ['Exported at', at],
      ['Note', 'Holds only what its exporter may read; the export is in the audit. Not for classified information.'],
    ],
  },
});
