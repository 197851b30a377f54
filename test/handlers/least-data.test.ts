import { describe, expect, it } from 'vitest';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { commandConsultation } from '../../functions/handlers/http/command-consultation.ts';
import { commandInquiry } from '../../functions/handlers/http/command-inquiry.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { maskBody } from '../../functions/handlers/http/api/mask-body.ts';
import { readCount } from '../../functions/domain/intake/counts.ts';
import { readAlert } from '../../functions/domain/intake/source-mapping.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk } from './desk.ts';

const PHONE = '13805741234';
const policy = currentPolicy();

describe('H5 · least data where persons type', () => {
  it.each([
    ['an address', { address: `https://www.bl.gov.cn/u_${PHONE}` }, { address: 'https://www.bl.gov.cn/u_x' }],
    [
      'the reference of evidence',
      { evidence: [{ kind: 'link', ref: `https://a.cn/?${PHONE}=1` }] },
      { evidence: [{ kind: 'link', ref: 'https://a.cn/?x=1' }] },
    ],
    [
      'the name of a file',
      { evidence: [{ kind: 'document', ref: `王某${PHONE}来信.docx` }] },
      { evidence: [{ kind: 'document', ref: '王某〔电话〕来信.docx' }] },
    ],
    ['direction marks in a note', { says: '已处理\u202egpj.exe\u202c\u200f' }, { says: '已处理gpj.exe' }],
    ['what is no link', { ref: '会议纪要〔2026〕12号：签到表' }, { ref: '会议纪要〔2026〕12号：签到表' }],
  ])('masks %s', (_, typed, kept) => {
    expect(maskBody(typed, policy)).toEqual(kept);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '\u202ejavascript:x',
  ])('refuses %s where a link belongs, and does not say it again', (ref) => {
    expect(() => maskBody({ evidence: [{ kind: 'link', ref }] }, policy)).toThrow(
      expect.objectContaining({ pointer: '/evidence/0/ref', detail: expect.not.stringContaining('alert') }),
    );
  });

  it("keeps an office's own number in an answer, and nobody else's", async () => {
    const { exposure } = policy.words;
    const words = { ...policy.words, exposure: { ...exposure, publicNumbers: ['0574-86781234'] } };
    const api = await desk({ policy: { ...policy, words } });
    const number = await api.assigned();
    const text = '咨询电话：0574-86781234，联系人手机13905741234。';
    const saved = await api.command(number, 'save-document', { kind: 'wording', title: '答复', text });
    expect(saved.status).toBe(200);
    const [event] = (await api.ports.store.events(number)).filter(({ type }) => type === 'document-saved');
    expect(event).toMatchObject({ text: '咨询电话：0574-86781234，联系人手机〔电话〕。' });
  });

  describe('in every matter', () => {
    const SAID = '咨询电话：0574-86781234，联系人手机13905741234。';
    const KEPT = '咨询电话：0574-86781234，联系人手机〔电话〕。';
    const LIMIT = { workingDays: 5 };
    const basis = { kind: 'instruction', says: '区长批示' };
    const { exposure } = policy.words;
    const words = { ...policy.words, exposure: { ...exposure, publicNumbers: ['0574-86781234'] } };
    const emergency = { opinion: 'I', emergency: 'I' };

    it.each<[string, (api: Desk) => Promise<Answer>]>([
      [
        'an inquiry',
        (api) =>
          front(commandInquiry, api.ports).call('POST /api/inquiries', {
            as: 'desk',
            body: {
              subject: '环境',
              outlet: '宁波日报',
              means: 'telephone',
              receivedAt: api.ports.clock.now(),
              questions: [SAID],
            },
          }),
      ],
      [
        'the draft of an answer to it',
        async (api) => {
          const inquiries = front(commandInquiry, api.ports);
          const body = {
            subject: '环境',
            outlet: '宁波日报',
            means: 'telephone',
            receivedAt: api.ports.clock.now(),
            questions: ['何时恢复'],
          };
          expect((await inquiries.call('POST /api/inquiries', { as: 'desk', body })).status).toBe(201);
          return inquiries.call('POST /api/inquiries/{number}/{command}', {
            as: 'desk',
            path: { number: 'BLW2600001', command: 'draft-answer' },
            body: { question: 'Q1', text: SAID },
          });
        },
      ],
      [
        'a supervision order',
        (api) =>
          front(commandOrder, api.ports).call('POST /api/orders', {
            as: 'desk',
            body: { basis, title: '噪声整改', subject: '环境', unit: 'unit-a', limit: LIMIT, demands: [SAID] },
          }),
      ],
      [
        'a consultation',
        async (api) =>
          front(commandConsultation, api.ports).call('POST /api/consultations', {
            as: 'desk',
            body: {
              caseNumber: await api.assigned(),
              means: 'page',
              says: SAID,
              invite: [{ unit: 'unit-a', as: 'concerned' }],
            },
          }),
      ],
      [
        'the answers of a conference',
        async (api) => {
          const { number } = caseOf(await api.register());
          expect((await api.command(number, 'grade', { grades: emergency, reason: '伤亡' })).status).toBe(200);
          await api.command(number, 'confirm', {});
          const conferences = front(commandConference, api.ports);
          const path = { number: 'BLF2600001' };
          await conferences.call('POST /api/conferences', { as: 'desk', body: { caseNumber: number } });
          await conferences.call('POST /api/conferences/{number}/{command}', {
            as: 'desk',
            path: { ...path, command: 'plan' },
            body: {},
          });
          return conferences.call('POST /api/conferences/{number}/{command}', {
            as: 'desk',
            path: { ...path, command: 'set-questions' },
            body: { questions: [{ asks: '向谁咨询', answer: SAID }], exposureBasis: '联系人同意公布' },
          });
        },
      ],
    ])("keeps an office's own number in %s, and nobody else's", async (_, typed) => {
      const api = await desk({ policy: { ...policy, words } });
      const answer = await typed(api);
      expect(answer.text).toContain(KEPT);
      expect(answer.text).not.toContain('13905741234');
    });
  });

  it('takes direction marks out of the names of the directory and of the rules, too', async () => {
    const api = await desk();
    const unit = { name: '霞浦\u202e街道', short: '\u2066霞浦\u2069', kind: 'sub-district', active: true };
    expect((await api.edit('units', 'xiapu', unit)).status).toBe(200);
    const contact = { name: '王\u200f五', unit: 'unit-a', posts: ['unit-officer'], role: 'officer', active: true };
    const asked = await api.edit('contacts', 'wangwu', contact);
    expect(asked.status).toBe(200);
    expect(JSON.stringify([asked.json, [...api.ports.tables.audit]])).not.toMatch(/[\u200f\u202e\u2066\u2069]/);
    const { units } = await api.ports.store.directory({ fresh: true });
    expect(units.find(({ id }) => id === 'xiapu')).toMatchObject({ name: '霞浦街道', short: '霞浦' });
  });

  it('names a field that there is not, and no number in its name', async () => {
    const api = await desk();
    const answer = await api.register({ summary: '噪声', [PHONE]: 1 });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(PHONE);
  });

  it.each([PHONE, Number(PHONE), 19_999_999_999])('takes %s for no count', (value) => {
    expect(readCount(value)).toBeNull();
  });

  it('says of a field that it cannot read of what shape it is, never what it says', () => {
    const [source] = policy.sources;
    if (!source) throw new Error('no source');
    const sample = {
      id: '1',
      title: '柴桥异味',
      metrics: { views: PHONE, likes: '张某家' },
      publishedAt: '张某家门口',
    };
    const read = JSON.stringify(readAlert(source, sample, '', '2026-03-20T02:00:00.000Z', policy.intake));
    expect(read).toContain('11 字的文本');
    for (const said of [PHONE, '张某家']) expect(read).not.toContain(said);
  });
});
