import { keptWith, keysOf, likenessOf, matchesOf } from '../../../functions/domain/intake/joining.ts';
import { simplified } from '../../../functions/domain/intake/simplified.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import type { Figure } from './figure.ts';
import type { Folder, Message } from './folder.ts';

const NEWS_TAIL =
  '\n本报记者从现场了解到，有关部门已经介入调查。更多消息请关注我们的后续报道。编辑：值班编辑 审核：总编室 来源：综合整理，转载请注明出处。';

/** What people do to a text that they pass on. */
const EDITS: { name: string; aim: number; edit: (message: Message) => Message }[] = [
  { name: 'as it was', aim: 0.95, edit: (message) => message },
  {
    name: 'other signs and spaces',
    aim: 0.95,
    edit: ({ text, ...rest }) => ({ ...rest, text: text.replaceAll('，', ' ').replaceAll('。', '\n') }),
  },
  {
    name: 'in traditional characters',
    aim: 0.95,
    edit: ({ text, title, ...rest }) => ({ ...rest, title: traditional(title), text: traditional(text) }),
  },
  { name: 'passed on', aim: 0.95, edit: ({ title, ...rest }) => ({ ...rest, title: `转发：${title}` }) },
  { name: 'cut to half', aim: 0.85, edit: ({ text, ...rest }) => ({ ...rest, text: halfOf(text) }) },
  { name: 'with a tail of a newspaper', aim: 0.85, edit: ({ text, ...rest }) => ({ ...rest, text: text + NEWS_TAIL }) },
];

const [FIRST_HAN, LAST_HAN] = [0x4e_00, 0x9f_ff];
/** A traditional form of each character that has one. */
const TRADITIONAL = new Map(
  Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) => String.fromCodePoint(FIRST_HAN + index)).flatMap(
    (sign) => (simplified(sign) === sign ? [] : [[simplified(sign), sign] as const]),
  ),
);
const traditional = (text: string): string => Array.from(text, (sign) => TRADITIONAL.get(sign) ?? sign).join('');

const halfOf = (text: string): string => {
  const signs = Array.from(text);
  return signs.slice(0, Math.ceil(signs.length / 2)).join('');
};

const itself = (text: string): string => text;

/** M4: reposts of each message under every edit that people make; and what must not join by itself: another matter at the same place, and unlike ones. */
export function repostFigures(policy: Policy, { messages, events }: Folder, all: readonly Message[]): Figure[] {
  const likeness = ({ title, text }: Message) => likenessOf({ title, text }, true, policy.joining, itself);
  const joins = (kept: Message, now: Message): boolean => {
    const first = likeness(kept);
    const held = keysOf(first).map((key) => ({ key, matter: kept.id, data: keptWith(first) }));
    return matchesOf(likeness(now), held, policy.joining).length > 0;
  };
  const long = messages.filter(({ text }) => Array.from(text).length >= 2 * policy.joining.minChars);
  const byId = new Map(all.map((message) => [message.id, message]));
  const apart = events.sameplaceOther.flatMap(([one, other]) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a && b ? [[a, b] as const] : [];
  });
  return [
    ...EDITS.map(({ name, aim, edit }) => ({
      what: `repost joined: ${name}`,
      right: long.filter((message) => joins(message, edit(message))).length,
      of: long.length,
      aim,
    })),
    {
      what: 'joined wrongly: another matter at the same place',
      right: apart.filter(([a, b]) => joins(a, b)).length,
      of: apart.length,
      aim: 0.001,
      most: true,
    },
    formLetters(policy, joins),
  ];
}

/** One letter for as many estates: each is a matter of its own. */
function formLetters({ joining }: Policy, joins: (kept: Message, now: Message) => boolean): Figure {
  const names = ['望海', '听涛', '锦绣', '东方', '滨江', '阳光', '紫荆', '翠湖', '金色', '长江'];
  const [kinds = []] = joining.tells.names;
  const [kind = ''] = kinds;
  const letters = names.map((name, index) => ({
    id: String(index),
    title: `${name}${kind}物业乱收费`,
    text: `我们是${name}${kind}的业主，物业公司不公示收支，停车费一涨再涨，电梯常年带病运行，请主管部门尽快查处并答复。`,
  }));
  const pairs = letters.flatMap((one, index) => letters.slice(index + 1).map((other) => [one, other] as const));
  return {
    what: 'joined wrongly: one letter for several estates',
    right: pairs.filter(([one, other]) => joins(one, other)).length,
    of: pairs.length,
    aim: 0.001,
    most: true,
  };
}
