import * as fc from 'fast-check';
import { DESK, isTakenIn, made, outcomesOf, type Place, type Rule } from './rule.ts';

/** What the patterns of intake begin with, go on with, and end with. */
const ATOMS = [
  '1',
  '13',
  '139',
  '0',
  '6222',
  ' ',
  '\u00a0',
  '-',
  '·',
  '.',
  '/',
  '@',
  'a',
  'a@',
  'a.',
  'http://',
  'https://a.cn/',
  '机密',
  '秘密',
  '绝密',
  '】',
  '【',
  '（',
  '）',
  '★',
  '〔',
  '〕',
  '号',
  '年',
  '月',
  '日',
  '时',
  '：',
  ',',
  '万',
  '亿',
  '人',
  '死',
  '三',
  '零',
  '浙',
  '浙B',
  'wx',
  '微信',
  '电话',
  '身份证',
  '投诉人',
  '我叫',
  '张某',
  '路',
  '弄',
  '幢',
  '室',
  '小区',
  '\u200b',
  '\u202e',
  '\n',
  '#',
  '%',
  '&',
  '=',
  '?',
  '\ud83d\ude00',
  '１',
  '①',
  '壹',
  'Ⅰ',
];
const FIELDS = [
  'id',
  'title',
  'text',
  'url',
  'platform',
  'publishedAt',
  'place',
  'topic',
  'views',
  'reposts',
  'comments',
  'likes',
  'sentiment',
  'emergency.kind',
  'emergency.grade',
  'emergency.deaths',
  'emergency.injured',
  'emergency.lossYuan',
  'assignedBy.unit',
  'assignedBy.number',
  'assignedBy.dueAt',
  'author',
  '正文',
  '发布时间',
];
/** What persons type, and a sample that is tried on a source. */
const TYPED = ['/api/cases', '/api/sources/try'] as const;

/** Shapes that once held it up, or that patterns of their kind are held up by. */
const KNOWN: readonly (readonly [head: string, again: string, tail: string])[] = [
  ['机密', '】', 'x'],
  ['1', ' ', 'x'],
  ['', '1 ', ''],
  ['', '13 ', ''],
  ['', 'a.', ''],
  ['', 'a@', ''],
  ['http://', '/', ''],
  ['', '（', ''],
  ['身份证', '1 ', 'x'],
  ['', '张某', ''],
];

/** In bytes: a delivery has a megabyte. */
const LENGTHS = [60_000, 240_000, 900_000];
/** Beside what a plain text of the same length takes on this machine, at this minute. */
const TIMES = 8;
const GRACE_MS = 4_000;

const bodyOf = (field: string, text: string): Record<string, unknown> => {
  const [outer = '', inner] = field.split('.');
  return inner === undefined ? { [outer]: text } : { [outer]: { [inner]: text } };
};

const joined = (atom: fc.Arbitrary<string>, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(atom, { minLength, maxLength }).map((atoms) => atoms.join(''));

const filling = (unit: string, bytes: number): string => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

/** Intake answers in time in proportion to what it is given, and an alert never takes its batch with it. */
export const linear: Rule = {
  name: 'no text holds anything up',
  async faults(place: Place) {
    const atom = fc.constantFrom(...ATOMS);
    const story = fc.record({
      field: fc.constantFrom(...FIELDS),
      shape: fc.oneof(fc.constantFrom(...KNOWN), fc.tuple(joined(atom, 0, 2), joined(atom, 1, 3), joined(atom, 0, 2))),
      length: fc.constantFrom(...LENGTHS),
      typed: fc.constantFrom(...TYPED),
    });
    const drawn = made(story, place.seed);
    const known = KNOWN[Math.floor(place.seed / 2) % KNOWN.length];
    // By turns what held it up once, where it did, and what nobody thought of.
    const { field, shape, length, typed } =
      known && place.seed % 2 === 0 ? { ...drawn, field: 'text', shape: known } : drawn;
    const [head, unit, tail] = shape;
    const hostile = `${head}${filling(unit, length)}${tail}`;
    const plain = filling('群众反映夜间施工噪声扰民，望尽快处理。', length);
    const says = `${field} of ${length}: ${JSON.stringify(shape)}`;
    const usual = await pushed(place, 'plain', field, plain);
    const met = await pushed(place, 'hostile', field, hostile);
    const allowed = usual.ms * TIMES + GRACE_MS;
    const typing = await typedIn(place, typed, hostile);
    return [
      ...(met.ms > allowed ? [`${says} takes ${Math.round(met.ms)} ms, a plain text ${Math.round(usual.ms)} ms`] : []),
      ...met.faults.map((what) => `${says}: ${what}`),
      ...(typing > allowed ? [`${typed}: ${says} takes ${Math.round(typing)} ms`] : []),
    ];
  },
};

/** Between two neighbours that are well: how long it takes, and what became of them. */
async function pushed({ client, mark }: Place, which: string, field: string, text: string) {
  const neighbour = (at: string): object => ({
    id: `${mark}${which}${at}`,
    title: `${mark}${which}${at}路灯不亮`,
    text: '老街路灯坏了一周',
    platform: '论坛',
    place: '柴桥街道',
  });
  const alert = { id: `${mark}${which}`, title: `${mark}${which}噪声`, text: '施工噪声', ...bodyOf(field, text) };
  const began = performance.now();
  const id = `msg_${mark}${which}`;
  const { status, body } = await client.push(
    'generic',
    { alerts: [neighbour('a'), alert, neighbour('z')] },
    await client.now(),
    id,
  );
  if (status >= 300) return { ms: performance.now() - began, faults: [`the delivery is answered ${status}`] };
  const outcomes = await outcomesOf(client, id, body);
  const ms = performance.now() - began;
  const lost = [0, 2].filter((at) => !isTakenIn(outcomes[at]));
  return {
    ms,
    faults: lost.map(
      (at) => `its neighbour ${at === 0 ? 'before' : 'after'} it is ${outcomes[at]?.outcome ?? 'not spoken of'}`,
    ),
  };
}

async function typedIn({ client }: Place, route: (typeof TYPED)[number], text: string): Promise<number> {
  const began = performance.now();
  const body =
    route === '/api/cases'
      ? { summary: text, categories: ['vital-interests'], learntBy: 'phone', place: text.slice(0, 60) }
      : { source: 'generic', sample: JSON.stringify({ alerts: [{ id: '1', title: text, text }] }) };
  await client.try(DESK, 'POST', `${route}${route === '/api/cases' ? '?preview=true' : ''}`, body);
  return performance.now() - began;
}
