import type { RedactedCopy } from '../../api/save-copy.ts';
import { dictionary } from '../../app/language.ts';
import { fullTime, ms } from '../../words/time.ts';

interface Archive {
  number: string;
  summary: string;
  now: string;
}

const PARTS_ZH: Record<string, string> = { primary: '第一责任主体', lead: '牵头', 'co-unit': '协办' };
const OUTCOMES_ZH: Record<string, string> = {
  'no-answer': '不予回应',
  'not-government': '不属政府职责',
  elsewhere: '不属本区',
  'passed-on': '转其他机关办理',
  'entered-by-mistake': '误登',
  joined: '并入他件办理',
};
const nameIn = (names: { id: string; name: string }[], id: string): string =>
  names.find((one) => one.id === id)?.name ?? id;

const at = (instant: string): string => `${fullTime(ms(instant))}（北京时间）`;
const optional = (label: string, value: string | undefined): string[] =>
  value === undefined ? [] : [`${label}：${value}`];

/** The copy as an applicant reads it: numbered, plain, with what is left out and on which ground. */
function copyText({ now, copy, names, why }: RedactedCopy): string {
  const { facts, record } = copy;
  return [
    `政务舆情办件 ${facts.number}（公开副本）`,
    '',
    ...optional('事项', facts.summary),
    ...optional('地点', facts.place),
    `发现时间：${at(facts.foundAt)}`,
    ...facts.units.map(({ unit, part }) => `${PARTS_ZH[part] ?? part}：${nameIn(names.units, unit)}`),
    ...facts.releases.flatMap(({ form, unit, publishedAt, address }, index) => [
      `公开回应${index + 1}：${nameIn(names.units, unit)} ${nameIn(names.forms, form)}，${at(publishedAt)}`,
      ...(address === undefined ? [] : [`    ${address}`]),
    ]),
    ...(facts.releases.length === 0 ? ['公开回应：无'] : []),
    ...optional('处理', facts.outcome === undefined ? undefined : (OUTCOMES_ZH[facts.outcome] ?? facts.outcome)),
    ...optional('办结时间', facts.closedAt === undefined ? undefined : at(facts.closedAt)),
    '',
    '本副本未包含以下内容：',
    ...why.map(({ name, count, basis }, index) => `${index + 1}. ${name}（${count} 处）。依据：${basis}`),
    '',
    `导出时间：${at(now)}。导出已记入查阅记录。对应记录第 ${record.version} 条。`,
    '核验：npm run verify -- 本文件.zip 案卷.zip',
    '',
  ].join('\r\n');
}

export const archiveWords = dictionary({
  zh: {
    copy: '导出公开副本',
    copyText,
    export: '导出案卷',
    exporting: '正在导出…',
    about: ({ number, summary, now }: Archive): string =>
      [
        `案卷 ${number}  ${summary}`,
        `导出时间：${fullTime(ms(now))}（北京时间）。导出已记入查阅记录。`,
        '',
        'record.json      本件的全部记录和封存文件',
        'matters/         由本件立的督办件、会商、发布会等事项的全部记录和封存文件',
        'photos/          记录中作为依据的照片和附件，文件名即其摘要值',
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
    copy: 'Export a redacted copy',
    // An applicant reads it, in the language of the office.
    copyText,
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
