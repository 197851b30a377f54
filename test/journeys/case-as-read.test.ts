import { beforeEach, describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { front } from '../handlers/call.ts';
import { legible } from '../harness/as-read.ts';
import { shanghai as at, World } from '../harness/world.ts';

let world: World;
let number: string;

const part = async (name: string, as = 'desk'): Promise<unknown> => {
  const { status, json } = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
    as,
    path: { number, part: name },
  });
  return status === 200 ? legible(json[name] ?? json) : status;
};
const whole = async (as = 'desk'): Promise<Record<string, unknown>> => {
  const { json } = await front(readCases, world.ports).call('GET /api/cases/{number}', { as, path: { number } });
  // Which rules it goes by, and what each role may press, have tests of their own.
  const { policyId: _rules, may: _may, ...shown } = legible(json['case']) as Record<string, unknown>;
  return shown;
};
/** Without the steps of the ladders. */
const limits = (clocks: unknown): unknown[] =>
  (clocks as Record<string, unknown>[]).map(({ rungs: _rungs, next, ...clock }) => ({
    ...clock,
    next: (next as { at?: string } | null)?.at ?? null,
  }));
const duty = async (route: string, as = 'desk', query = {}): Promise<unknown> =>
  legible((await front(readDuty, world.ports).call(`GET ${route}`, { as, query })).json);

/** A major emergency of a Wednesday, found at nine, of three units. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({
    by: 'desk',
    summary: '化工园区异味',
    place: '柴桥街道',
    emergencyKind: '安全生产',
    grades: { opinion: 'III', emergency: 'III' },
    gradeReason: '多人反映',
    discoveredAt: at('2026-03-04 09:00'),
  }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '提供监测数据' });
  await world.advance('2026-03-04 10:30');
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
});

/** What goes to the public, to the media and upward by two in the afternoon. */
async function worked(): Promise<void> {
  await world.do('desk', number, {
    command: 'tell-media',
    media: '宁波日报',
    means: '电话',
    to: '王编辑',
    says: '已停工排查',
    toldAt: at('2026-03-04 10:20'),
  });
  await world.do('desk', number, {
    command: 'report',
    to: '值班员',
    means: '电话',
    desks: ['city-duty-office'],
    says: '首报',
    reportedAt: at('2026-03-04 10:25'),
  });
  await world.advance('2026-03-04 14:00');
  await world.do('unit-a-officer', number, {
    command: 'release',
    form: 'authoritative',
    publishedAt: at('2026-03-04 13:30'),
    address: 'https://www.bl.gov.cn/1',
    evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
    outlets: [{ name: '北仑发布' }],
    final: false,
    followUpAt: at('2026-03-05 10:00'),
    promises: [{ says: '公布监测结果', by: at('2026-03-05 12:00') }],
  });
}

describe('P8 · a case as its page shows it', () => {
  it('to the desk: grade, place, units, limits, whose move and what comes next', async () => {
    const { clocks, ...rest } = await whole();
    expect(rest).toEqual({
      origin: {
        source: 'generic',
        kind: 'registered',
        name: '通用预警接口',
      },
      number: 'BL2600001',
      status: 'open',
      version: 10,
      personVersion: 10,
      drill: false,
      offline: false,
      subject: '环境',
      summary: '化工园区异味',
      place: '柴桥街道',
      categories: ['vital-interests'],
      grades: {
        opinion: 'III',
        emergency: 'III',
      },
      gradesConfirmed: true,
      emergencyKind: '安全生产',
      readsInTriage: false,
      discoveredAt: '03-04 09:00',
      changedAt: '03-04 10:30',
      assignments: [
        {
          id: 'A1',
          part: 'primary',
          state: 'signed',
          assignedAt: '03-04 10:00',
          signedAt: '03-04 10:30',
          unit: 'unit-a unit-a',
          signedBy: 'unit-a-officer name of unit-a-officer',
        },
        {
          id: 'A2',
          part: 'co-unit',
          state: 'assigned',
          assignedAt: '03-04 10:00',
          contributeBy: '03-05 09:30',
          unit: 'unit-b unit-b',
        },
      ],
      rules: {},
      opinionFor: [
        {
          emergency: 'I',
          opinion: 'I',
          says: '涉及特别重大突发事件',
        },
        {
          emergency: 'II',
          opinion: 'II',
          says: '涉及重大突发事件',
        },
        {
          emergency: 'III',
          opinion: 'III',
          says: '涉及较大突发事件',
        },
      ],
      natures: [],
      registeredAt: '03-04 10:00',
      handoffs: [],
      settlements: [],
      groundUnlimited: true,
      releases: [],
      coordinators: ['qu-zhengfu-ban qu-zhengfu-ban'],
      consultation: {
        holds: ['cause 原因', 'responsibility 责任', 'disposal 处理结论'],
        approved: false,
      },
      effects: [],
      outlets: [
        {
          id: 'portal',
          name: '区政府门户网站',
          clause: 'S1',
          is: 'open',
          basis: '平台建设',
        },
      ],
      checklist: [
        {
          id: 'verified',
          name: '初步核实的情况',
          clause: 'D3',
          required: false,
          asked: true,
          is: 'open',
          basis: '突发事件首次发布',
        },
        {
          id: 'measures',
          name: '采取的措施',
          clause: 'D3',
          required: false,
          asked: true,
          is: 'open',
          basis: '突发事件首次发布',
        },
        {
          id: 'unknown',
          name: '尚未查明的，何时再发布',
          clause: 'D3',
          required: false,
          asked: true,
          is: 'open',
          basis: '突发事件首次发布',
        },
      ],
      breaches: [],
      unreckoned: [],
      dueNext: 'sign:A2',
    });
    expect(limits(clocks)).toEqual([
      {
        id: 'sign:A2',
        kind: 'sign',
        name: '签收',
        basis: 'ours',
        startAt: '03-04 10:00',
        dueAt: '03-04 12:00',
        state: 'running',
        of: 'A2',
        remainingSeconds: 5400,
        move: {
          desk: false,
          unit: 'unit-b unit-b',
        },
        next: '03-04 11:00',
      },
      {
        id: 'first-information',
        kind: 'first-information',
        name: '首次发布初步核实情况（12小时）',
        basis: 'D3',
        startAt: '03-04 09:00',
        dueAt: '03-04 21:00',
        state: 'running',
        remainingSeconds: 37800,
        move: {
          desk: false,
          unit: 'unit-a unit-a',
        },
        next: '03-04 15:00',
      },
      {
        id: 'contribution:A2',
        kind: 'contribution',
        name: '报送协办意见',
        basis: 'R3',
        startAt: '03-04 10:00',
        dueAt: '03-05 09:30',
        state: 'running',
        of: 'A2',
        remainingSeconds: 82800,
        move: {
          desk: false,
          unit: 'unit-b unit-b',
        },
        next: '03-04 21:45',
      },
      {
        id: 'response',
        kind: 'response',
        name: '公开回应',
        basis: 'P4',
        startAt: '03-04 09:00',
        dueAt: '03-06 09:00',
        state: 'running',
        remainingSeconds: 167400,
        move: {
          desk: false,
          unit: 'unit-a unit-a',
        },
        next: '03-05 09:00',
      },
      {
        id: 'sign:A1',
        kind: 'sign',
        name: '签收',
        basis: 'ours',
        startAt: '03-04 10:00',
        dueAt: '03-04 12:00',
        state: 'met',
        of: 'A1',
        metAt: '03-04 10:30',
        move: {
          desk: false,
          unit: 'unit-a unit-a',
        },
        next: null,
      },
    ]);
    const [first] = clocks as Record<string, unknown>[];
    expect({ next: first?.['next'], rungs: first?.['rungs'] }).toEqual({
      next: {
        at: '03-04 11:00',
        kind: 'remind',
        to: ['move'],
        people: ['unit-b-officer name of unit-b-officer'],
        unreachable: [],
      },
      rungs: [
        {
          id: 'half',
          at: '03-04 11:00',
          kind: 'remind',
          to: ['move'],
          past: false,
        },
        {
          id: 'due',
          at: '03-04 12:00',
          kind: 'declare-missed',
          to: ['move', 'unit-leader'],
          past: false,
        },
        {
          id: 'late1h',
          at: '03-04 13:00',
          kind: 'escalate',
          to: ['unit-leader', 'desk'],
          past: false,
        },
        {
          id: 'late4h',
          at: '03-04 16:00',
          kind: 'escalate',
          to: ['principal-leader', 'desk'],
          past: false,
        },
      ],
    });
  });

  it('once a release is on the record', async () => {
    await worked();
    const { releases, clocks, dueNext, outlets, promises } = await whole();
    expect({ releases, clocks: limits(clocks), dueNext, outlets, promises }).toEqual({
      releases: [
        {
          id: 'R1',
          form: 'authoritative',
          publishedAt: '03-04 13:30',
          final: false,
          fulfils: ['first-information', 'response', 'assigned-limit', 'follow-up'],
          unit: 'unit-a',
          followUpAt: '03-05 10:00',
          reached: ['portal', 'beilun-release'],
          promises: [
            {
              id: 'P1',
              by: '03-05 12:00',
            },
          ],
          promisedOn: '03-04 14:00',
        },
      ],
      clocks: [
        {
          id: 'sign:A2',
          kind: 'sign',
          name: '签收',
          basis: 'ours',
          startAt: '03-04 10:00',
          dueAt: '03-04 12:00',
          state: 'missed',
          of: 'A2',
          remainingSeconds: -7200,
          move: {
            desk: false,
            unit: 'unit-b unit-b',
          },
          next: '03-04 16:00',
        },
        {
          id: 'contribution:A2',
          kind: 'contribution',
          name: '报送协办意见',
          basis: 'R3',
          startAt: '03-04 10:00',
          dueAt: '03-05 09:30',
          state: 'running',
          of: 'A2',
          remainingSeconds: 70200,
          move: {
            desk: false,
            unit: 'unit-b unit-b',
          },
          next: '03-04 21:45',
        },
        {
          id: 'follow-up:R1',
          kind: 'follow-up',
          name: '持续发布',
          basis: 'P5',
          startAt: '03-04 13:30',
          dueAt: '03-05 10:00',
          state: 'running',
          of: 'R1',
          remainingSeconds: 72000,
          move: {
            desk: false,
            unit: 'unit-a unit-a',
          },
          next: '03-05 06:00',
        },
        {
          id: 'follow-up:R1.P1',
          kind: 'follow-up',
          name: '持续发布',
          basis: 'P5',
          startAt: '03-04 13:30',
          dueAt: '03-05 12:00',
          state: 'running',
          of: 'R1.P1',
          remainingSeconds: 79200,
          move: {
            desk: false,
            unit: 'unit-a unit-a',
          },
          next: '03-05 08:00',
        },
        {
          id: 'media-reply:M1',
          kind: 'media-reply',
          name: '登记媒体沟通结果',
          basis: 'P8',
          startAt: '03-04 10:20',
          dueAt: '03-05 10:20',
          state: 'running',
          of: 'M1',
          remainingSeconds: 73200,
          move: {
            desk: false,
            unit: 'qu-zhengfu-ban qu-zhengfu-ban',
          },
          next: '03-04 22:20',
        },
        {
          id: 'sign:A1',
          kind: 'sign',
          name: '签收',
          basis: 'ours',
          startAt: '03-04 10:00',
          dueAt: '03-04 12:00',
          state: 'met',
          of: 'A1',
          metAt: '03-04 10:30',
          move: {
            desk: false,
            unit: 'unit-a unit-a',
          },
          next: null,
        },
        {
          id: 'first-information',
          kind: 'first-information',
          name: '首次发布初步核实情况（12小时）',
          basis: 'D3',
          startAt: '03-04 09:00',
          dueAt: '03-04 21:00',
          state: 'met',
          metAt: '03-04 13:30',
          move: {
            desk: false,
            unit: 'unit-a unit-a',
          },
          next: null,
        },
        {
          id: 'response',
          kind: 'response',
          name: '公开回应',
          basis: 'P4',
          startAt: '03-04 09:00',
          dueAt: '03-06 09:00',
          state: 'met',
          metAt: '03-04 13:30',
          move: {
            desk: false,
            unit: 'unit-a unit-a',
          },
          next: null,
        },
      ],
      dueNext: 'sign:A2',
      outlets: [
        {
          id: 'portal',
          name: '区政府门户网站',
          clause: 'S1',
          is: 'reached',
          basis: '平台建设',
        },
      ],
    });
  });

  it('P8 · whom else it was told, when and how', async () => {
    await worked();
    expect(await part('told')).toEqual([
      {
        seq: 11,
        by: 'name of desk',
        of: 'media',
        at: '03-04 10:20',
        body: '宁波日报',
        to: '王编辑',
        says: '已停工排查',
        means: '电话',
        unit: 'qu-zhengfu-ban qu-zhengfu-ban',
        telling: 'M1',
        replies: [],
      },
      {
        seq: 13,
        by: 'name of desk',
        of: 'report',
        at: '03-04 10:25',
        body: '市政府总值班室',
        to: '值班员',
        means: '电话',
        unit: 'qu-zhengfu-ban qu-zhengfu-ban',
        replies: [],
      },
    ]);
  });

  it('M2 · what went upward', async () => {
    await worked();
    const { kinds: _kinds, ...upward } = (await part('upward')) as Record<string, unknown>;
    expect(upward).toEqual({
      now: '03-04 14:00',
      desks: [
        {
          id: 'district-leaders',
          name: '区领导',
          told: true,
          written: true,
          calls: [],
        },
        {
          id: 'city-duty-office',
          name: '市政府总值班室',
          told: true,
          written: true,
          calls: [
            {
              at: '03-04 10:25',
              to: '值班员',
              means: '电话',
              says: '首报',
              by: 'name of desk',
            },
          ],
        },
        {
          id: 'city-cyberspace',
          name: '市网信办',
          told: true,
          written: true,
          calls: [],
        },
      ],
      nextWithinHours: 24,
      nextBy: '03-05 14:00',
      orders: [],
      dispatches: [],
      drafts: [
        {
          kind: 'first',
          sections: [
            {
              id: 'when',
              says: '2026-03-04 09:00 发现',
            },
            {
              id: 'where',
              says: '柴桥街道',
            },
            {
              id: 'what',
              says: '化工园区异味',
            },
            {
              id: 'verified',
              says: '',
            },
            {
              id: 'unverified',
              says: '',
            },
            {
              id: 'measures',
              says: '2026-03-04 13:30 发布权威信息：https://www.bl.gov.cn/1',
            },
            {
              id: 'next',
              says: '拟于 2026-03-05 10:00 前再次发布',
            },
          ],
        },
        {
          kind: 'follow-up',
          sections: [
            {
              id: 'what',
              says: '化工园区异味',
            },
            {
              id: 'verified',
              says: '',
            },
            {
              id: 'unverified',
              says: '',
            },
            {
              id: 'measures',
              says: '2026-03-04 13:30 发布权威信息：https://www.bl.gov.cn/1',
            },
            {
              id: 'next',
              says: '拟于 2026-03-05 10:00 前再次发布',
            },
          ],
        },
        {
          kind: 'final',
          sections: [
            {
              id: 'what',
              says: '化工园区异味',
            },
            {
              id: 'verified',
              says: '',
            },
            {
              id: 'measures',
              says: '2026-03-04 13:30 发布权威信息：https://www.bl.gov.cn/1',
            },
            {
              id: 'next',
              says: '拟于 2026-03-05 10:00 前再次发布',
            },
          ],
        },
      ],
      takeovers: [],
    });
  });

  it('P8 · each text, to whom, in which words, and what became of it', async () => {
    expect(await part('texts')).toEqual([
      {
        id: 'assignment:A1.e4.unit-a-officer.by-hand',
        matter: 'BL2600001',
        step: 'assignment:A1',
        channel: 'by-hand',
        template: 'sign',
        grade: 'III',
        drill: false,
        state: 'sent',
        queuedAt: '03-04 10:00',
        notBefore: '03-04 10:00',
        sentAt: '03-04 10:00',
        settledAt: '03-04 10:00',
        person: 'unit-a-officer name of unit-a-officer',
        unit: 'unit-a unit-a',
      },
      {
        id: 'assignment:A2.e6.unit-b-officer.by-hand',
        matter: 'BL2600001',
        step: 'assignment:A2',
        channel: 'by-hand',
        template: 'sign',
        grade: 'III',
        drill: false,
        state: 'sent',
        queuedAt: '03-04 10:00',
        notBefore: '03-04 10:00',
        sentAt: '03-04 10:00',
        settledAt: '03-04 10:00',
        person: 'unit-b-officer name of unit-b-officer',
        unit: 'unit-b unit-b',
      },
    ]);
  });
});

describe('P8 · what a shift looks at', () => {
  it('the wall: each open case with what is next, the worst first', async () => {
    await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, subject: '水电' });
    expect(await duty('/api/wall')).toEqual({
      now: '03-04 10:30',
      open: 2,
      overdue: 0,
      elsewhere: { total: 0, overdue: 0 },
      deadlines: [
        {
          number: 'BL2600001',
          subject: '环境',
          summary: '化工园区异味',
          place: '柴桥街道',
          grade: 'III',
          gradesConfirmed: true,
          clock: {
            id: 'sign:A2',
            kind: 'sign',
            name: '签收',
            basis: 'ours',
            startAt: '03-04 10:00',
            dueAt: '03-04 12:00',
            state: 'running',
            of: 'A2',
            remainingSeconds: 5400,
            move: {
              desk: false,
              unit: 'unit-b unit-b',
            },
            next: {
              at: '03-04 11:00',
              kind: 'remind',
              to: ['move'],
              people: ['unit-b-officer name of unit-b-officer'],
              unreachable: [],
            },
          },
        },
        {
          number: 'BL2600001',
          subject: '环境',
          summary: '化工园区异味',
          place: '柴桥街道',
          grade: 'III',
          gradesConfirmed: true,
          clock: {
            id: 'first-information',
            kind: 'first-information',
            name: '首次发布初步核实情况（12小时）',
            basis: 'D3',
            startAt: '03-04 09:00',
            dueAt: '03-04 21:00',
            state: 'running',
            remainingSeconds: 37800,
            move: {
              desk: false,
              unit: 'unit-a unit-a',
            },
            next: {
              at: '03-04 15:00',
              kind: 'remind',
              to: ['move'],
              people: ['unit-a-officer name of unit-a-officer'],
              unreachable: [],
            },
          },
        },
        {
          number: 'BL2600001',
          subject: '环境',
          summary: '化工园区异味',
          place: '柴桥街道',
          grade: 'III',
          gradesConfirmed: true,
          clock: {
            id: 'contribution:A2',
            kind: 'contribution',
            name: '报送协办意见',
            basis: 'R3',
            startAt: '03-04 10:00',
            dueAt: '03-05 09:30',
            state: 'running',
            of: 'A2',
            remainingSeconds: 82800,
            move: {
              desk: false,
              unit: 'unit-b unit-b',
            },
            next: {
              at: '03-04 21:45',
              kind: 'remind',
              to: ['move'],
              people: ['unit-b-officer name of unit-b-officer'],
              unreachable: [],
            },
          },
        },
        {
          number: 'BL2600001',
          subject: '环境',
          summary: '化工园区异味',
          place: '柴桥街道',
          grade: 'III',
          gradesConfirmed: true,
          clock: {
            id: 'response',
            kind: 'response',
            name: '公开回应',
            basis: 'P4',
            startAt: '03-04 09:00',
            dueAt: '03-06 09:00',
            state: 'running',
            remainingSeconds: 167400,
            move: {
              desk: false,
              unit: 'unit-a unit-a',
            },
            next: {
              at: '03-05 09:00',
              kind: 'remind',
              to: ['move'],
              people: ['unit-a-officer name of unit-a-officer'],
              unreachable: [],
            },
          },
        },
        {
          number: 'BL2600002',
          subject: '水电',
          summary: '居民反映夜间施工噪声',
          grade: 'IV',
          gradesConfirmed: true,
          clock: {
            id: 'response',
            kind: 'response',
            name: '公开回应',
            basis: 'P4',
            startAt: '03-04 10:30',
            dueAt: '03-06 10:30',
            state: 'running',
            remainingSeconds: 172800,
            move: {
              desk: true,
            },
            next: {
              at: '03-05 10:30',
              kind: 'remind',
              to: ['move'],
              people: ['desk name of desk'],
              unreachable: [],
            },
          },
        },
      ],
      conferences: [],
      inquiries: {
        total: 0,
        first: [],
      },
      unsigned: {
        total: 1,
        units: [
          {
            number: 'BL2600001',
            subject: '环境',
            unit: 'unit-b unit-b',
            assignedAt: '03-04 10:00',
            dueAt: '03-04 12:00',
            count: 1,
          },
        ],
      },
      unsent: {
        total: 0,
        counts: {
          queued: 0,
          held: 0,
          failed: 0,
          unknown: 0,
        },
        texts: [],
      },
      health: {
        ok: true,
        overdue: 0,
        oldest: null,
        beatAt: null,
        silent: false,
        deskUnheard: null,
        restored: null,
      },
      shifts: [
        {
          from: '03-03 10:00',
          until: '04-08 10:00',
          coordinators: [
            {
              id: 'desk',
              name: 'name of desk',
              phone: '☎',
            },
          ],
          leader: {
            id: 'duty-leader',
            name: 'name of duty-leader',
            phone: '☎',
          },
        },
      ],
      nextShift: null,
    });
  });

  it('the handover: what happened in the shift and what is left', async () => {
    await worked();
    const { cases, ...rest } = (await duty('/api/handover')) as Record<string, unknown>;
    expect(rest).toEqual({
      now: '03-04 14:00',
      since: '03-03 10:00',
      outgoing: null,
      incoming: {
        from: '03-03 10:00',
        until: '04-08 10:00',
        coordinators: [
          {
            id: 'desk',
            name: 'name of desk',
            phone: '☎',
          },
        ],
        leader: {
          id: 'duty-leader',
          name: 'name of duty-leader',
          phone: '☎',
        },
      },
      both: false,
      mine: true,
      total: 1,
      notes: [
        {
          number: 'BL2600001',
          seq: 13,
          at: '03-04 10:30',
          by: 'name of desk',
          says: '已报值班员（电话）',
          star: true,
        },
      ],
      inquiries: [],
      unsent: [],
    });
    expect((cases as { number: string }[]).map((one) => one.number)).toEqual(['BL2600001']);
  });
});
