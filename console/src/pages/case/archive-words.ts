import { dictionary } from '../../app/language.ts';
import { fullTime, ms } from '../../words/time.ts';

interface Archive {
  number: string;
  summary: string;
  now: string;
}

export const archiveWords = dictionary({
  zh: {
    export: '导出案卷',
    exporting: '正在导出…',
    about: ({ number, summary, now }: Archive): string =>
      [
        `案卷 ${number}  ${summary}`,
        `导出时间：${fullTime(ms(now))}（北京时间）。导出已记入查阅记录。`,
        '',
        'record.json      本件的全部记录和封存文件',
        'matters/         由本件立的督办件、会商、发布会等事项的全部记录和封存文件',
        'photos/          记录中作为依据的照片，文件名即其摘要值',
        'readings/        页面上显示的内容，仅供阅读，不在封存范围内',
        'contents.json    目录和每个文件的摘要值',
        '',
        '群众原话不在案卷内（到期清除，须在系统内注明事由查阅）。',
        '离线核验：npm run verify -- 本文件.zip --key 公钥.pem',
        '本案卷含内部工作信息，不得对外提供。',
        '',
      ].join('\r\n'),
  },
  en: {
    export: 'Export the case',
    exporting: 'Exporting…',
    about: ({ number, summary, now }: Archive): string =>
      [
        `Case ${number}  ${summary}`,
        `Exported ${fullTime(ms(now))} (Beijing time), which the access log holds.`,
        '',
        'record.json      the whole record of the case and the seals that name it',
        'matters/         the same of the orders, consultations, conferences and others opened from it',
        'photos/          what the records name as proof, each named by its hash',
        'readings/        what the page showed, for reading alone: under no seal',
        'contents.json    what is in here, with the hash of each file',
        '',
        'The words of citizens are not in it: they end on time, and are opened in the system with a reason.',
        'To be checked offline: npm run verify -- THIS.zip --key PUBLIC.pem',
        'For internal use only.',
        '',
      ].join('\r\n'),
  },
});
