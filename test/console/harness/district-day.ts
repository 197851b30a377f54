import { fieldOf, textOf } from '../../../infra/local/client.ts';
import { ALERT, COORDINATOR, type DutyRoom, START } from './desk.ts';

const HOUR = 3_600_000;
const at = (hours: number): string => new Date(Date.parse(START) + hours * HOUR).toISOString();
const day = (days: number): string => at(24 * days).slice(0, 10);

export interface Day {
  /** The case that the rest hangs on. */
  number: string;
  /** What stands on pages in the words of whoever wrote it. */
  theirs: string[];
  /** The pages of each matter, and its paper where it has one. */
  pages: string[];
}

const TRIES = 20;

/** The same press again while the case is still being written by others: its workflows, and the matters before. */
async function pressed({ client }: DutyRoom, path: string, body: object): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const { status, body: answer } = await client.try(COORDINATOR, 'POST', path, body);
    if (status === 200 || status === 201) return answer;
    if ((status !== 202 && status !== 409) || tries === TRIES)
      throw new Error(`POST ${path} answered ${status}: ${JSON.stringify(answer)}`);
    await client.ok('POST', '/_local/quiet');
  }
}

/** One matter of each kind that a duty desk can open in one morning, so that its pages and papers can be looked at. */
export async function districtDay(room: DutyRoom): Promise<Day> {
  const number = await room.alert(ALERT);
  await room.command(number, 'amend', { summary: ALERT.title, reason: '核对' });
  await room.command(number, 'confirm', {});
  await room.command(number, 'assign', { unit: 'shengtai-huanjing-ju', part: 'primary' });
  const open = async (kind: string, one: string, body: object, paper?: string): Promise<string[]> => {
    const answer = await pressed(room, `/api/${kind}`, body);
    const page = `/${kind}/${textOf(fieldOf(answer, one), 'number')}`;
    return paper === undefined ? [page] : [page, `${page}/${paper}`];
  };
  const pages = [
    await open(
      'orders',
      'order',
      {
        basis: { kind: 'instruction', says: '区长批示' },
        title: '柴桥片区异味整改',
        subject: '环境',
        unit: 'shengtai-huanjing-ju',
        limit: { workingDays: 5 },
        demands: ['查明异味来源'],
      },
      'paper',
    ),
    await open(
      'conferences',
      'conference',
      { caseNumber: number, title: '异味情况发布会', place: '二楼发布厅' },
      'application',
    ),
    await open('inquiries', 'inquiry', {
      caseNumber: number,
      outlet: '宁波日报',
      desk: '区县新闻部',
      asker: '当班记者',
      means: 'telephone',
      receivedAt: at(-1),
      pressBy: at(6),
      questions: ['异味来自哪里'],
    }),
    await open(
      'assessments',
      'assessment',
      {
        name: '停车收费标准调整',
        document: '仑发改〔2026〕12号',
        says: '主城区停车收费调整，涉及沿街商户。',
        subject: '交通',
        coUnits: ['jiaotong-ju'],
        mentions: ['停车收费'],
        launchAt: at(24 * 20),
      },
      'paper',
    ),
    await open('reports', 'report', { what: 'daily-log', on: day(-1) }, 'paper'),
    await open('watches', 'watch', {
      name: '夜间经济节',
      says: '期间各单位每日零报告。',
      mentions: ['夜间经济'],
      owner: 'qu-zhengfu-ban',
      units: ['chaiqiao', 'shengtai-huanjing-ju'],
      period: { kind: 'two-sessions', from: day(1), until: day(8) },
    }),
    await open(
      'consultations',
      'consultation',
      {
        caseNumber: number,
        means: 'page',
        says: '涉及面广，须统一口径',
        invite: [{ unit: 'shengtai-huanjing-ju', as: 'competent', says: '请提出处置意见' }],
      },
      'minutes',
    ),
    await open(
      'exercises',
      'exercise',
      {
        name: '第一次应急演练',
        script: 'chemical-park',
        factor: 24,
        realTexts: false,
        participants: ['qu-zhengfu-ban-duty-b', 'qu-zhengfu-ban-leader', 'yingji-ju-officer-a'],
        evaluators: [{ person: 'ducha-shi-inspector', units: ['qu-zhengfu-ban', 'yingji-ju'] }],
        answers: 'yingji-ju-officer-a',
      },
      'paper',
    ),
  ].flat();
  return { number, theirs: [ALERT.title, ALERT.text], pages: [...pages, '/self-inspection', '/handovers/years/2026'] };
}
