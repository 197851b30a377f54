import type { Directory } from '../../api/queries.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { dictionary, type Language } from '../../app/language.ts';
import { personName, unitName } from '../../components/units.ts';
import { clockWords, ms } from '../../words/time.ts';
import { basesOf } from './bases.ts';

export const orderCorrectionWords = dictionary({
  zh: {
    open: '更正',
    of: (what: string, seq: number) => `更正第 ${seq} 条记录：${what}`,
    hint: '原记录保留。影响时限是否按时、起算时间或由谁承办的，须由他人审批后生效，审批前一切照旧。',
    never: '此事并未发生，整条作废',
    changes: '更正内容',
    why: '更正理由',
    evidence: '依据',
    evidenceHint: '每行一项：网址、文号或材料名称',
    none: '无',
    days: (count: string) => `${count} 个工作日`,
    asked: (seq: number) => `第 ${seq} 条记录的更正已提请审批`,
    done: (seq: number) => `已更正第 ${seq} 条记录`,
    voided: '此事并未发生',
    stands: '现为',
    approvedBy: (name: string) => `${name} 审批`,
    fields: {
      issuedAt: '签发时间',
      issuer: '签发人',
      unit: '承办单位',
      limit: '办理时限',
      title: '事项名称',
      subject: '主题词',
      basis: '督办依据',
      basisSays: '文号或出处',
      demands: '办理要求',
      signedAt: '签收时间',
      signer: '签收人',
      repliedAt: '反馈时间',
      returnedAt: '退回时间',
      completedAt: '办结时间',
      says: '内容',
    },
  },
  en: {
    open: 'Correct',
    of: (what: string, seq: number) => `Correct entry ${seq}: ${what}`,
    hint: 'The entry stays. What changes how a limit fared, a start or whose order it is takes a second person; until then all stands.',
    never: 'It never happened: the whole entry is void',
    changes: 'What changes',
    why: 'Why',
    evidence: 'Evidence',
    evidenceHint: 'one a line: an address, a number or the name of a paper',
    none: 'none',
    days: (count: string) => `${count} working days`,
    asked: (seq: number) => `The correction of entry ${seq} awaits a second person`,
    done: (seq: number) => `Entry ${seq} is corrected`,
    voided: 'it never happened',
    stands: 'now',
    approvedBy: (name: string) => `approved by ${name}`,
    fields: {
      issuedAt: 'Issued at',
      issuer: 'Issued by',
      unit: 'Unit',
      limit: 'Limit',
      title: 'Title',
      subject: 'Subject',
      basis: 'Basis',
      basisSays: 'Number or source',
      demands: 'Demands',
      signedAt: 'Signed at',
      signer: 'Signed by',
      repliedAt: 'Replied at',
      returnedAt: 'Returned at',
      completedAt: 'Completed at',
      says: 'Words',
    },
  },
});

interface Saying {
  words: (typeof orderCorrectionWords)['zh'];
  language: Language;
  now: number;
  directory: Directory | undefined;
  policy: unknown;
}

/** A correction field by field in words: what was, and what is. */
export function correctionLines(
  was: unknown,
  is: unknown,
  saying: Saying,
): { name: string; was: string; will: string }[] {
  const { words } = saying;
  if (!isObject(is)) return [];
  const before = isObject(was) ? was : {};
  const known = Object.entries(words.fields).filter(([field]) => is[field] !== undefined);
  return known.map(([field, name]) => ({
    name,
    was: valueSays(field, before[field], saying),
    will: valueSays(field, is[field], saying),
  }));
}

/** The same in one line. */
export const correctionSays = (was: unknown, is: unknown, saying: Saying): string =>
  isObject(is) && is['void'] === true
    ? saying.words.voided
    : correctionLines(was, is, saying)
        .map((line) => `${line.name} ${line.was} → ${line.will}`)
        .join('；');

function valueSays(field: string, value: unknown, { words, language, now, directory, policy }: Saying): string {
  const time = (at: string): string => (Number.isNaN(Date.parse(at)) ? words.none : clockWords(ms(at), now, language));
  if (Array.isArray(value))
    return listOf(value)
      .filter(isObject)
      .map((demand) => `${textOf(demand['id'])} ${textOf(demand['says'])}`)
      .join('；');
  if (isObject(value)) return 'at' in value ? time(textOf(value['at'])) : words.days(String(value['workingDays']));
  const text = textOf(value);
  if (text === '') return words.none;
  if (field.endsWith('At')) return time(text);
  if (field === 'unit') return unitName(directory, text);
  if (field === 'issuer' || field === 'signer') return personName(directory, text);
  return field === 'basis' ? (basesOf(policy).find(({ id }) => id === text)?.name ?? text) : text;
}
