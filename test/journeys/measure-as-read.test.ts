import { describe, expect, it } from 'vitest';
import { legible, shown } from '../harness/as-read.ts';
import { measuresOf, proof } from '../harness/measures.ts';
import { World } from '../harness/world.ts';

describe('S6 · a measure against a unit as its readers have it', () => {
  it('opened: the facts of the record, the hearing, who may decide; the unit states its case and nothing else', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-06 10:30');
    const api = measuresOf(world);
    await api.open('criticism');
    expect(shown((await api.read()).json, 'measure')).toEqual({
      number: 'BLJ2600001',
      status: 'prepared',
      openedAt: '03-06 10:30',
      personVersion: 2,
      what: 'criticism 通报批评',
      unit: 'unit-a unit-a',
      office: 'qu-zhengfu-ban qu-zhengfu-ban',
      opener: 'desk name of desk',
      restricted: false,
      next: {
        name: '陈述申辩',
        move: 'unit-a unit-a',
        id: 'measure-statement',
        dueAt: '03-11 23:59',
        state: 'running',
      },
      says: '两次逾期，群众反映强烈',
      grounds: [
        {
          fact: 'late',
          at: '03-04 12:00',
          dueAt: '03-04 12:00',
          matter: 'BL2600001',
          duty: '签收',
        },
        {
          fact: 'late',
          at: '03-06 10:00',
          dueAt: '03-06 10:00',
          matter: 'BL2600001',
          duty: '公开回应',
        },
      ],
      hearing: {
        until: '03-11 23:59',
      },
      mendWorkingDays: 10,
      officials: [],
      deciders: [],
      mayDecide: [['duty-leader name of duty-leader', 'mayor name of mayor']],
      clocks: [
        {
          name: '陈述申辩',
          move: 'unit-a unit-a',
          id: 'measure-statement',
          dueAt: '03-11 23:59',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [1],
      allowed: ['drop', 'ask-purge'],
    });
    const own = shown((await api.read('unit-a-leader')).json, 'measure');
    expect({ allowed: own['allowed'], erasable: own['erasable'], grounds: own['grounds'] }).toEqual({
      allowed: ['state-case'],
      erasable: [],
      grounds: [
        {
          fact: 'late',
          at: '03-04 12:00',
          dueAt: '03-04 12:00',
          matter: 'BL2600001',
          duty: '签收',
        },
        {
          fact: 'late',
          at: '03-06 10:00',
          dueAt: '03-06 10:00',
          matter: 'BL2600001',
          duty: '公开回应',
        },
      ],
    });
    expect((await api.read('unit-b-officer')).status).toBe(403);
    await world.advance('2026-03-06 14:00');
    await api.command('state-case', { says: '人手不足', evidence: proof }, 'unit-a-leader');
    await api.command('submit', { says: '仍应批评' });
    await world.advance('2026-03-06 15:00');
    await api.decide('duty-leader', { decision: 'approve', says: '同意' });
    const decided = shown((await api.read()).json, 'measure');
    expect({
      status: decided['status'],
      hearing: decided['hearing'],
      clocks: decided['clocks'],
      allowed: decided['allowed'],
      next: decided['next'],
    }).toEqual({
      status: 'decided',
      hearing: {
        until: '03-11 23:59',
        statedAt: '03-06 14:00',
      },
      clocks: [
        {
          name: '陈述申辩',
          move: 'unit-a unit-a',
          id: 'measure-statement',
          dueAt: '03-11 23:59',
          state: 'met',
          metAt: '03-06 14:00',
          explanation: '状态：按时完成，完成时间 2026-03-06 14:00。',
        },
        {
          name: '报请决定',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'measure-submit',
          dueAt: '03-10 23:59',
          state: 'met',
          metAt: '03-06 14:00',
          explanation: '状态：按时完成，完成时间 2026-03-06 14:00。',
        },
        {
          name: '落实决定',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'measure-carry-out',
          dueAt: '03-13 23:59',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      allowed: ['carry-out', 'drop', 'ask-purge'],
      next: {
        name: '落实决定',
        move: 'qu-zhengfu-ban qu-zhengfu-ban',
        id: 'measure-carry-out',
        dueAt: '03-13 23:59',
        state: 'running',
      },
    });
    expect(shown((await api.list('desk', { status: String(decided['status']) })).json, 'measures')).toEqual([
      {
        number: 'BLJ2600001',
        status: 'decided',
        openedAt: '03-06 10:30',
        personVersion: 10,
        what: 'criticism 通报批评',
        unit: 'unit-a unit-a',
        office: 'qu-zhengfu-ban qu-zhengfu-ban',
        opener: 'desk name of desk',
        restricted: false,
        next: {
          name: '落实决定',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'measure-carry-out',
          dueAt: '03-13 23:59',
          state: 'running',
        },
      },
    ]);
    expect(legible((await api.list('unit-a-leader', { status: String(decided['status']) })).json['measures'])).toEqual([
      {
        number: 'BLJ2600001',
        status: 'decided',
        openedAt: '03-06 10:30',
        personVersion: 10,
        what: 'criticism 通报批评',
        unit: 'unit-a unit-a',
        office: 'qu-zhengfu-ban qu-zhengfu-ban',
        opener: 'desk name of desk',
        restricted: false,
        next: {
          name: '落实决定',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'measure-carry-out',
          dueAt: '03-13 23:59',
          state: 'running',
        },
      },
    ]);
  });
});
