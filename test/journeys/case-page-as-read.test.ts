import { beforeEach, describe, expect, it } from 'vitest';
import { asRead, untilHelp } from '../harness/as-read.ts';
import { call } from '../harness/code-page.ts';
import { wideDistrict } from '../harness/people.ts';
import { shanghai as at, World } from '../harness/world.ts';

const proof = [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' } as const];
let world: World;
let number: string;
const codes = new Map<string, string>();

async function listen(): Promise<void> {
  for (const { person, code } of await world.heard()) if (code !== null) codes.set(person, code);
}
const page = async (person: string, form?: Record<string, string>): Promise<string[]> => {
  const version = String((await world.state(number)).personVersion);
  const lines = asRead((await call(world, codes.get(person) ?? '', form && { version, ...form })).text);
  return untilHelp(lines.filter((line) => !line.startsWith('本页为'))).map((line) => line.replaceAll(/199\d{8}/g, '☎'));
};
const view = { action: 'view' };
/** The lines of one form or sheet, by its heading. */
const sheet = (lines: string[], heading: string): string[] => {
  const from = lines.indexOf(`# ${heading}`);
  const to = lines.findIndex((line, index) => index > from && line.startsWith('# '));
  return from < 0 ? [] : lines.slice(from, to < 0 ? undefined : to);
};

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  codes.clear();
  ({ number } = await world.open({
    by: 'desk',
    summary: '居民反映夜间施工噪声',
    place: '新碶街道',
    grades: { opinion: 'III', emergency: null },
    gradeReason: '多个小区',
    discoveredAt: at('2026-03-04 09:00'),
  }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'co-unit', task: '提供监测数据' });
  await world.do('desk', number, { command: 'assign', unit: 'street-c', part: 'co-unit' });
  await listen();
});

describe('P8 · the page of a case behind the code', () => {
  it('to whoever has only the link: what is to be done and until when', async () => {
    expect(await page('unit-a-officer')).toEqual([
      '# 办件 BL2600001',
      '还剩 2 小时 0 分',
      '请于 03-04 12:00 前完成：签收',
      '[sign] (签收)',
      '[view] (查看内容)',
    ]);
  });

  it('before it is signed for: one press, and three smaller ones', async () => {
    expect(await page('unit-a-officer', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '还剩 2 小时 0 分',
      '请于 03-04 12:00 前完成：签收',
      '[sign] (签收)',
      '转他人办理 → #hand-on',
      '非我单位职责 → #return',
      '联系值班室 → #call',
      '# 转他人办理',
      '[hand-on] 转给本单位‹to=unit-a-head:name of unit-a-head unit-a-leader:name of unit-a-leader unit-a-spokesperson:name of unit-a-spokesperson›',
      '(转办)',
      '# 非我单位职责',
      '[return] 理由‹reason=not-our-duty:非本单位职责 other-area:不属本辖区 higher-level:应由上级或垂直管理单位办理 already-handled:已有单位在办 unclear:事项不清，无法办理›说明‹says›依据（可在裁定前补交）‹legalBasis›',
      '裁定前，办理时限照常计算。',
      '(申请退回)',
      '# 联系值班室',
      '拨打 name of desk ☎ → tel:☎',
      '[call] 要值班室做什么（可不填）‹says›(请值班室联系我)',
      '# 承办单位',
      'unit-a（本单位）',
      '○ 未签收',
      'unit-b（协办）',
      '○ 未签收',
      'street-c（协办）',
      '○ 未签收',
    ]);
  });

  it('to a co-unit with its task, once it has signed', async () => {
    await world.advance('2026-03-04 10:20');
    await page('unit-b-officer', { action: 'sign' });
    expect(await page('unit-b-officer', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-b-officer',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '本单位分工：提供监测数据',
      '✓ 已于 2026-03-04 10:20 由您签收',
      '还剩 23 小时 10 分',
      '请于 03-05 09:30 前完成：报送协办意见',
      '报送协办意见 → #contribute',
      '报告进展、传照片 → #note',
      '登记发布 → #release',
      '# 报送协办意见',
      '[contribute]',
      '报送给主办单位，不对外公开。',
      '协办意见‹says›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '佐证（网址或材料名称，可不填）‹evidence›(报送协办意见)',
      '# 报告进展、传照片',
      '[note] 进展情况（有照片时可不填）‹says›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '(提交进展)',
      '# 登记发布',
      '[release] 形式‹form=authoritative:发布权威信息 press-conference:新闻发布会 briefing:吹风会 media-interview:接受媒体采访 online-reply:网上答复 superior-release:上级统一发布›发布时间‹publishedAt=2026-03-04 10:20 (2026-03-21 15:00)›',
      '网址‹address (https://)›地点（发布会、吹风会）‹place›出席人（发布会、吹风会；多人用顿号隔开）‹attended›',
      '出席人职务（如实填写，与出席人逐一对应）‹attendedAs (局长、副局长、科长、新闻发言人)›',
      '受书面授权主持工作的，授权文号‹acting›统一发布的上级机关‹bySuperior›证据（网址或材料名称，不填即用网址）‹evidence›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '发布渠道（本件应发布：区政府门户网站）‹outlets (北仑发布、政府网站)›建设性意见：吸收采纳了什么（可不填）‹act-constructive-opinion›困难：帮助解决了什么（可不填）‹act-hardship›不了解情况：宣介告知了什么（可不填）‹act-uninformed›模糊认识：廓清说明了什么（可不填）‹act-vague-understanding›怨气怨言：化解了什么（可不填）‹act-grievance›错误看法：公布了哪些事实（可不填）‹act-wrong-view›',
      '‹final=yes›这是最终回应',
      '发布早于发现时间的，说明何以回应了此项关切‹earlierReason›不是最终回应的，下次发布时间‹followUpAt (2026-03-24 17:00)›(登记发布)',
      '转他人办理 → #hand-on',
      '非我单位职责 → #return',
      '联系值班室 → #call',
      '# 转他人办理',
      '[hand-on] 转给本单位‹to=unit-b-head:name of unit-b-head unit-b-leader:name of unit-b-leader unit-b-spokesperson:name of unit-b-spokesperson›',
      '(转办)',
      '# 非我单位职责',
      '[return] 理由‹reason=not-our-duty:非本单位职责 other-area:不属本辖区 higher-level:应由上级或垂直管理单位办理 already-handled:已有单位在办 unclear:事项不清，无法办理›说明‹says›依据（可在裁定前补交）‹legalBasis›',
      '裁定前，办理时限照常计算。',
      '(申请退回)',
      '# 联系值班室',
      '拨打 name of desk ☎ → tel:☎',
      '[call] 要值班室做什么（可不填）‹says›(请值班室联系我)',
      '# 您已提交',
      '03-04 10:20 签收',
      '# 承办单位',
      'unit-a',
      '○ 未签收',
      'street-c（协办）',
      '○ 未签收',
      'unit-b（协办）（本单位）',
      '✓ 03-04 10:20 name of unit-b-officer 签收',
      '# 短信发出后',
      '03-04 10:20 unit-b已签收',
    ]);
  });

  it('once a colleague signed: who, and the work of whoever answers for the case', async () => {
    await world.advance('2026-03-04 10:20');
    await world.do('unit-a-leader', number, { command: 'sign', assignmentId: 'A1' });
    expect(await page('unit-a-officer', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '✓ 已于 2026-03-04 10:20 由本单位人员签收（name of unit-a-leader）',
      '还剩 46 小时 40 分',
      '请于 03-06 09:00 前完成：公开回应',
      '报告进展、传照片 → #note',
      '登记线下处置 → #settle',
      '登记发布 → #release',
      '# 报告进展、传照片',
      '[note] 进展情况（有照片时可不填）‹says›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '(提交进展)',
      '# 登记线下处置',
      '[settle]',
      '问题已在线下解决的，写明结果并附证据（照片、网址或材料名称）。',
      '处置结果‹says›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '其他证据（网址或材料名称）‹evidence›(登记线下处置)',
      '# 登记发布',
      '[release] 形式‹form=authoritative:发布权威信息 press-conference:新闻发布会 briefing:吹风会 media-interview:接受媒体采访 online-reply:网上答复 superior-release:上级统一发布›发布时间‹publishedAt=2026-03-04 10:20 (2026-03-21 15:00)›',
      '网址‹address (https://)›地点（发布会、吹风会）‹place›出席人（发布会、吹风会；多人用顿号隔开）‹attended›',
      '出席人职务（如实填写，与出席人逐一对应）‹attendedAs (局长、副局长、科长、新闻发言人)›',
      '受书面授权主持工作的，授权文号‹acting›统一发布的上级机关‹bySuperior›证据（网址或材料名称，不填即用网址）‹evidence›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '发布渠道（本件应发布：区政府门户网站）‹outlets (北仑发布、政府网站)›建设性意见：吸收采纳了什么（可不填）‹act-constructive-opinion›困难：帮助解决了什么（可不填）‹act-hardship›不了解情况：宣介告知了什么（可不填）‹act-uninformed›模糊认识：廓清说明了什么（可不填）‹act-vague-understanding›怨气怨言：化解了什么（可不填）‹act-grievance›错误看法：公布了哪些事实（可不填）‹act-wrong-view›',
      '‹final=yes›这是最终回应',
      '发布早于发现时间的，说明何以回应了此项关切‹earlierReason›不是最终回应的，下次发布时间‹followUpAt (2026-03-24 17:00)›(登记发布)',
      '转他人办理 → #hand-on',
      '非我单位职责 → #return',
      '联系值班室 → #call',
      '# 转他人办理',
      '[hand-on] 转给本单位‹to=unit-a-head:name of unit-a-head unit-a-leader:name of unit-a-leader unit-a-spokesperson:name of unit-a-spokesperson›',
      '(转办)',
      '# 非我单位职责',
      '[return] 理由‹reason=not-our-duty:非本单位职责 other-area:不属本辖区 higher-level:应由上级或垂直管理单位办理 already-handled:已有单位在办 unclear:事项不清，无法办理›说明‹says›依据（可在裁定前补交）‹legalBasis›',
      '裁定前，办理时限照常计算。',
      '(申请退回)',
      '# 联系值班室',
      '拨打 name of desk ☎ → tel:☎',
      '[call] 要值班室做什么（可不填）‹says›(请值班室联系我)',
      '# 承办单位',
      'unit-a（本单位）',
      '✓ 03-04 10:20 name of unit-a-leader 签收',
      'unit-b（协办）',
      '○ 未签收',
      'street-c（协办）',
      '○ 未签收',
      '# 短信发出后',
      '03-04 10:20 unit-a已签收',
    ]);
  });

  it('with what this person handed in, and what happened since the text', async () => {
    await page('unit-a-officer', { action: 'sign' });
    await world.advance('2026-03-04 11:00');
    await page('unit-a-officer', { action: 'note', says: '已到现场' });
    await page('unit-a-officer', { action: 'call' });
    await world.do('desk', number, { command: 'note', says: '居民再次来电', star: true });
    await page('unit-b-officer', { action: 'sign' });
    const lines = await page('unit-a-officer', view);
    expect([...sheet(lines, '您已提交'), ...sheet(lines, '短信发出后')]).toEqual([
      '# 您已提交',
      '03-04 10:00 签收',
      '03-04 11:00 进展：已到现场',
      '03-04 11:00 请值班室联系',
      '# 短信发出后',
      '03-04 11:00 unit-b已签收',
    ]);
  });

  it('says that the time is over', async () => {
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-06 09:30');
    expect((await page('unit-a-officer')).slice(0, 6)).toEqual([
      '# 办件 BL2600001',
      '✓ 已于 2026-03-04 10:00 由您签收',
      '! 已超时 30 分',
      '请于 03-06 09:00 前完成：公开回应',
      '[view] (查看内容)',
    ]);
  });

  it('keeps what was typed where it was refused, in that form alone', async () => {
    await page('unit-a-officer', { action: 'sign' });
    const lines = await page('unit-a-officer', { action: 'settle', says: '已停工', evidence: '' });
    expect(lines.filter((line) => line.startsWith('!') || line.includes('‹says'))).toEqual([
      '! 线下处置须有证据',
      '[note] 进展情况（有照片时可不填）‹says›照片‹photo›',
      '处置结果‹says=已停工›照片‹photo›',
      '[return] 理由‹reason=not-our-duty:非本单位职责 other-area:不属本辖区 higher-level:应由上级或垂直管理单位办理 already-handled:已有单位在办 unclear:事项不清，无法办理›说明‹says›依据（可在裁定前补交）‹legalBasis›',
      '[call] 要值班室做什么（可不填）‹says›(请值班室联系我)',
    ]);
  });

  it('once a return is asked for: it waits, and nothing else is to be pressed of it', async () => {
    await page('unit-a-officer', {
      action: 'return',
      reason: 'not-our-duty',
      says: '不属本单位',
      legalBasis: '三定方案',
    });
    expect((await page('unit-a-officer', view)).slice(0, 14)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '退回申请已提交，等待裁定。裁定前时限照常计算。',
      '还剩 47 小时 0 分',
      '请于 03-06 09:00 前完成：公开回应',
      '转他人办理 → #hand-on',
      '联系值班室 → #call',
      '# 转他人办理',
      '[hand-on] 转给本单位‹to=unit-a-head:name of unit-a-head unit-a-leader:name of unit-a-leader unit-a-spokesperson:name of unit-a-spokesperson›',
      '(转办)',
      '# 联系值班室',
      '拨打 name of desk ☎ → tel:☎',
    ]);
  });

  it('once it was joined to another, which it does not name', async () => {
    const other = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'join', target: other.number, reason: '同一事' });
    expect(await page('unit-a-officer', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '本件已归并到另一办件，后续在该件办理：请用该件的短信打开，未收到的请联系值班室。',
    ]);
  });
});

/** Signed for, and a wording put before whoever reviews it first. */
const write = async (): Promise<void> => {
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-a-officer', number, {
    command: 'save-document',
    kind: 'wording',
    title: '关于噪声的答复',
    text: '已责令停工。',
  });
  await world.do('unit-a-officer', number, { command: 'submit-document', documentId: 'D1', version: 1, says: '请审' });
  await listen();
};

describe('H2 · the page behind the code of what is to be decided', () => {
  it('a wording: what it says, who asks and why, what may be done with it', async () => {
    await write();
    expect(await page('unit-a-leader')).toEqual([
      '# 办件 BL2600001',
      '还剩 1 小时 0 分',
      '请于 03-04 11:00 前完成：审批文稿初审',
      '[view] (查看内容)',
    ]);
    expect(await page('unit-a-leader', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-leader',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '# 提请审批：文稿初审',
      '答复稿第 1 稿',
      '关于噪声的答复',
      '已责令停工。',
      '理由：请审',
      'name of unit-a-officer · 03-04 10:00 提请',
      '审批须再次验证本人：先获取新操作码。',
      '[fresh] (把新操作码发到我的手机)',
      '还剩 1 小时 0 分',
      '请于 03-04 11:00 前完成：审批文稿初审',
      '同意 → #approve',
      '修改后同意 → #change',
      '退回 → #send-back',
      '转请他人审批 → #pass-on',
      '# 同意',
      '[decide] ‹decision=approve›意见（可不填）‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(同意)',
      '# 修改后同意',
      '[decide] ‹decision=approve›修改后的文稿‹text=已责令停工。›修改说明‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(按修改稿同意)',
      '# 退回',
      '[decide] ‹decision=send-back›退回理由‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(退回)',
      '# 转请他人审批',
      '[decide] ‹decision=pass-on›转请‹to=desk:name of desk duty-leader:name of duty-leader mayor:name of mayor night-desk:name of night-desk›理由‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(转请)',
      '联系值班室 → #call',
      '# 联系值班室',
      '拨打 name of desk ☎ → tel:☎',
      '[call] 要值班室做什么（可不填）‹says›(请值班室联系我)',
      '# 承办单位',
      'unit-a（本单位）',
      '✓ 03-04 10:00 name of unit-a-officer 签收',
      'unit-b（协办）',
      '○ 未签收',
      'street-c（协办）',
      '○ 未签收',
    ]);
  });

  it('an end without an answer: what it comes to, and afterwards that it was decided', async () => {
    await world.do('desk', number, { command: 'end', outcome: 'no-answer', reason: '无事实依据' });
    await listen();
    expect(await page('duty-leader', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of duty-leader',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '# 提请审批：不予回应',
      '不予回应，办件终结',
      '理由：无事实依据',
      'name of desk · 03-04 10:00 提请',
      '审批须再次验证本人：先获取新操作码。',
      '[fresh] (把新操作码发到我的手机)',
      '还剩 4 小时 0 分',
      '请于 03-04 14:00 前完成：审批不予回应',
      '同意 → #approve',
      '退回 → #send-back',
      '转请他人审批 → #pass-on',
      '# 同意',
      '[decide] ‹decision=approve›意见（可不填）‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(同意)',
      '# 退回',
      '[decide] ‹decision=send-back›退回理由‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(退回)',
      '# 转请他人审批',
      '[decide] ‹decision=pass-on›转请‹to=mayor:name of mayor›理由‹says›新操作码（先获取，填短信中的新操作码）‹fresh›(转请)',
      '写批示 → #instruct',
      '当班人员电话 → #call',
      '# 写批示',
      '[instruct]',
      '记入办件并标星，短信通知值班员和主办单位，短信不含批示内容；审批、定级不在此办理。',
      '批示内容‹says›(写入办件)',
      '# 当班人员电话',
      '拨打 name of desk ☎ → tel:☎',
      '# 承办单位',
      'unit-a',
      '○ 未签收',
      'unit-b（协办）',
      '○ 未签收',
      'street-c（协办）',
      '○ 未签收',
    ]);
    await world.approve('duty-leader', number);
    expect((await page('duty-leader', view)).slice(0, 5)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of duty-leader',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '此项提请已有决定，您无需再办。',
    ]);
  });
});

describe('R4 · the page of an especially major concern', () => {
  it('asks the principal leader to lead, and tells everybody of the unit once he does', async () => {
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: null }, reason: '全国关注' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await listen();
    expect((await page('unit-a-head', view)).slice(0, 12)).toEqual([
      '{I} # 办件 BL2600001',
      '特别重大 · 红 · 环境 · name of unit-a-head',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '✓ 已于 2026-03-04 10:00 由本单位人员签收（name of unit-a-officer）',
      '还剩 1 小时 0 分',
      '请于 03-04 11:00 前完成：主要领导牵头',
      '[take-lead] (我已知悉并牵头)',
      '报告进展、传照片 → #note',
      '# 报告进展、传照片',
      '[note] 进展情况（有照片时可不填）‹says›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
    ]);
    await page('unit-a-head', { action: 'take-lead' });
    expect((await page('unit-a-head', view)).slice(0, 12)).toEqual([
      '{I} # 办件 BL2600001',
      '特别重大 · 红 · 环境 · name of unit-a-head',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '✓ 已于 2026-03-04 10:00 由本单位人员签收（name of unit-a-officer）',
      '还剩 47 小时 0 分',
      '请于 03-06 09:00 前完成：公开回应',
      '✓ 2026-03-04 10:00 起由您牵头',
      '报告进展、传照片 → #note',
      '# 报告进展、传照片',
      '[note] 进展情况（有照片时可不填）‹says›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
    ]);
    expect((await page('unit-a-officer', view)).slice(0, 12)).toEqual([
      '{I} # 办件 BL2600001',
      '特别重大 · 红 · 环境 · name of unit-a-officer',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '✓ 已于 2026-03-04 10:00 由您签收',
      '还剩 47 小时 0 分',
      '请于 03-06 09:00 前完成：公开回应',
      '✓ 2026-03-04 10:00 起由name of unit-a-head牵头',
      '报告进展、传照片 → #note',
      '登记线下处置 → #settle',
      '登记发布 → #release',
      '# 报告进展、传照片',
    ]);
  });
});

describe('R3 · the units of a case with many of them', () => {
  it('ten, those first that have not signed, and how many more', async () => {
    const now = at('2026-03-04 10:00');
    world = await World.begin({ now, people: wideDistrict(now, 13) });
    ({ number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } }));
    const ids = Array.from({ length: 13 }, (_, index) => `unit-${String(index + 1).padStart(2, '0')}`);
    for (const [index, unit] of ids.entries())
      await world.do('desk', number, { command: 'assign', unit, part: index === 0 ? 'primary' : 'co-unit' });
    await listen();
    for (const which of [1, 2, 3, 4])
      await world.do(`unit-0${which}-officer`, number, { command: 'sign', assignmentId: `A${which}` });
    expect(sheet(await page('unit-05-officer', view), '承办单位')).toEqual([
      '# 承办单位',
      'unit-01',
      '✓ 03-04 10:00 name of unit-01-officer 签收',
      'unit-05（协办）（本单位）',
      '○ 未签收',
      'unit-06（协办）',
      '○ 未签收',
      'unit-07（协办）',
      '○ 未签收',
      'unit-08（协办）',
      '○ 未签收',
      'unit-09（协办）',
      '○ 未签收',
      'unit-10（协办）',
      '○ 未签收',
      'unit-11（协办）',
      '○ 未签收',
      'unit-12（协办）',
      '○ 未签收',
      'unit-13（协办）',
      '○ 未签收',
      '另有 3 个单位，其中 3 个已签收',
    ]);
  });
});

describe('P4 · the form of a release', () => {
  it('asks for what a release needs, and keeps what was typed where it is refused', async () => {
    await page('unit-a-officer', { action: 'sign' });
    await world.do('desk', number, {
      command: 'release',
      form: 'authoritative',
      publishedAt: world.now,
      address: 'https://www.bl.gov.cn/1',
      evidence: proof,
      outlets: [],
      final: false,
      followUpAt: at('2026-03-05 10:00'),
      promises: [{ says: '公布检测结果', by: at('2026-03-05 12:00') }],
    });
    const lines = await page('unit-a-officer', {
      action: 'release',
      form: 'briefing',
      publishedAt: '昨天',
      address: 'https://x',
      final: 'yes',
      'keeps-R1.P1': 'yes',
    });
    expect(lines.filter((line) => line.startsWith('!'))).toEqual(['! 发布时间：时间请写成 2026-03-21 15:00']);
    expect(sheet(lines, '登记发布')).toEqual([
      '# 登记发布',
      '[release] 形式‹form=authoritative:发布权威信息 press-conference:新闻发布会 ✓briefing:吹风会 media-interview:接受媒体采访 online-reply:网上答复 superior-release:上级统一发布›发布时间‹publishedAt=昨天 (2026-03-21 15:00)›',
      '网址‹address=https://x (https://)›地点（发布会、吹风会）‹place›出席人（发布会、吹风会；多人用顿号隔开）‹attended›',
      '出席人职务（如实填写，与出席人逐一对应）‹attendedAs (局长、副局长、科长、新闻发言人)›',
      '受书面授权主持工作的，授权文号‹acting›统一发布的上级机关‹bySuperior›证据（网址或材料名称，不填即用网址）‹evidence›照片‹photo›',
      'JPG、PNG、WebP，一次最多 9 张、合计 4 MB，大照片会自动缩小。照片里的位置、机型等信息不保存。请勿拍摄涉密文件和无关人员。',
      '发布渠道‹outlets (北仑发布、政府网站)›建设性意见：吸收采纳了什么（可不填）‹act-constructive-opinion›困难：帮助解决了什么（可不填）‹act-hardship›不了解情况：宣介告知了什么（可不填）‹act-uninformed›模糊认识：廓清说明了什么（可不填）‹act-vague-understanding›怨气怨言：化解了什么（可不填）‹act-grievance›错误看法：公布了哪些事实（可不填）‹act-wrong-view›‹keeps-R1.P1=yes ✓›兑现承诺（2026-03-04 10:00 发布时所作，应于 2026-03-05 12:00 前答复）',
      '‹final=yes ✓›这是最终回应',
      '发布早于发现时间的，说明何以回应了此项关切‹earlierReason›不是最终回应的，下次发布时间‹followUpAt (2026-03-24 17:00)›(登记发布)',
      '转他人办理 → #hand-on',
      '非我单位职责 → #return',
      '联系值班室 → #call',
    ]);
    expect(sheet(lines, '补登发布渠道')).toEqual([]);
  });
});

describe('A4 · a decision that somebody of the office prepared', () => {
  it('is one press more, with what was prepared by whom; and shown to nobody without a fresh code where the rules ask for one', async () => {
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    const text = '已责令停工。';
    await world.do('unit-a-officer', number, { command: 'save-document', kind: 'wording', title: '答复', text });
    await world.do('unit-a-officer', number, {
      command: 'submit-document',
      documentId: 'D1',
      version: 1,
      says: '请审',
    });
    await listen();
    const proposalId = (await world.state(number)).proposals?.[0]?.id ?? '';
    await world.do('unit-a-head', number, {
      command: 'prepare-decision',
      proposalId,
      decision: 'approve',
      says: '拟同意，改一处',
      text: '已责令立即停工。',
    });
    await page('unit-a-leader', { action: 'fresh' });
    await listen();
    expect(await page('unit-a-leader', view)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-leader',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '# 提请审批：文稿初审',
      '答复稿第 1 稿',
      '答复',
      '已责令停工。',
      '理由：请审',
      'name of unit-a-officer · 03-04 10:00 提请',
      '还剩 1 小时 0 分',
      '请于 03-04 11:00 前完成：审批文稿初审',
      '按拟办意见 → #prepared',
      '同意 → #approve',
      '修改后同意 → #change',
      '退回 → #send-back',
      '转请他人审批 → #pass-on',
      '# 按拟办意见',
      '[decide] ‹decision=approve›',
      '拟修改后同意：拟同意，改一处',
      '已责令立即停工。',
      'name of unit-a-head · 03-04 10:00 代拟',
      '‹prepared=17›(按拟办意见同意)',
      '# 同意',
      '[decide] ‹decision=approve›意见（可不填）‹says›(同意)',
      '# 修改后同意',
      '[decide] ‹decision=approve›修改后的文稿‹text=已责令停工。›修改说明‹says›(按修改稿同意)',
      '# 退回',
      '[decide] ‹decision=send-back›退回理由‹says›(退回)',
      '# 转请他人审批',
      '[decide] ‹decision=pass-on›转请‹to=desk:name of desk duty-leader:name of duty-leader mayor:name of mayor night-desk:name of night-desk›理由‹says›(转请)',
      '联系值班室 → #call',
      '# 联系值班室',
      '拨打 name of desk ☎ → tel:☎',
      '[call] 要值班室做什么（可不填）‹says›(请值班室联系我)',
      '# 承办单位',
      'unit-a（本单位）',
      '✓ 03-04 10:00 name of unit-a-officer 签收',
      'unit-b（协办）',
      '○ 未签收',
      'street-c（协办）',
      '○ 未签收',
    ]);
    await page('unit-a-leader', { action: 'decide', decision: 'send-back', says: '' });
    expect(
      (await page('unit-a-leader', { action: 'decide', decision: 'send-back', says: '' })).filter((line) =>
        line.startsWith('!'),
      ),
    ).toEqual(['! 退回提请的，须说明理由']);
    await page('unit-a-leader', { action: 'decide', decision: 'approve' });
    expect((await page('unit-a-leader', view)).slice(0, 8)).toEqual([
      '{III} # 办件 BL2600001',
      '较大 · 黄 · 环境 · name of unit-a-leader',
      '居民反映夜间施工噪声',
      '新碶街道 · 03-04 09:00 发现',
      '此项提请已有决定，您无需再办。',
      '还剩 47 小时 0 分',
      '请于 03-06 09:00 前完成：公开回应',
      '报告进展、传照片 → #note',
    ]);
  });
});
