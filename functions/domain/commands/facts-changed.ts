import { personsIn } from '../intake/persons.ts';
import { numberIn } from '../matter/chinese-number.ts';
import { lineOf } from './agreed-line.ts';
import type { Context } from './decide.ts';
import { tellsOtherwise } from './facts-told.ts';

type Reading = Pick<Context, 'directory' | 'facts' | 'policy'>;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** What a number in characters counts or tells, so that `一致` is none. */
const COUNTED = /^[年月日号时点分秒人名户起处个家万亿元吨米岁天条项座栋间套台辆次]/;

/** Numbers in name alone: very, at once, together, countless. */
const NO_NUMBERS =
  /十分(?!钟|之)|第一时间|千家万户|万分(?!之)|千万(?=别|不|要|注意)|三番[五两]次|百忙|一个(?=都|也)|(?<=[与和同][^,。;]{0,8})一起|(?<=共同|大家)一起|一一(?=回复|答复|回应)/g;

/** What of a text says something, and where. */
interface Found {
  at: number;
  says: string | number;
}

/** As long as what it takes the place of, so that all else stays where it is. */
const blanked = (text: string): string => ' '.repeat(text.length);

/** Numbers as a text writes them. */
function numbersIn(text: string): { at: number; says: number }[] {
  const written = text.replaceAll(NO_NUMBERS, blanked);
  const found: { at: number; says: number }[] = [];
  for (let at = 0; at < written.length; ) {
    const number = numberIn(written, at);
    const counts = number && (/\d/.test(written.charAt(at)) || COUNTED.test(written.slice(at + number.chars)));
    if (counts) found.push({ at, says: number.count });
    at += number?.chars ?? 1;
  }
  return found;
}

/** Numbers as a text writes them, and the units that it names. */
const figuresIn = (text: string, { directory }: Pick<Context, 'directory'>): string => {
  const written = text.replaceAll(NO_NUMBERS, blanked);
  const numbers = numbersIn(text).map(({ says }) => says);
  const units = directory.units.filter(({ name, short }) => [name, short].some((one) => written.includes(plain(one))));
  return JSON.stringify([numbers.toSorted((a, b) => a - b), units.map(({ id }) => id).toSorted()]);
};

/** Words that look like one of those below and say nothing of it. */
const SAYS_NOTHING =
  /不便|不断|不仅|不但|不过|不论|无论|非常|未来|不妨|对不起|不好意思|不懈|不足之处|不遗余力|无微不至|不胜|无比|(?<=[一])定/g;
/** A promise of nothing: to go on doing well. */
const EMPTY_PLEDGE =
  /(?:我们|我局|我单位)?将?(?:会)?(?:一如既往|始终|不断|进一步|持续|继续)地?(?:努力|改进|做好|提升|提高|加强|完善|优化)(?:各项|自身)?(?:工作|服务|质量|水平|能力|作风|的)*/g;

/** What is denied or left undone, promised, done, blamed and held for certain: a text that has other ones states something else. */
const SAYINGS: readonly RegExp[] = [
  /尚未|未|没有|没|不|无|并非|非|否认|否|勿|禁止/g,
  /承诺|保证|确保|力争|争取|计划|预计|拟|将|责成|要求|尽快|立即|限期|务必|下一步|之前完成|前完成/g,
  /封堵|停工|停产|停业|关停|关闭|拆除|罚款|处罚|立案|约谈|整改|整治|清理|清运|修复|抢修|维修|更换|召回|赔偿|补偿|退款|退费|退还|救治|送医|转移|疏散|安置|封闭|封控|排查|检查|检测|监测|抽检|化验|调查|核查|通报|移送|移交|拘留|逮捕|免职|停职|问责|处分|追究|追责|复查|督办|取缔|查封|扣押|没收|责令|暂停|恢复|巡查|值守|供水|供电|供气|消杀|隔离|慰问|公示|公布|发布/g,
  /责任|负责|过错|违法|违规|违纪|失职|渎职|所为|承担|肇事|主犯|责任人|当事人|涉事/g,
  /属实|不实|谣言|初步|基本|可能|疑似|涉嫌|确认|排除|据悉|证实|部分|个别|少数|多数/g,
  /死亡|遇难|受伤|伤亡|失联|被困|中毒|感染|住院|危重|痊愈|出院/g,
];

/** Whatever bears a name: quoted, or by what it is. Of what stands before only as much as names it. */
const NAMED =
  /[“"《「]([^”"》」]{1,30})[”"》」]|[\p{Script=Han}A-Za-z0-9]{1,4}(?:公司|集团|工厂|门店|超市|饭店|酒店|医院|学校|幼儿园|小区|工地|码头|市场|村|社区|法院|检察院|派出所|公安|政府|委员会|管委会|局)/gu;

/** How one speaks to people, and to whom: nothing that happened or will. */
const COURTESY =
  /感谢|谢谢|致谢|您好|你好|敬请|欢迎|关注|关心|支持|理解|监督|见谅|谅解|歉意|抱歉|祝您|祝愿|带来不便|此复|特此|如有疑问|咨询|如下|收悉|来信|留言|尊敬的|网友|市民朋友|广大市民|高度重视|衷心|再次|放心|共同/;

/** Two clauses are one in other words where they share this much of their characters. */
const ALIKE = 0.5;

const clausesOf = (text: string): string[][] =>
  plain(text)
    .split(/[。;!?]/)
    .map((sentence) => sentence.split(/,(?!\d{3})|、|:/).filter(Boolean))
    .filter((clauses) => clauses.length > 0);

function sayingsAt(text: string): Found[] {
  const written = text.replaceAll(SAYS_NOTHING, blanked).replaceAll(EMPTY_PLEDGE, blanked);
  return SAYINGS.flatMap((words) => [...written.matchAll(words)].map(({ 0: says, index }) => ({ at: index, says })));
}

const sayingsIn = (text: string): string[] =>
  sayingsAt(text)
    .map(({ says }) => String(says))
    .toSorted();

/** Figures, what was done, and by whom, one after the other: in one clause each belongs to what stands beside it. */
const inOrder = (clause: string, { policy }: Reading): string =>
  [
    ...numbersIn(clause),
    ...sayingsAt(clause),
    ...namesIn(clause, policy).map((says) => ({ at: clause.indexOf(says), says })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ says }) => says)
    .join();

function namesIn(text: string, { joining }: Context['policy']): string[] {
  const things = [...text.matchAll(NAMED)].map(([whole, quoted]) => quoted ?? whole);
  const persons = personsIn(text, joining.tells).map(({ surname, name }) => name ?? surname);
  return [...new Set([...things, ...persons])].toSorted();
}

/** R3: a greeting, thanks or a wish, with nothing else in it. */
const isCourtesy = (clause: string, context: Reading): boolean =>
  (COURTESY.test(clause) || clause.replaceAll(EMPTY_PLEDGE, '') === '') &&
  figuresIn(clause, context) === '[[],[]]' &&
  sayingsIn(clause).length === 0 &&
  namesIn(clause, context.policy).length === 0 &&
  !tellsOtherwise(clause, '', context.policy.joining);

/** Of a text what may state anything. */
const withoutCourtesy = (text: string, context: Reading): string[][] =>
  clausesOf(text)
    .map((clauses) => clauses.filter((clause) => !isCourtesy(clause, context)))
    .filter((clauses) => clauses.length > 0);

const written = (sentences: string[][]): string => sentences.map((clauses) => clauses.join(',')).join('。');

/** How much of their characters two clauses share. */
function likeness(one: string, other: string): number {
  const left = other.split('');
  const shared = one.split('').filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}

/** A clause has no other that says the same: none like it, or one of those most like it with other figures, or with something done, denied or promised otherwise. */
function isNews(clauses: readonly string[], others: readonly string[], context: Reading): boolean {
  const changed = others.filter((clause) => !clauses.includes(clause));
  const whole = others.join('');
  const says = (clause: string): string => `${figuresIn(clause, context)} ${inOrder(clause, context)}`;
  return clauses.some((clause) => {
    if (whole.includes(clause)) return false;
    const alike = changed.map((other) => ({ other, much: likeness(clause, other) }));
    const most = Math.max(0, ...alike.map(({ much }) => much));
    return most < ALIKE || alike.some(({ other, much }) => much === most && says(other) !== says(clause));
  });
}

/**
 * R3: whether one text states another fact than the other: a figure, a time, a place, a name, a cause, a measure, whose it is, a promise, or that something
 * is not so. Thanks and greetings state none, and other words for the same ask nobody again; what says something new in words that nobody knows does.
 */
export function factsDiffer(one: string, other: string, context: Reading): boolean {
  if (plain(one) === plain(other)) return false;
  const [first, second] = [withoutCourtesy(one, context), withoutCourtesy(other, context)];
  const [before, after] = [written(first), written(second)];
  return (
    figuresIn(before, context) !== figuresIn(after, context) ||
    tellsOtherwise(before, after, context.policy.joining) ||
    sayingsIn(before).join() !== sayingsIn(after).join() ||
    namesIn(before, context.policy).join() !== namesIn(after, context.policy).join() ||
    lineOf(context.facts ?? []).some(({ value }) => before.includes(plain(value)) !== after.includes(plain(value))) ||
    isNews(first.flat(), second.flat(), context) ||
    isNews(second.flat(), first.flat(), context)
  );
}
