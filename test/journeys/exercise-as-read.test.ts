import { describe, expect, it } from 'vitest';
import { exercisesOf, EXERCISE } from '../harness/exercises.ts';
import { shown } from '../harness/as-read.ts';
import { World } from '../harness/world.ts';

describe('S4 · an exercise as its readers have it', () => {
  it('set up: script, pace, who takes part and who watches; who takes part learns of an inject when it falls', async () => {
    const world = await World.at('2026-03-04 10:00');
    const api = exercisesOf(world);
    await api.open();
    const { injects, ...before } = shown((await api.read()).json, 'exercise');
    expect(before).toEqual({
      number: 'BLE2600001',
      status: 'prepared',
      name: '化工园区爆炸',
      factor: 24,
      realTexts: false,
      grade: 'IV',
      drill: true,
      openedAt: '03-04 10:00',
      personVersion: 1,
      script: 'chemical-park 化工园区爆炸',
      units: ['qu-zhengfu-ban qu-zhengfu-ban', 'unit-a unit-a'],
      cases: 0,
      says: '重大突发事件：5小时内首次发布、24小时内新闻发布会、48小时内回应，夹有谣言、口径矛盾和领导提问。',
      directors: ['night-desk name of night-desk'],
      participants: [
        {
          id: 'desk',
          name: 'name of desk',
          unit: 'qu-zhengfu-ban qu-zhengfu-ban',
        },
        {
          id: 'duty-leader',
          name: 'name of duty-leader',
          unit: 'qu-zhengfu-ban qu-zhengfu-ban',
        },
        {
          id: 'unit-a-officer',
          name: 'name of unit-a-officer',
          unit: 'unit-a unit-a',
        },
        {
          id: 'unit-a-leader',
          name: 'name of unit-a-leader',
          unit: 'unit-a unit-a',
        },
        {
          id: 'unit-a-spokesperson',
          name: 'name of unit-a-spokesperson',
          unit: 'unit-a unit-a',
        },
      ],
      evaluators: [
        {
          person: 'unit-b-officer name of unit-b-officer',
          units: ['qu-zhengfu-ban qu-zhengfu-ban', 'unit-a unit-a'],
        },
      ],
      answers: 'unit-a-leader name of unit-a-leader',
      clocks: [],
      caseNumbers: [],
      notes: [],
      trained: [],
      allowed: ['start', 'change', 'drop'],
    });
    expect(injects).toEqual([
      {
        id: 'explosion',
        what: 'alert',
        title: '【演练】化工园区一装置爆炸起火',
        says: '【演练】网友发布视频：化工园区一企业装置爆炸起火，现场浓烟，初报10人死亡、20人受伤送医。',
      },
      {
        id: 'residents-call',
        what: 'call',
        title: '【演练】居民来电',
        says: '【演练】园区附近居民来电：闻到刺鼻气味，学校是否停课、是否需要撤离，没有人告知。',
      },
      {
        id: 'poison-rumour',
        what: 'rumour',
        title: '【演练】网传毒气扩散全城停水',
        says: '【演练】多个群聊转发：毒气已扩散到城区，自来水被污染，今晚全城停水，赶快囤水。',
      },
      {
        id: 'toll-contradiction',
        what: 'contradiction',
        title: '【演练】某单位账号称伤亡3人',
        says: '【演练】某单位政务账号发布：园区事故造成3人受伤，无人员死亡，与已通报的伤亡情况不一致。',
      },
      {
        id: 'leader-asks',
        what: 'question',
        title: '【演练】区领导提问',
        says: '【演练】区领导问：目前对外公布的伤亡数字是多少，依据是什么，发布会由谁出席、何时召开？',
      },
      {
        id: 'families',
        what: 'alert',
        title: '【演练】家属在医院聚集要求说法',
        says: '【演练】遇难者家属在医院门口聚集，称至今没有人通报善后安排，要求公布事故调查进展。',
      },
    ]);
    expect(shown((await api.read(EXERCISE, 'unit-a-officer')).json, 'exercise')['injects'] ?? []).toEqual([]);
    expect((await api.read(EXERCISE, 'street-c-officer')).status).toBe(403);
    await api.command('start');
    await world.advance('PT10M');
    await api.command('note', { says: '签收及时', unit: 'unit-a' }, 'unit-b-officer');
    const running = shown((await api.read()).json, 'exercise');
    expect({
      status: running['status'],
      cases: running['cases'],
      notes: running['notes'],
      allowed: running['allowed'],
    }).toEqual({
      status: 'running',
      cases: 3,
      notes: [
        {
          id: 'N1',
          at: '03-04 10:10',
          by: 'unit-b-officer name of unit-b-officer',
          unit: 'unit-a unit-a',
          says: '签收及时',
        },
      ],
      allowed: ['end', 'stop'],
    });
    await api.command('end', { says: '完成' });
    const over = shown((await api.read()).json, 'exercise');
    expect({ status: over['status'], scorecard: over['scorecard'], allowed: over['allowed'] }).toEqual({
      status: 'ended',
      scorecard: {
        asOf: '03-04 10:10',
        units: [
          {
            unit: 'qu-zhengfu-ban qu-zhengfu-ban',
            lines: [],
          },
          {
            unit: 'unit-a unit-a',
            lines: [],
          },
          {
            unit: null,
            lines: [
              {
                matter: 'BL26900001',
                kind: 'confirm',
                name: '研判确认',
                startAt: '03-04 10:00',
                dueAt: '03-04 10:01',
                stands: {
                  hours: 0.5,
                },
                is: 'missed',
              },
              {
                matter: 'BL26900001',
                kind: 'immediate-report',
                name: '重大舆情即时上报',
                startAt: '03-04 10:00',
                dueAt: '03-04 10:03',
                stands: {
                  hours: 1,
                },
                is: 'missed',
              },
              {
                matter: 'BL26900002',
                kind: 'confirm',
                name: '研判确认',
                startAt: '03-04 10:03',
                dueAt: '03-04 10:04',
                stands: {
                  hours: 0.5,
                },
                is: 'missed',
              },
              {
                matter: 'BL26900003',
                kind: 'confirm',
                name: '研判确认',
                startAt: '03-04 10:06',
                dueAt: '03-04 10:07',
                stands: {
                  hours: 0.5,
                },
                is: 'missed',
              },
              {
                matter: 'BL26900001',
                kind: 'written-report',
                name: '书面初报',
                startAt: '03-04 10:00',
                dueAt: '03-04 10:08',
                stands: {
                  hours: 3,
                },
                is: 'missed',
              },
              {
                matter: 'BL26900001',
                kind: 'first-information',
                name: '首次发布权威信息（5小时）',
                startAt: '03-04 10:00',
                dueAt: '03-04 10:13',
                stands: {
                  hours: 5,
                },
                is: 'open',
              },
              {
                matter: 'BL26900001',
                kind: 'press-conference',
                name: '召开新闻发布会',
                startAt: '03-04 10:00',
                dueAt: '03-04 11:00',
                stands: {
                  hours: 24,
                },
                is: 'open',
              },
              {
                matter: 'BL26900002',
                kind: 'response',
                name: '公开回应',
                startAt: '03-04 10:03',
                dueAt: '03-04 12:03',
                stands: {
                  hours: 48,
                },
                is: 'open',
              },
              {
                matter: 'BL26900003',
                kind: 'response',
                name: '公开回应',
                startAt: '03-04 10:06',
                dueAt: '03-04 12:06',
                stands: {
                  hours: 48,
                },
                is: 'open',
              },
            ],
          },
        ],
      },
      allowed: [],
    });
    expect(shown((await api.list('ended')).json, 'exercises')).toEqual([
      {
        number: 'BLE2600001',
        status: 'ended',
        name: '化工园区爆炸',
        factor: 24,
        realTexts: false,
        grade: 'IV',
        drill: true,
        openedAt: '03-04 10:00',
        startedAt: '03-04 10:00',
        endedAt: '03-04 10:10',
        personVersion: 18,
        script: 'chemical-park 化工园区爆炸',
        units: ['qu-zhengfu-ban qu-zhengfu-ban', 'unit-a unit-a'],
        cases: 3,
      },
    ]);
  });
});
