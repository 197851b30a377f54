import { describe, expect, it } from 'vitest';
import { shown } from '../harness/as-read.ts';
import { REPORT, reportsOf } from '../harness/reports.ts';
import { World } from '../harness/world.ts';

describe('A3, M2 · a report as its readers have it', () => {
  it('a draft, what a person wrote of it, what the record says otherwise by now, and how it was issued', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const api = reportsOf(world);
    await world.advance('2026-03-05 02:00');
    await api.night();
    expect(shown((await api.read()).json, 'report')).toEqual({
      number: 'BLB2600001',
      status: 'draft',
      about: '2026-03-04',
      title: '政务舆情日志（2026年3月4日）',
      openedAt: '03-05 02:00',
      asOf: '03-05 00:00',
      personVersion: 0,
      what: 'daily-log 舆情日志',
      office: 'qu-zhengfu-ban qu-zhengfu-ban',
      submitted: false,
      clause: 'A3',
      from: '03-04 00:00',
      until: '03-05 00:00',
      figures: [
        {
          id: 'registered',
          says: '新登记1件',
          matters: ['BL2600001'],
        },
        {
          id: 'gradeIV',
          says: '其中一般1件',
          matters: ['BL2600001'],
        },
        {
          id: 'answered',
          says: '首次回应0件',
          matters: [],
        },
        {
          id: 'closed',
          says: '办结或终结0件',
          matters: [],
        },
        {
          id: 'inTime',
          says: '到期并按时完成的对外回应时限0件次',
          matters: [],
        },
        {
          id: 'late',
          says: '到期未按时完成0件次',
          matters: [],
        },
        {
          id: 'open',
          says: '期末在办1件',
          matters: ['BL2600001'],
        },
        {
          id: 'overdue',
          says: '期末超时未完成0件次',
          matters: [],
        },
        {
          id: 'dueSoon',
          says: '此后24小时内到期0件次',
          matters: [],
        },
      ],
      differs: [],
      parts: [
        {
          id: 'analysis',
          required: false,
          maxChars: 2000,
          name: '研判',
          says: '',
        },
        {
          id: 'advice',
          required: false,
          maxChars: 2000,
          name: '建议',
          says: '',
        },
      ],
      publicity: {
        is: 'internal',
        says: '内部工作动态',
      },
      mayDecide: ['duty-leader name of duty-leader', 'mayor name of mayor'],
      proposals: [],
      erasable: [],
      allowed: ['edit', 'refresh', 'submit', 'drop', 'ask-purge'],
    });
    await api.command('edit', { title: '三月四日舆情日志', parts: { analysis: '总体平稳' } });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'III', emergency: null }, reason: '扩散' });
    const edited = shown((await api.read()).json, 'report');
    expect({
      title: edited['title'],
      parts: edited['parts'],
      differs: edited['differs'],
      allowed: edited['allowed'],
    }).toEqual({
      title: '三月四日舆情日志',
      parts: [
        {
          id: 'analysis',
          required: false,
          maxChars: 2000,
          name: '研判',
          says: '总体平稳',
        },
        {
          id: 'advice',
          required: false,
          maxChars: 2000,
          name: '建议',
          says: '',
        },
      ],
      differs: [
        {
          id: 'gradeIV',
          was: '1',
          is: '0',
          gone: ['BL2600001'],
          added: [],
          says: '起草时“其中一般1件”，现为“其中一般0件”。',
        },
        {
          id: 'gradeIII',
          was: '0',
          is: '1',
          gone: [],
          added: ['BL2600001'],
          says: '起草时“其中较大0件”，现为“其中较大1件”。',
        },
      ],
      allowed: ['edit', 'refresh', 'submit', 'drop', 'ask-purge'],
    });
    await api.issue();
    const issued = shown((await api.read()).json, 'report');
    expect({
      status: issued['status'],
      issue: issued['issue'],
      issuedAt: issued['issuedAt'],
      allowed: issued['allowed'],
    }).toEqual({
      status: 'issued',
      issue: {
        year: 2026,
        nth: 1,
      },
      issuedAt: '03-05 02:00',
      allowed: ['record-document-number', 'ask-purge'],
    });
    expect(shown((await api.list({ status: 'issued' })).json, 'reports')).toEqual([
      {
        number: 'BLB2600001',
        status: 'issued',
        about: '2026-03-04',
        title: '政务舆情日志（2026年3月4日）',
        openedAt: '03-05 02:00',
        asOf: '03-05 00:00',
        issue: {
          year: 2026,
          nth: 1,
        },
        issuedAt: '03-05 02:00',
        personVersion: 8,
        what: 'daily-log 舆情日志',
        office: 'qu-zhengfu-ban qu-zhengfu-ban',
        submitted: false,
      },
    ]);
    expect((await api.read(REPORT, 'unit-a-officer')).status).toBe(403);
  });
});
