import { expect, describe, it } from 'vitest';
import { shown } from '../harness/as-read.ts';
import { CHECKS, handoversOf, LAWYER } from '../harness/handovers.ts';
import { World } from '../harness/world.ts';

describe('M3 · a handover as its readers have it', () => {
  it('on the platform: the false fact, the known one, who confirmed what, and what became of it', async () => {
    const world = await World.at('2026-03-04 10:00', { but: ({ contacts }) => contacts.push(LAWYER) });
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'II', emergency: null },
      gradeReason: '抢购',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const api = handoversOf(world);
    await api.open(number);
    expect(shown((await api.read()).json, 'handover')).toEqual({
      number: 'BLZ2600001',
      status: 'prepared',
      caseNumber: 'BL2600001',
      subject: '移交',
      grade: 'II',
      drill: false,
      openedAt: '03-04 10:00',
      personVersion: 4,
      to: 'public-security 公安机关',
      article: 'security-29-1 《治安管理处罚法》（2025年修订）第二十九条第一项',
      office: 'qu-zhengfu-ban qu-zhengfu-ban',
      opener: 'desk name of desk',
      answer: {
        by: '03-04 18:00',
      },
      next: {
        name: '按写明时刻发布答复',
        move: 'qu-zhengfu-ban qu-zhengfu-ban',
        id: 'handover-answer',
        dueAt: '03-04 18:00',
        state: 'running',
      },
      cites: {
        id: 'security-29-1',
        law: '治安管理处罚法',
        version: '2025年修订',
        article: '第二十九条第一项',
        says: '故意散布谣言，谎报险情、疫情、灾情、警情或者以其他方法故意扰乱公共秩序',
        from: '2026-01-01',
        to: ['public-security'],
        confirmed: null,
      },
      falseFact: '柴桥水厂被投毒，已有居民住院',
      knownFact: '出水逐时检测合格，辖区医院无相关病例',
      proof: [
        {
          kind: 'document',
          ref: '检测报告 31 号',
        },
      ],
      harm: '引发抢购，多处超市秩序混乱',
      leads: [
        {
          address: 'https://example.com/posts/8841',
          publishedAt: '03-04 08:00',
        },
      ],
      about: ['unit-a unit-a'],
      checks: [
        {
          id: 'claim',
          says: '所指是捏造的事实，不是意见、批评、投诉、举报、求助或提问',
        },
        {
          id: 'false',
          says: '已查明不实，查证的事实有依据',
        },
        {
          id: 'grave',
          says: '严重危害社会秩序和国家利益',
        },
        {
          id: 'article',
          says: '所引条款现行有效，适用于所指情形和接收机关',
        },
        {
          id: 'least',
          says: '只含情况和帖子网址，不含发帖人身份',
        },
      ],
      documents: {},
      clocks: [
        {
          name: '按写明时刻发布答复',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'handover-answer',
          dueAt: '03-04 18:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [
        {
          id: 'P3',
          name: '移交',
          by: 'desk name of desk',
          kind: 'handover',
          events: [],
          reason: '引发抢购，多处超市秩序混乱',
          dueAt: '03-04 22:00',
          mine: false,
          own: true,
        },
      ],
      erasable: [2, 3],
      allowed: ['name-hour', 'ask-purge'],
    });
    await api.decide('lawyer', { decision: 'approve', checks: CHECKS, says: '依法移交' });
    await api.command('send', { sentAt: world.now, document: '仑移〔2026〕1 号' });
    expect(shown((await api.read()).json, 'handover')).toEqual({
      number: 'BLZ2600001',
      status: 'sent',
      caseNumber: 'BL2600001',
      subject: '移交',
      grade: 'II',
      drill: false,
      openedAt: '03-04 10:00',
      sentAt: '03-04 10:00',
      personVersion: 9,
      to: 'public-security 公安机关',
      article: 'security-29-1 《治安管理处罚法》（2025年修订）第二十九条第一项',
      office: 'qu-zhengfu-ban qu-zhengfu-ban',
      opener: 'desk name of desk',
      answer: {
        by: '03-04 18:00',
      },
      next: {
        name: '按写明时刻发布答复',
        move: 'qu-zhengfu-ban qu-zhengfu-ban',
        id: 'handover-answer',
        dueAt: '03-04 18:00',
        state: 'running',
      },
      cites: {
        id: 'security-29-1',
        law: '治安管理处罚法',
        version: '2025年修订',
        article: '第二十九条第一项',
        says: '故意散布谣言，谎报险情、疫情、灾情、警情或者以其他方法故意扰乱公共秩序',
        from: '2026-01-01',
        to: ['public-security'],
        confirmed: null,
      },
      falseFact: '柴桥水厂被投毒，已有居民住院',
      knownFact: '出水逐时检测合格，辖区医院无相关病例',
      proof: [
        {
          kind: 'document',
          ref: '检测报告 31 号',
        },
      ],
      harm: '引发抢购，多处超市秩序混乱',
      leads: [
        {
          address: 'https://example.com/posts/8841',
          publishedAt: '03-04 08:00',
        },
      ],
      about: ['unit-a unit-a'],
      decider: 'lawyer name of lawyer',
      decidedAt: '03-04 10:00',
      checks: [
        {
          id: 'claim',
          says: '所指是捏造的事实，不是意见、批评、投诉、举报、求助或提问',
        },
        {
          id: 'false',
          says: '已查明不实，查证的事实有依据',
        },
        {
          id: 'grave',
          says: '严重危害社会秩序和国家利益',
        },
        {
          id: 'article',
          says: '所引条款现行有效，适用于所指情形和接收机关',
        },
        {
          id: 'least',
          says: '只含情况和帖子网址，不含发帖人身份',
        },
      ],
      documents: {
        sent: '仑移〔2026〕1 号',
      },
      clocks: [
        {
          name: '按写明时刻发布答复',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'handover-answer',
          dueAt: '03-04 18:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '送交移交函',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'handover-send',
          dueAt: '03-04 22:00',
          state: 'met',
          metAt: '03-04 10:00',
          explanation: '状态：按时完成，完成时间 2026-03-04 10:00。',
        },
        {
          name: '登记回执',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'handover-receipt',
          dueAt: '03-06 23:59',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '登记处理结果',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'handover-outcome',
          dueAt: '04-16 23:59',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [2, 3, 5, 8],
      allowed: ['record-receipt', 'record-outcome', 'retract', 'name-hour', 'ask-purge'],
    });
    expect(shown((await api.list('desk', { status: 'sent' })).json, 'handovers')).toEqual([
      {
        number: 'BLZ2600001',
        status: 'sent',
        caseNumber: 'BL2600001',
        subject: '移交',
        grade: 'II',
        drill: false,
        openedAt: '03-04 10:00',
        sentAt: '03-04 10:00',
        personVersion: 9,
        to: 'public-security 公安机关',
        article: 'security-29-1 《治安管理处罚法》（2025年修订）第二十九条第一项',
        office: 'qu-zhengfu-ban qu-zhengfu-ban',
        opener: 'desk name of desk',
        answer: {
          by: '03-04 18:00',
        },
        next: {
          name: '按写明时刻发布答复',
          move: 'qu-zhengfu-ban qu-zhengfu-ban',
          id: 'handover-answer',
          dueAt: '03-04 18:00',
          state: 'running',
        },
      },
    ]);
    expect((await api.list('desk', { status: 'prepared' })).json['handovers']).toEqual([]);
  });
});
