import { describe, expect, it } from 'vitest';
import {
  conferenceApplication,
  type ConferenceOnPaper,
} from '../../../functions/domain/papers/conference-application.ts';
import { rowOf } from '../../../functions/domain/papers/wording.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';
import { shipped, sourcesOf } from './samples.ts';

const BUREAU = { id: 'b', name: '区应急局' };
const FULL: Record<string, string> = { b: '北仑区应急管理局' };
const FOUND: ConferenceOnPaper = {
  number: 'BLF2600001',
  title: '厂房火灾情况发布会',
  caseNumber: 'BL2600001',
  unit: BUREAU,
  at: at('2026-03-05 09:30'),
  questions: [],
  steps: [],
};
const filled = (over: Partial<ConferenceOnPaper> = {}): Record<string, string> => {
  const row = rowOf('conference-application', currentPolicy().papers);
  if (!row) throw new Error('no words for the application');
  const paper = conferenceApplication({ ...FOUND, ...over }, row, ({ id, name }) => FULL[id] ?? name, '区政府办公室');
  return Object.fromEntries(
    paper.body.flatMap((block): [string, string][] => {
      if (block.block === 'form') return block.rows.map(({ name, says }) => [name, says]);
      return block.block === 'text' ? [['', block.says]] : [];
    }),
  );
};

describe('P3 · the application for a press conference', () => {
  it('is filled from its preparation, and leaves to the pen what only a person can write', () => {
    expect(
      filled({
        place: '区政府三楼',
        dueAt: at('2026-03-05 10:00'),
        spokesperson: { person: { id: 'p', name: '张局长' }, unit: BUREAU, post: '主要负责人' },
        line: { says: '事故无人员伤亡' },
        questions: [{ asks: '原因？', answer: '正在调查' }, { asks: '赔偿？' }],
        steps: [
          {
            id: 'invitations',
            name: '邀请媒体',
            state: 'done',
            dueAt: at('2026-03-04 18:00'),
            says: '北仑发布、宁波日报',
          },
          { id: 'venue', name: '场地', state: 'open', dueAt: at('2026-03-05 08:00'), unit: BUREAU },
        ],
        contact: { name: '李科', phone: '13800000001' },
      }),
    ).toEqual({
      '申请单位（盖章）': '北仑区应急管理局',
      发布会名称: '厂房火灾情况发布会',
      拟发布时间: '2026年3月5日9时30分',
      地点: '区政府三楼',
      '参加人员（姓名、职务）': '张局长（北仑区应急管理局主要负责人）',
      主持人: '',
      主发布人: '张局长',
      拟发布内容: '事故无人员伤亡',
      预设问答: '问：原因？\n答：正在调查\n问：赔偿？\n答：（尚未拟定）',
      拟邀媒体: '北仑发布、宁波日报',
      筹备情况: '邀请媒体：已办（区政府办公室，2026年3月4日18时前）\n场地：待办（北仑区应急管理局，2026年3月5日8时前）',
      '联系人、电话': '李科 13800000001',
      新闻发言人拟办意见: '',
      区领导意见: '',
      '': '依据：办件BL2600001；法定时限2026年3月5日10时。',
    });
  });

  it('is the desk’s where no unit holds it, and names no limit where none runs', () => {
    const { unit: _, ...ofTheDesk } = FOUND;
    const row = rowOf('conference-application', currentPolicy().papers);
    const paper = row && conferenceApplication(ofTheDesk, row, ({ name }) => name, '区政府办公室');
    expect(JSON.stringify(paper)).toContain('区政府办公室');
    expect(filled()['']).toBe('依据：办件BL2600001。');
    expect(filled()['联系人、电话']).toBe('');
  });

  it('says that the conference was called off, so that nobody approves what is none any more', () => {
    expect(filled({ cancelled: { at: at('2026-03-04 16:00') } })['']).toBe(
      '本次发布会已于2026年3月4日16时取消，不再申请。',
    );
  });

  it('lists those invited alone as the media, and leads to the conference and to its case', () => {
    const steps: ConferenceOnPaper['steps'] = [
      { id: 'venue', name: '场地', state: 'done', dueAt: at('2026-03-05 08:00'), says: '三楼' },
    ];
    expect(filled({ steps })['拟邀媒体']).toBe('');
    const row = shipped('conference-application');
    const paper = conferenceApplication(FOUND, row, ({ name }) => name, '区政府办公室');
    expect(new Set(sourcesOf(paper))).toEqual(new Set(['BLF2600001.', 'BL2600001.']));
    expect(sourcesOf(paper).at(-1)).toBe('BL2600001.');
    expect([paper.mark, paper.drill]).toEqual([row.mark ?? row.name, false]);
    expect(conferenceApplication(FOUND, { ...row, mark: '申请表' }, ({ name }) => name, '').mark).toBe('申请表');
  });
});
