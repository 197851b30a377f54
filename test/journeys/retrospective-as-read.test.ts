import { expect, describe, it } from 'vitest';
import { settled, statement } from '../harness/answers.ts';
import { legible, shown } from '../harness/as-read.ts';
import { retrospectivesOf } from '../harness/retrospectives.ts';
import { shanghai as at, World } from '../harness/world.ts';

describe('D4 · a retrospective as its readers have it', () => {
  it('on the platform: findings, what each unit is to mend, how far it is', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    const api = retrospectivesOf(world);
    await api.open(number);
    await api.command('set-findings', { happened: '经过', why: '巡查不到位', lessons: '加密巡查' });
    const by = at('2026-03-20 18:00');
    await api.command('ask-action', { unit: 'unit-a', says: '每周巡查', by });
    await api.command('ask-action', { unit: 'unit-b', says: '更新台账', by });
    await api.command(
      'report-done',
      { action: 'M1', says: '已建制度', evidence: [{ kind: 'document', ref: '制度 1 号' }] },
      'unit-a-officer',
    );
    await api.command('return-action', { action: 'M1', says: '附记录', by });
    expect(shown((await api.read()).json, 'retrospective')).toEqual({
      number: 'BLP2600001',
      status: 'open',
      caseNumber: 'BL2600001',
      subject: '环境',
      grade: 'IV',
      drill: false,
      openedAt: '03-04 10:00',
      personVersion: 12,
      grounds: ['by-hand 指定复盘'],
      unit: 'unit-a unit-a',
      found: true,
      rounds: 0,
      actions: [
        {
          id: 'M1',
          says: '每周巡查',
          by: '03-20 18:00',
          state: 'returned',
          returns: 1,
          unit: 'unit-a unit-a',
          late: false,
          history: [
            {
              type: 'action-done',
              says: '已建制度',
              evidence: [
                {
                  kind: 'document',
                  ref: '制度 1 号',
                },
              ],
              at: '03-04 10:00',
              by: 'name of unit-a-officer',
            },
            {
              type: 'action-returned',
              says: '附记录',
              evidence: [],
              at: '03-04 10:00',
              by: 'name of desk',
            },
          ],
          allowed: ['drop-action'],
        },
        {
          id: 'M2',
          says: '更新台账',
          by: '03-20 18:00',
          state: 'open',
          returns: 0,
          unit: 'unit-b unit-b',
          late: false,
          history: [],
          allowed: ['drop-action'],
        },
      ],
      noted: 0,
      next: {
        name: '完成整改',
        move: 'unit-b unit-b',
        id: 'retro-action:M2',
        dueAt: '03-20 18:00',
        state: 'running',
      },
      says: '群众多次反映',
      written: [
        {
          version: 1,
          happened: '经过',
          why: '巡查不到位',
          lessons: '加密巡查',
          at: '03-04 10:00',
          by: 'name of desk',
        },
      ],
      recurrences: [],
      changes: [],
      timeline: [
        {
          event: 1,
          at: '03-04 10:00',
          what: 'discovered',
          grades: {
            opinion: 'IV',
            emergency: null,
          },
        },
        {
          event: 3,
          at: '03-04 10:00',
          what: 'assigned',
          unit: 'unit-a unit-a',
        },
        {
          event: 5,
          at: '03-04 10:00',
          what: 'signed',
          unit: 'unit-a unit-a',
        },
        {
          event: 7,
          at: '03-04 10:00',
          what: 'released',
          publishedAt: '03-04 10:00',
          form: 'authoritative',
          final: true,
          address: 'https://www.bl.gov.cn/art/2026/3/6/art_1.html',
          unit: 'unit-a unit-a',
        },
        {
          event: 9,
          at: '03-04 10:00',
          what: 'settled',
          unit: 'unit-a unit-a',
        },
        {
          event: 10,
          at: '03-04 10:00',
          what: 'closed',
        },
      ],
      late: [],
      growth: {
        before: 0,
        after: 0,
      },
      clocks: [
        {
          name: '完成复盘',
          move: 'unit-a unit-a',
          id: 'retro-findings',
          dueAt: '03-14 10:00',
          state: 'met',
          metAt: '03-04 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
        },
        {
          name: '完成整改',
          move: 'unit-a unit-a',
          id: 'retro-action:M1',
          dueAt: '03-20 18:00',
          state: 'met',
          metAt: '03-04 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
        },
        {
          name: '完成整改',
          move: 'unit-b unit-b',
          id: 'retro-action:M2',
          dueAt: '03-20 18:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '核实整改',
          move: 'desk 值班台',
          id: 'retro-check:M1',
          dueAt: '03-07 10:00',
          state: 'met',
          metAt: '03-04 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
        },
        {
          name: '完成整改',
          move: 'unit-a unit-a',
          id: 'retro-action:M1.1',
          dueAt: '03-20 18:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [1, 3, 5, 7, 9, 11],
      allowed: ['set-findings', 'ask-action', 'drop-action', 'propose-change', 'confirm-recurrence', 'ask-purge'],
    });
    expect(shown((await api.read('unit-a-officer')).json, 'retrospective')['actions']).toEqual([
      {
        id: 'M1',
        says: '每周巡查',
        by: '03-20 18:00',
        state: 'returned',
        returns: 1,
        unit: 'unit-a unit-a',
        late: false,
        history: [
          {
            type: 'action-done',
            says: '已建制度',
            evidence: [
              {
                kind: 'document',
                ref: '制度 1 号',
              },
            ],
            at: '03-04 10:00',
            by: 'name of unit-a-officer',
          },
          {
            type: 'action-returned',
            says: '附记录',
            evidence: [],
            at: '03-04 10:00',
            by: 'name of desk',
          },
        ],
        allowed: ['report-done'],
      },
      {
        id: 'M2',
        says: '更新台账',
        by: '03-20 18:00',
        state: 'open',
        returns: 0,
        unit: 'unit-b unit-b',
        late: false,
        history: [],
        allowed: [],
      },
    ]);
    expect(legible((await api.list()).json)).toEqual({
      now: '03-04 10:00',
      retrospectives: [
        {
          number: 'BLP2600001',
          status: 'open',
          caseNumber: 'BL2600001',
          subject: '环境',
          grade: 'IV',
          drill: false,
          openedAt: '03-04 10:00',
          personVersion: 12,
          grounds: ['by-hand 指定复盘'],
          unit: 'unit-a unit-a',
          found: true,
          rounds: 0,
          actions: [
            {
              id: 'M1',
              says: '每周巡查',
              by: '03-20 18:00',
              state: 'returned',
              returns: 1,
              unit: 'unit-a unit-a',
              late: false,
            },
            {
              id: 'M2',
              says: '更新台账',
              by: '03-20 18:00',
              state: 'open',
              returns: 0,
              unit: 'unit-b unit-b',
              late: false,
            },
          ],
          noted: 0,
          next: {
            name: '完成整改',
            move: 'unit-b unit-b',
            id: 'retro-action:M2',
            dueAt: '03-20 18:00',
            state: 'running',
          },
        },
      ],
      unreadable: [],
      cursor: null,
    });
  });
});
