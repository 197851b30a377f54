import { maskedBy, NONE_SPARED } from './mask.ts';
import type { Rule } from './mask-rule.ts';
import { shadowOf } from './shadow.ts';

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安乐傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛狄米贝臧计戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解应丁宣邓郁单洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊甄曲封芮储靳松井段富巫乌焦巴牧隗山谷车侯班仰秋仲伊宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎溥印怀蒲台邰丛鄂索咸赖卓蔺屠蒙池乔胥能苍双闻莘党翟谭贡姬申扶冉宰桑桂牛寿边扈燕冀郏浦尚农温庄晏柴瞿阎慕连茹习艾鱼容古易慎戈廖庾衡步都耿满匡国文寇广禄东欧沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶曾沙养鞠须丰巢关蒯相查荆红游竺权盖益桓公闫肖涂' +
  '趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇蘇魯韋馬鳳費賀湯羅畢鄔樂傅齊顧黃蕭貝計龐紀項閔賈婁顏鍾駱淩萬盧繆應鄧單諸龔陸榮車寧龍葉黎賴喬聞黨譚貢連習魚歐聶闕曾關蓋';
const COMPOUND =
  '欧阳|諸葛|诸葛|司马|司馬|上官|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|南宫|歐陽|單于|宇文|长孙|鲜于|闻人|申屠|东方';
const GIVEN = String.raw`(?:(?![我你您他她它们們的是在了家住])\p{Script=Han}){1,2}`;
/** Family name and given name, or `阿依古丽·买买提`. */
const NAME = `(?:(?:${COMPOUND})${GIVEN}|[${SURNAMES}]${GIVEN}|\\p{Script=Han}{2,7}·\\p{Script=Han}{2,7})`;
/** What stands behind a name and in no sentence that only begins like one. */
const ENDS =
  '(?=$|[^\\p{L}\\p{N}]|我|\\d|先生|女士|电话|電話|手机|手機|身份证|身份證|家住|现住|現住|住在|今年|现年|現年|系[\\p{Script=Han}]|男|女)';
/** As `ENDS`, of a person alone. */
const OF_A_PERSON =
  '(?= ?[,~(]? ?(?:男|女|系[\\p{Script=Han}]|身份证|身份證|家住|现住|現住|今年\\d|现年|現年|\\d{2}岁|\\d{2}歲|联系电话|聯繫電話|手机|电话))';
const LABELLED =
  '(?:联系人|聯繫人|聯絡人|联络人|姓名|名字|反映人|反应人|投诉人|投訴人|举报人|舉報人|报料人|爆料人|来信人|写信人|留言人|申请人|求助人|当事人本人|户主|户名|业主姓名|署名|落款|称呼)(?:姓名|名字)?';
const DIGITS = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})';
/** Where somebody says where he lives: within one clause. */
const LIVES =
  '(?:家住|住在|我住|现住|現住|居住|常住|暂住|住址|地址|房号|门牌|门牌号|户号|我家|我们家|本人家|我是|我系|本人是|本人系|我们是|咱家|俺家|我的房子|本人房屋|我房子|户主)[^,~;!?\\n]{0,30}';

/** Where a number begins: looked for first, since what stands before it is read anew at every place. */
const FROM = '(?<![\\d一二三四五六七八九十])(?=[\\d一二三四五六七八九十])';

const RULES: readonly Rule[] = [
  {
    kind: 'name',
    pattern: new RegExp(`(?<=${LABELLED} ?(?:[:=]|是|为|叫) ?)${NAME}(?:\\p{Script=Han}(?![\\p{L}]))?`, 'gu'),
  },
  { kind: 'name', pattern: new RegExp(`(?<=${LABELLED} )${NAME}${ENDS}`, 'gu') },
  {
    kind: 'name',
    pattern: new RegExp(
      `(?<=(?:我叫|本人叫|我名叫|我的名字是|我的名字叫|我名字叫|我姓名|本人名叫|本人姓名)(?:是|为)?:? ?)${NAME}${ENDS}`,
      'gu',
    ),
  },
  { kind: 'name', pattern: new RegExp(`(?<=(?:本人|我是|我系|笔者是?|在下):? ?)${NAME}${OF_A_PERSON}`, 'gu') },
  {
    kind: 'name',
    // 本人周末、本人从来: what a dictionary knows is no name.
    pattern: new RegExp(`(?<=(?:^|[^\\p{L}\\p{N}])本人:? ?)${NAME}(?=[,~])`, 'gu'),
    holds: isNoWord,
  },
  { kind: 'room', pattern: new RegExp(`${FROM}(?<=${LIVES})${DIGITS} ?单元 ?\\d{2,4}(?: ?[室房号户])?`, 'gu') },
  {
    kind: 'room',
    pattern: new RegExp(
      `${FROM}(?<=${LIVES})(?<![\\d-])\\d{1,3}-(?:\\d{1,2}-)?\\d{3,4}(?: ?[室房号户])?(?![\\d-])`,
      'gu',
    ),
  },
  {
    kind: 'room',
    pattern: new RegExp(`${FROM}(?<=${LIVES}[幢栋棟座楼樓#])\\d{3,4}(?: ?[室房户]|(?=$|[,~。 ;!?的]))`, 'gu'),
  },
  {
    kind: 'room',
    pattern: new RegExp(`${FROM}(?<=${LIVES})(?<!\\d)\\d{3,4} ?[室房](?![\\p{Script=Han}]{0,1}间)`, 'gu'),
  },
  { kind: 'room', pattern: /(?<=[幢栋棟座号#] ?)\d{1,2} ?单元 ?\d{3,4} ?[室房](?=的?(?:业主|住户|租户|房主|户主))/gu },
];

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** What parts of speech begin with a sign that is a family name too. */
const PARTICLES = /^[于应能曾安都向和常方解何单成单和任]/u;
function isNoWord(match: string): boolean {
  if (PARTICLES.test(match)) return false;
  const words = [...SEGMENTER.segment(match)];
  return words.length > 1 && !words.some(({ segment }) => segment.length > 1 && segment !== match.slice(1));
}

/** H5: what whoever wrote it tells of themselves: a name that is given as one, and which flat of a building. The building stays: it is where the matter is. */
export const maskSpeaker = (text: string): string => maskedBy(RULES, text, shadowOf, NONE_SPARED).masked;
