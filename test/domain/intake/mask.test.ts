import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slowParts } from '../../harness/linear.ts';
import { maskPersonal as maskSparing, NONE_SPARED, sparedNumbers } from '../../../functions/domain/intake/mask.ts';
import { plainText } from '../../../functions/domain/intake/plain-text.ts';
import { sprinkled, unseen, wide } from '../disguised.ts';

const maskPersonal = (text: string): string => maskSparing(text, NONE_SPARED);

describe('H5 · mask personal numbers before anything is written', () => {
  it.each([
    ['请拨打13805741234谢谢', '请拨打〔电话〕谢谢'],
    ['打了13805741234三次', '打了〔电话〕三次'],
    ['138-0574-1234 或 139 0574 1234', '〔电话〕 或 〔电话〕'],
    ['1380 574 1234', '〔电话〕'],
    ['+86 13805741234，0086-13805741234，86138 0574 1234，(+86)13805741234', '〔电话〕，〔电话〕，〔电话〕，〔电话〕'],
    ['手机１３８０５７４１２３４', '手机〔电话〕'],
    ['微信同号wx13805741234', '微信同号wx〔电话〕'],
    ['13805741234,13905741234', '〔电话〕,〔电话〕'],
    ['1.13805741234 2.13905741234', '1.〔电话〕 2.〔电话〕'],
    ['打一三八零五七四一二三四', '打〔电话〕'],
    ['0574-86781234、(0574)86781234、0574 8678 1234、057486781234转8012', '〔电话〕、〔电话〕、〔电话〕、〔电话〕'],
    ['010-65123456，021-5512345，+86-574-86781234', '〔电话〕，〔电话〕，〔电话〕'],
    ['联系电话：86781234', '联系电话：〔电话〕'],
    ['物业座机8678-1234没人接', '物业座机〔电话〕没人接'],
    ['139-12-345678', '〔电话〕'],
    ['139 12 34 56 78', '〔电话〕'],
    ['139.12.34.56.78', '〔电话〕'],
    ['(139)12345678、（139）1234-5678', '〔电话〕、〔电话〕'],
    ['1 3 9 1 2 3 4 5 6 7 8', '〔电话〕'],
    ['139-123-456-78，139 123 45678', '〔电话〕，〔电话〕'],
    ['①③⑨①②③④⑤⑥⑦⑧', '〔电话〕'],
    ['❶❸❾❶❷❸❹❺❻❼❽ 找我', '〔电话〕 找我'],
    ['1️⃣3️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣', '〔电话〕'],
    ['𝟏𝟑𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖', '〔电话〕'],
    ['壹叁玖壹贰叁肆伍陆柒捌', '〔电话〕'],
    ['一三九 一二三四 五六七八', '〔电话〕'],
    ['一三九-1234-五六七八', '〔电话〕'],
    ['幺三九幺二三四五六七八', '〔电话〕'],
    ['一叁九①二3肆⑤六7捌', '〔电话〕'],
    ['电话是八六七八二三四五', '电话是〔电话〕'],
    ['座机：捌陆柒捌 贰叁肆伍', '座机：〔电话〕'],
    ['零五七四-八六七八一二三四', '〔电话〕'],
    ['١٣٩١٢٣٤٥٦٧٨', '〔电话〕'],
    ['138~1234~5678，138～1234～5678', '〔电话〕，〔电话〕'],
    ['138★1234★5678 找我', '〔电话〕 找我'],
    ['138👉1234👉5678', '〔电话〕'],
    ['138（1234）5678', '〔电话〕'],
    ['138 ~ 1234 ~ 5678', '〔电话〕'],
    ['138…1234…5678', '〔电话〕'],
    ['138|1234|5678、138:1234:5678、138=1234=5678', '〔电话〕、〔电话〕、〔电话〕'],
    ['138、1234、5678', '〔电话〕'],
    ['138~123~456~78、138~12~34~56~78、138#12345678', '〔电话〕、〔电话〕、〔电话〕'],
    ['1~3~8~1~2~3~4~5~6~7~8', '〔电话〕'],
    ['13★812★345★678', '〔电话〕'],
    ['一三八~一二三四~五六七八', '〔电话〕'],
    ['0574~8678~1234、0574｜86781234、座机8678~1234', '〔电话〕、〔电话〕、座机〔电话〕'],
    ['138一1234一5678、138ー1234ー5678', '〔电话〕、〔电话〕'],
    ['138丨1234丨5678、138ㅡ1234ㅡ5678、138ㄧ1234ㄧ5678', '〔电话〕、〔电话〕、〔电话〕'],
    ['138一一1234一一5678', '〔电话〕'],
    ['138 一 1234 一 5678', '〔电话〕'],
    ['138一12345678，1381234一5678', '〔电话〕，〔电话〕'],
    ['138l1234l5678、138I1234I5678', '〔电话〕、〔电话〕'],
    ['138杠1234杠5678、138横杠1234横杠5678', '〔电话〕、〔电话〕'],
    ['138⼀1234⼀5678、１３８一１２３４一５６７８', '〔电话〕、〔电话〕'],
    ['0574一86782345', '〔电话〕'],
    ['1381234567一', '〔电话〕'],
  ])('masks the phone number in %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    ['身份证330206198501011237', '身份证〔证件号〕'],
    ['33020619850101004X', '〔证件号〕'],
    ['33020619850101004x。', '〔证件号〕。'],
    ['330206 19850101 004X', '〔证件号〕'],
    ['330206-1985-0101-1237', '〔证件号〕'],
    ['３３０２０６１９８５０１０１００４Ｘ', '〔证件号〕'],
    ['sfz330206198501011237', 'sfz〔证件号〕'],
    ['330206850101123', '〔证件号〕'],
    ['护照号：E12345678', '护照号：〔证件号〕'],
    ['330206~1985~0101~1237，330206★19850101★1237', '〔证件号〕，〔证件号〕'],
    ['身份证：3302-0619~8501/0112-37', '身份证：〔证件号〕'],
    ['驾驶证号330206199001011234', '驾驶证号〔证件号〕'],
    ['病历号 0012345、门诊号：12345678', '病历号 〔证件号〕、门诊号：〔证件号〕'],
    ['学籍号G330206201501011234', '学籍号〔证件号〕'],
    ['全年门诊12345678人次', '全年门诊12345678人次'],
  ])('masks the identity number in %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    ['6222021234567890128', '〔卡号〕'],
    ['工资卡 6222 0212 3456 7890 128', '工资卡 〔卡号〕'],
    ['6222021234567890123（抄错一位）', '〔卡号〕（抄错一位）'],
    ['4111-1111-1111-1111', '〔卡号〕'],
    ['卡号：6222021234567890123', '卡号：〔卡号〕'],
    ['账号 3901120409200012345', '账号 〔卡号〕'],
    ['6222~0212~3456~7890~128', '〔卡号〕'],
    ['卡号：6222|0212|3456|7890|123', '卡号：〔卡号〕'],
    ['社保卡号A12345678', '社保卡号〔卡号〕'],
  ])('masks the card number in %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    ['浙B12345', '〔车牌〕'],
    ['浙B·12345违停', '〔车牌〕违停'],
    ['浙b 8888G', '〔车牌〕'],
    ['新A12345、新A·8B123', '〔车牌〕、〔车牌〕'],
    ['鄂A600HV6', '〔车牌〕'],
    ['新能源车浙BD12345、浙BF5678K、浙B12345D', '新能源车〔车牌〕、〔车牌〕、〔车牌〕'],
    ['教练车浙B1234学', '教练车〔车牌〕'],
    ['粤Z·1234港', '〔车牌〕'],
    ['浙Ｂ１２３４５', '〔车牌〕'],
    ['沪A-B2C3D', '〔车牌〕'],
    ['WJ浙12345', '〔车牌〕'],
    ['浙B~12345、浙~B★12345、（浙）B12345', '〔车牌〕、〔车牌〕、（〔车牌〕'],
  ])('masks the plate number in %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    ['@北仑小张 你来说', '〔网络账号〕 你来说'],
    ['转自//@zhang_san-1:太过分了', '转自//〔网络账号〕:太过分了'],
    ['＠老王', '〔网络账号〕'],
    ['邮箱 zhang.san+1@qq.com 可联系', '邮箱 〔网络账号〕 可联系'],
    ['微信号：zhangsan88', '微信号：〔网络账号〕'],
    ['QQ：12345678', 'QQ：〔网络账号〕'],
    ['微信ID：lao_wang', '微信ID：〔网络账号〕'],
    ['微信id lao-wang88', '微信id 〔网络账号〕'],
    ['抖音号：abc.def_1', '抖音号：〔网络账号〕'],
    ['抖音号是 88812345', '抖音号是 〔网络账号〕'],
    ['小红书号95012345678', '小红书号〔网络账号〕'],
    ['小红书ID:xiaoming7', '小红书ID:〔网络账号〕'],
    ['快手账号：wang2026', '快手账号：〔网络账号〕'],
    ['微博名：zhangsan_ok', '微博名：〔网络账号〕'],
    ['B站用户名 upzhu', 'B站用户名 〔网络账号〕'],
    ['微信号：ｚｈａｎｇｓａｎ', '微信号：〔网络账号〕'],
    ['QQ号①②③④⑤⑥⑦⑧', 'QQ号〔网络账号〕'],
    ['微信名“快乐的小鱼”', '微信名“〔网络账号〕”'],
    ['微信昵称：「快乐的小鱼」', '微信昵称：「〔网络账号〕」'],
    ['关注微信“北仑发布”', '关注微信“北仑发布”'],
  ])('masks the handle in %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    '2026年10月1日 08:30 停水，2026-10-01 恢复',
    '2026/10/01 08:30:15',
    '涉及金额12345678元、1.2亿元、13800000000元',
    '新大路138号3幢1201室',
    '(2026)浙0206民初12345号、浙0206民终138号',
    '仑政发〔2026〕138号',
    '工单 BL2600017，编号202610010012345678',
    '身高170-180，2015-2026年，第12345次，阅读10万+',
    '拨打12345、110、119、400-826-1234 都不通',
    '建筑面积86781234平方米',
    '微博 4912345678901234，订单 4912 3456 7890 1235',
    '统一社会信用代码 913302067503712345',
    '时间戳 1780000000000',
    '京A股大跌、浙江B区、新A级景区',
    '浙能集团、沪杭甬高速K138+500',
    '5 个小区 3 栋 1201 户',
    '邮编315800',
    '新GB3096-2008、新GB12523-2011已经执行',
    '全新SU7Max上市，全新MG4EV',
    '新CR400AF动车组、新CR200J、新CRH380A',
    '新A级、新G20峰会、新S3线、新C919',
    '阅读量13912345678次',
    '阅读量13912345678',
    '播放13912345678次',
    '13812345678.50元、共计13812345678.5元',
    '¥13812345678',
    '二〇二六年十一月二十八日',
    '一二三四五，上山打老虎',
    '三三两两、七七八八、一五一十',
    '订单号202611281234567890',
    '流水330206198513011237、330206198502301234',
    '330206198501011230',
    '15 20 30 40 50 6、13.05.12 14.05.12',
    '微博：https://weibo.com/u/1 、微信支付、抖音号称、小红书上',
    '第①步、第③步、⑨号楼',
    '尺寸185×1200×2400',
    '6201、6202、6203、6204室漏水',
    '6201/6202/6203/6204室漏水',
    '血压158/100、160/95，体重135|140|145|50',
    '一、二、三、四、五、六、七、八、九、十、十一',
    '1、3、5、7、9、11、13、15、17、19、21号楼',
    '2026~2030年，150~160元，8:00~17:30',
    '收入13,512,345,678元',
    '2015一2026年，100一200元，8:00一17:30，1380一1500一1800点',
    '3杠5楼，138横12号，500l1000l的水箱，甬政办发2017一88号',
    '工资13500一15000元，编号13812一34567一89012',
  ])('leaves ordinary numbers as they are: %s', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it('changes nothing when it masks again', () => {
    const once = maskPersonal('张某 13805741234 33020619850101004X 浙B12345 @某人 账号 3901120409200012345');
    expect(maskPersonal(once)).toBe(once);
  });

  it('ends soon on long text made to be slow', () => {
    const parts = ['1', '13 ', '@', '浙B', '<', '86-', '0574-', '（', '一', '①', '１', '微信号', '1 ', 'a@a.'];
    expect(slowParts(parts, (text) => maskPersonal(text), 40_000)).toEqual([]);
  });
});

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const plainDigits = (text: string): string => text.normalize('NFKC').replace(/[^\dxX]/g, '');

/** GB 11643, by hand: 2 to the power of the place, modulo 11. */
function checkDigit(seventeen: string): string {
  const sum = Array.from(seventeen).reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return '10X98765432'.charAt(sum % 11);
}

describe('H5 · whoever writes a number in another way', () => {
  const gap = fc.constantFrom('', '', ' ', '-', '.', '·', '—', '_', ' - ', '\u00a0', '　');
  const between = fc.constantFrom('', '，', '请拨打', '联系人张先生 ', '！', '\n');
  const written = (groups: fc.Arbitrary<string[]>) =>
    fc
      .tuple(
        groups,
        fc.array(gap, { minLength: 8, maxLength: 8 }),
        fc.array(unseen, { minLength: 40, maxLength: 40 }),
        fc.boolean(),
      )
      .map(([parts, gaps, hidden, isWide]) => {
        const joined = parts
          .map((part, at) =>
            at === 0
              ? part
              : `${(gaps[at] ?? '').trim() === '' ? (gaps[at] ?? '').slice(0, 1) : (gaps[at] ?? '').trim()}${part}`,
          )
          .join('');
        const shown = isWide ? wide(joined) : joined;
        return {
          bare: parts.join(''),
          text: sprinkled(shown, hidden),
        };
      });

  const mobile = fc
    .tuple(fc.constantFrom('13', '15', '17', '18', '19'), digits(1), digits(4), digits(4))
    .map(([head, one, two, three]) => [`${head}${one}`, two, three]);
  const born = fc.tuple(
    fc.integer({ min: 1940, max: 2015 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  const identity = fc
    .tuple(fc.constantFrom('330206', '110101', '510104'), born, digits(3))
    .map(([place, [year, month, day], order]) => {
      const date = `${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
      return [place, String(year), date, `${order}${checkDigit(`${place}${year}${date}${order}`)}`];
    });
  const card = fc.tuple(digits(2), digits(4), digits(4), digits(4)).map(([a, b, c, d]) => [`62${a}`, b, c, d]);

  it.each([
    ['a mobile number', mobile, '〔电话〕'],
    ['an identity number', identity, '〔证件号〕'],
    ['a card number', card, '〔卡号〕'],
  ] as const)('%s goes, whatever stands between its groups', (_what, groups, label) => {
    fc.assert(
      fc.property(between, written(groups), between, (before, { bare, text }, after) => {
        // As a colleague types it, and as it comes in an alert.
        const typed = `${before}${text}${after}`;
        expect(maskPersonal(typed)).toContain(label);
        const masked = maskPersonal(plainText(typed));
        expect(masked).toContain(label);
        expect(plainDigits(masked)).not.toContain(bare.slice(3, -2));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('and what is no number of a person stays to the letter', () => {
    const harmless = fc.constantFrom(
      '2026年3月20日',
      '第1380号',
      '面积13800平方米',
      '补偿13800元',
      '12345热线',
      '甬政办发〔2017〕88号',
      'G1523高速',
      '101路公交',
      '3幢2单元501室',
    );
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.join('，');
        expect(maskPersonal(text)).toBe(text);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe("H5 · an office's own number", () => {
  const spared = sparedNumbers(['0574-86781234', '010-66001234']);

  it.each([
    '咨询电话：0574-86781234',
    '咨询电话86781234，0574 8678 1234',
    '（0574）86781234转8012、+86-574-86781234、0574-8678-1234',
    '０５７４－８６７８１２３４',
    '010-66001234',
  ])('stays as it stands in %s', (text) => {
    expect(maskSparing(text, spared)).toBe(text);
  });

  it.each([
    ['0574-86781235', '〔电话〕'],
    ['电话86781234、13886781234', '电话86781234、〔电话〕'],
    ['电话：86781234，家里0574-86781238', '电话：86781234，家里〔电话〕'],
  ])('spares no other in %s', (text, masked) => {
    expect(maskSparing(text, spared)).toBe(masked);
  });
});
