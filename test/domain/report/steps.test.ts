import { describe, expect, it } from 'vitest';
import { apply } from '../../../functions/domain/report/apply.ts';
import type { OpenReport, ReportCommand } from '../../../functions/domain/report/commands.ts';
import { contentOf } from '../../../functions/domain/report/content.ts';
import { decide } from '../../../functions/domain/report/decide.ts';
import type { ReportBody } from '../../../functions/domain/report/events.ts';
import type { Found } from '../../../functions/domain/report/found.ts';
import { possible } from '../../../functions/domain/report/possible.ts';
import { type Report, unitsOf } from '../../../functions/domain/report/report.ts';
import { spanAt } from '../../../functions/domain/report/span.ts';
import { smallDistrict } from '../../harness/people.ts';
import { at } from '../samples.ts';
import { byPerson, Sheet, WORKFLOW } from '../sheet.ts';

const SPAN = spanAt(at('2026-03-18 12:00'), 'month');
const OVER = SPAN.until;
const directory = smallDistrict(at('2026-03-04 10:00'));
const desk = byPerson('desk', 'qu-zhengfu-ban');
const found = (asOf = OVER, late = '1'): Found => ({
  asOf,
  figures: [{ id: 'late', is: late, matters: [] }],
  body: [],
});
const OPENING: OpenReport = {
  command: 'open',
  number: 'BLB2600001',
  what: 'monthly-report',
  of: { span: SPAN },
  found: found(),
};
const sheet = () => new Sheet<Report, ReportCommand, ReportBody>({ decide, apply }, directory);
const opened = (part: Partial<OpenReport> = {}) => sheet().does(WORKFLOW, { ...OPENING, ...part }, OVER);
const edit = (part: object): ReportCommand => ({ command: 'edit', ...part });
const written = () => opened().does(desk, edit({ parts: { analysis: '逾期一件' } }), OVER);
const submit = (part: object = {}): ReportCommand => ({ command: 'submit', says: '请审', found: found(), ...part });
const waiting = () => written().does(desk, submit(), OVER);

describe('A3, M2 · a report is drafted of a stretch, or of a case', () => {
  it.each<[string, Partial<OpenReport>, string]>([
    ['of a month', {}, 'report-opened'],
    [
      'a special one of a case',
      { what: 'special-report', of: { caseNumber: 'BL2600017', subject: '环境' } },
      'report-opened',
    ],
    ['not of a stretch', { what: 'special-report' }, 'refused: wrong-subject /what'],
    ['nor a month’s of a case', { of: { caseNumber: 'BL2600017', subject: '环境' } }, 'refused: wrong-subject /what'],
    ['of a kind that the rules know', { what: 'other' as never }, 'refused: no-rules'],
  ])('%s', (_, part, came) => {
    expect(sheet().cameOf(WORKFLOW, { ...OPENING, ...part }, OVER)).toBe(came);
  });

  it('called by it, and of the office alone', () => {
    expect(opened().state).toMatchObject({
      about: '2026-03',
      from: SPAN.from,
      until: OVER,
      asOf: OVER,
      text: 1,
      writers: [],
    });
    const special = opened({ what: 'special-report', of: { caseNumber: 'BL2600017', subject: '环境' } });
    expect(special.state).toMatchObject({
      title: '关于环境办件BL2600017的专报',
      caseNumber: 'BL2600017',
      about: 'BL2600017',
    });
    expect(special.state).not.toHaveProperty('until');
    expect(unitsOf(opened().state)).toEqual(['qu-zhengfu-ban']);
  });
});

describe('A3, H1 · what a person writes into it', () => {
  it.each<[string, object, string]>([
    ['a title', { title: '三月月报' }, 'report-edited'],
    ['a part', { parts: { analysis: '逾期一件' } }, 'report-edited'],
    ['whether it may be published', { publicity: { is: 'internal', says: '内部' } }, 'report-edited'],
    ['not nothing', {}, 'refused: nothing-new'],
    ['no part that it has not', { parts: { core: '提要' } }, 'refused: unknown-part /parts/core'],
    ['as long as it may be', { parts: { analysis: '字'.repeat(4_000) } }, 'report-edited'],
    ['and no longer', { parts: { analysis: '字'.repeat(4_001) } }, 'refused: too-long /parts/analysis'],
    ['H1: of nobody who spoke, in a title', { title: '网民张三反映的问题' }, 'refused: names-a-person /title'],
    ['in a part', { parts: { analysis: '张某投诉' } }, 'refused: names-a-person /parts/analysis'],
    [
      'nor where it says why',
      { publicity: { is: 'internal', says: '王先生要求' } },
      'refused: names-a-person /publicity/says',
    ],
  ])('%s', (_, part, came) => {
    expect(opened().cameOf(desk, edit(part), OVER)).toBe(came);
  });

  it('each field as it was written last, and who wrote it does not decide it', () => {
    const twice = written().does(desk, edit({ title: '三月月报', parts: { advice: '加强' } }), OVER);
    expect(twice.state).toMatchObject({ text: 3, writers: ['desk'] });
    expect(contentOf(twice.record)).toMatchObject({
      title: '三月月报',
      parts: { analysis: '逾期一件', advice: '加强' },
    });
    const drawn = twice.does(desk, { command: 'refresh', found: found(OVER, '2') }, OVER);
    expect(contentOf(drawn.record)).toMatchObject({
      parts: { advice: '加强' },
      found: { figures: [{ is: '2' }] },
      differs: [],
    });
    expect(() => contentOf([])).toThrow('without its opening');
  });
});

const issued = (): ReturnType<typeof opened> => {
  const one = waiting();
  const proposalId = one.last('proposed').proposal.id;
  const decision = {
    command: 'decide' as const,
    proposalId,
    decision: 'approve' as const,
    found: found(),
    issue: { year: 2026, nth: 3 },
  };
  return one.does(byPerson('duty-leader', 'qu-zhengfu-ban', 'leader'), decision, OVER);
};
const voided = (of: ReturnType<typeof opened>): unknown => of.decided(desk, { command: 'void', says: '' }, OVER);
const numberedAs = (documentNumber: string): ReportCommand => ({ command: 'record-document-number', documentNumber });

describe('A3, H2 · it is put before whoever decides once its stretch is over and all of it is written', () => {
  it.each<[string, () => ReturnType<typeof opened>, string, string]>([
    ['written and over', written, OVER, 'report-submitted, proposed'],
    ['not before', written, new Date(Date.parse(OVER) - 1).toISOString(), 'refused: period-runs'],
    [
      'drawn before that was over',
      () => opened({ found: found(at('2026-03-31 23:00')) }).does(desk, edit({ parts: { analysis: 'x' } }), OVER),
      OVER,
      'refused: drawn-too-early',
    ],
    ['what must be written is', () => opened(), OVER, 'refused: part-missing /parts/analysis'],
    [
      'and not blank',
      () => opened().does(desk, edit({ parts: { analysis: ' ' } }), OVER),
      OVER,
      'refused: part-missing /parts/analysis',
    ],
  ])('%s', (_, of, now, came) => {
    expect(of().cameOf(desk, submit(), now)).toBe(came);
  });

  it('beside what the record gives otherwise by now', () => {
    const differs = written()
      .does(desk, submit({ found: found(OVER, '2') }), OVER)
      .last('report-submitted').differs;
    expect(differs).toEqual([{ id: 'late', was: '1', is: '2', gone: [], added: [] }]);
    expect(waiting().last('report-submitted').differs).toEqual([]);
  });

  const all: ReportCommand[] = [
    edit({ title: '月报' }),
    { command: 'refresh', found: found() },
    submit(),
    { command: 'drop', says: '' },
    { command: 'void', says: '' },
    { command: 'record-document-number', documentNumber: '仑政办〔2026〕12号' },
  ];

  it.each<[string, () => ReturnType<typeof opened>, string[]]>([
    ['a draft', written, ['edit', 'refresh', 'submit', 'drop']],
    ['while it is before him', waiting, []],
    ['issued', issued, ['void', 'record-document-number']],
    ['void', () => issued().does(desk, { command: 'void', says: '' }, OVER), []],
    ['dropped', () => written().does(desk, { command: 'drop', says: '' }, OVER), []],
  ])('what may be done: %s', (_, of, may) => {
    const one = of();
    const done = all.filter((command) => !one.cameOf(desk, command, OVER).startsWith('refused'));
    expect(done.map(({ command }) => command)).toEqual(may);
    expect(possible(one.state).toSorted()).toEqual(['ask-purge', ...may].toSorted());
  });

  it('has its number, and that of its office as that writes it, once', () => {
    expect(issued().state).toMatchObject({ status: 'issued', issue: { year: 2026, nth: 3 }, decider: 'duty-leader' });

    const numbered = issued().does(desk, numberedAs('仑政办〔2026〕12号'), OVER);
    expect(numbered.cameOf(desk, numberedAs('仑政办〔2026〕12号'), OVER)).toBe('refused: nothing-new /documentNumber');
    expect(numbered.cameOf(desk, numberedAs('仑政办〔2026〕13号'), OVER)).toBe('document-numbered');
    for (const wrong of [
      '仑政办[2026]12号',
      '仑政办〔2026〕012号',
      '仑政办〔2026〕第12号',
      '〔2026〕12号',
      '仑政办〔26〕12号',
      '仑政办〔2026〕12',
    ])
      expect(numbered.cameOf(desk, numberedAs(wrong), OVER)).toBe('refused: no-document-number /documentNumber');
  });

  it('says of one that is void that it is, and of one that was never issued that it need not be', () => {
    expect(voided(issued().does(desk, { command: 'void', says: '' }, OVER))).toMatchObject({ says: '已经作废' });
    expect(voided(written())).toMatchObject({ says: '尚未定稿编号，不必作废；不需要的草稿请直接取消' });
  });
});
