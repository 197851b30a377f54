import { dictionary } from '../../app/language.ts';

export const listFileWords = dictionary({
  zh: {
    choose: '选择文件（.xlsx 或 .csv）',
    sample: '下载样表（Excel）',
    sampleCsv: '样表 CSV',
    reading: '正在读…',
    format: { xlsx: 'Excel', 'utf-8': 'CSV（UTF-8）', gb18030: 'CSV（GB18030）', 'utf-16': 'Unicode 文本' },
    readAs: (file: string, format: string, row: number, sheet?: string) =>
      `${file}：按 ${format} 读，${sheet === undefined ? '' : `读的是工作表“${sheet}”，`}表头在第 ${row} 行`,
    ignored: (columns: string) => `略过的列：${columns}`,
    row: '行',
    what: '会怎样',
    says: '说明',
    changed: (field: string, was: string, is: string) => `${field}：${was || '无'} → ${is || '无'}`,
    sum: (written: number, faulty: number) =>
      `${written} 行会写入${faulty > 0 ? `，${faulty} 行读不出` : '，没有读不出的行'}。`,
    write: (rows: number) => `写入 ${rows} 行`,
    leaveOut: (rows: number, faulty: number) => `略过 ${faulty} 行，写入其余 ${rows} 行`,
    mend: '改好文件后再选一次，或略过读不出的行。现在什么都没有写入。',
    done: (rows: number) => `已写入 ${rows} 行`,
    takesAway: (entries: number) => `，移除 ${entries} 条`,
  },
  en: {
    choose: 'Choose a file (.xlsx or .csv)',
    sample: 'Download a sample (Excel)',
    sampleCsv: 'Sample as CSV',
    reading: 'Reading…',
    format: { xlsx: 'Excel', 'utf-8': 'CSV (UTF-8)', gb18030: 'CSV (GB18030)', 'utf-16': 'Unicode text' },
    readAs: (file: string, format: string, row: number, sheet?: string) =>
      `${file}: read as ${format}, ${sheet === undefined ? '' : `sheet “${sheet}”, `}headings in row ${row}`,
    ignored: (columns: string) => `Columns passed over: ${columns}`,
    row: 'Row',
    what: 'What happens',
    says: 'Remarks',
    changed: (field: string, was: string, is: string) => `${field}: ${was || 'none'} → ${is || 'none'}`,
    sum: (written: number, faulty: number) => `${written} rows would be written, ${faulty} cannot be read.`,
    write: (rows: number) => `Write ${rows} rows`,
    leaveOut: (rows: number, faulty: number) => `Leave out ${faulty} rows, write the other ${rows}`,
    mend: 'Mend the file and choose it again, or leave out what cannot be read. Nothing is written so far.',
    done: (rows: number) => `${rows} rows written`,
    takesAway: (entries: number) => `, ${entries} taken away`,
  },
});
