import { describe, expect, it } from 'vitest';
import { maskBody } from '../../functions/handlers/http/api/mask-body.ts';
import { readCount } from '../../functions/domain/intake/counts.ts';
import { readAlert } from '../../functions/domain/intake/source-mapping.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { desk } from './desk.ts';

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
    expect(maskBody(typed)).toEqual(kept);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    '\u202ejavascript:x',
  ])('refuses %s where a link belongs, and does not say it again', (ref) => {
    expect(() => maskBody({ evidence: [{ kind: 'link', ref }] })).toThrow(
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
