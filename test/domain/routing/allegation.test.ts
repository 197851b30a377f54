import { describe, expect, it } from 'vitest';
import { allegationIn } from '../../../functions/domain/routing/allegation.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
const what = (text: string): string[] | undefined => allegationIn(policy, text)?.what;
const filled = (before: string, count: number, after: string): string => `${before}${'一'.repeat(count)}${after}`;

describe('H5 · who is accused of misconduct in office, and of what', () => {
  it.each<[string, string[] | undefined]>([
    // What only an office commits, whoever is named.
    ['村主任贪污低保款。', ['贪污']],
    ['他们官官相护。', ['官官相护']],
    ['派出所与物业公司权钱交易。', ['权钱交易']],
    ['物业公司贪污业主的钱。', undefined],
    // Taking, beside whoever holds an office, public money, or a body.
    ['村干部套取补贴。', ['村干部', '套取']],
    ['有人冒领低保。', ['低保', '冒领']],
    ['派出所收黑钱。', ['派出所', '收黑钱']],
    ['邻居冒领快递。', undefined],
    ['开发商套取补贴。', undefined],
    // Covering up, beside a body.
    ['派出所包庇打人者。', ['派出所', '包庇']],
    ['街道办充当保护伞。', ['街道办', '充当']],
    ['邻居包庇打人者。', undefined],
    // The title says of whom it all is, but not what a private firm did.
    ['反映派出所不作为\n他们包庇打人者', ['派出所', '包庇']],
    ['反映派出所不作为\n物业公司包庇打人者', undefined],
    ['反映小区停车难\n派出所不作为\n他们包庇打人者', undefined],
    // Whom 举报 accuses stands behind it.
    ['举报某街道办违规审批。', ['举报', '街道办', '违规']],
    ['举报邻居违规搭建，街道办不管。', undefined],
    ['举报街道办办事拖拉。', undefined],
    [filled('举报', 21, '街道办违规审批'), ['举报', '街道办', '违规']],
    [filled('举报', 22, '街道办违规审批'), undefined],
    // A law that is quoted, and money of the owners.
    ['干部受贿的，依照条例处理。', undefined],
    ['村委挪用了维修资金。', undefined],
    ['村委挪用了公益金。', ['村委', '挪用']],
    // It is asked, within twenty-five characters before, eight behind, or by its mark.
    ['街道办是不是有保护伞。', undefined],
    ['街道办有保护伞吗。', undefined],
    ['街道办有保护伞么', undefined],
    ['街道办有保护伞？', undefined],
    ['街道办有保护伞。', ['街道办', '保护伞']],
    [filled('是否', 20, '派出所包庇打人者'), undefined],
    [filled('是否', 21, '派出所包庇打人者'), ['派出所', '包庇']],
    [filled('派出所包庇', 6, '是谁'), undefined],
    [filled('派出所包庇', 7, '是谁'), ['派出所', '包庇']],
    // Set against what is so, within twelve characters before.
    ['派出所应当保护群众，而不是包庇恶人。', undefined],
    [filled('不做', 7, '派出所包庇'), undefined],
    [filled('不做', 8, '派出所包庇'), ['派出所', '包庇']],
    // Asked once, and told afterwards.
    [filled('派出所是否包庇，', 20, '包庇坏人'), undefined],
    [filled('派出所是否包庇，', 21, '包庇坏人'), ['派出所', '包庇']],
    // Whom a letter addresses is accused of nothing; whoever stands further on is.
    ['尊敬的领导公款被冒领。', ['公款', '冒领']],
    ['尊敬的领导，村主任冒领补贴。', ['村主任', '冒领']],
    ['尊敬的书记，领导冒领补贴。', ['领导', '冒领']],
    [filled('尊敬的', 6, '书记公款被冒领'), ['公款', '冒领']],
    [filled('尊敬的', 7, '书记公款被冒领'), ['书记', '冒领']],
    ['尊敬的各位：书记冒领补贴。', ['书记', '冒领']],
    ['各位尊敬的书记敬爱的领导公款被冒领。', ['公款', '冒领']],
    // Nor is whoever is asked for help.
    ['请领导查处村民被塞钱一事。', undefined],
    ['领导被塞钱。', ['领导', '塞钱']],
  ])('%s', (text, is) => {
    expect(what(text)).toEqual(is);
  });

  it('with the sentence that says it', () => {
    expect(allegationIn(policy, '路灯坏了。派出所包庇打人者！')).toEqual({
      what: ['派出所', '包庇'],
      sentence: '派出所包庇打人者',
    });
    expect(allegationIn(policy, '')).toBeNull();
  });

  it('by a list of phrases alone under rules that were stored before there were signs', () => {
    const { wrongdoingSigns: _, ...words } = policy.words;
    const older = { ...policy, words };
    expect(allegationIn(older, '有人以权谋私？')).toEqual({ what: ['以权谋私'], sentence: '' });
    expect(allegationIn(older, '路灯坏了')).toBeNull();
    const { wrongdoing: _list, ...bare } = words;
    expect(allegationIn({ ...policy, words: bare }, '有人以权谋私')).toBeNull();
  });
});
