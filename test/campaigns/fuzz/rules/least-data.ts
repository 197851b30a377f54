import * as fc from 'fast-check';
import { fieldOf, listOf, textOf } from '../../../../infra/local/client.ts';
import { DESK, made, type Place, type Rule } from './rule.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const identity = (serial: number): string => {
  const body = `33020619900307${String(serial % 1_000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
  return `${body}${CHECKS.charAt(sum % 11)}`;
};

/** Of one person who is nobody, and how people write each down. */
function personal(serial: number) {
  const digits = String(serial % 100_000_000).padStart(8, '0');
  const phone = `177${digits}`;
  const id = identity(serial);
  const plate = `B${digits.slice(-5)}`;
  const handle = `xqh${digits}`;
  return {
    tells: [phone, id, `浙${plate}`, handle],
    written: [
      phone,
      `+86 ${phone}`,
      `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`,
      `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`,
      phone.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      `身份证${id}`,
      `浙${plate}`,
      `浙 ${plate.charAt(0)}·${plate.slice(1)}`,
      `@${handle}`,
      `微信号：${handle}`,
    ],
    inAddresses: [
      `https://a.example.cn/u_${phone}`,
      `https://a.example.cn/p?${phone}=1`,
      `https://a.example.cn/p?u=${phone}`,
      `https://a.example.cn/p#/user/${phone}`,
      `https://a.example.cn/${id}/p`,
      `https://a.example.cn/@${handle}`,
      `https://${handle}:${phone}@a.example.cn/p`,
    ],
    files: [`王某${phone}来信.docx`, `${id}.pdf`, `浙${plate}照片.jpg`],
  };
}

const SCHEMES = [
  'javascript:',
  'JavaScript:',
  'data:text/html,',
  'vbscript:',
  'file:///',
  '\u202ejavascript:',
  ' javascript:',
];
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** H5: no number or name of a person in anything that is stored or answered; no link but to a page, no mark that turns letters round. */
export const leastData: Rule = {
  name: 'least data where persons type',
  async faults(place: Place) {
    const { client, seed, mark } = place;
    const { tells, written, inAddresses, files } = personal(seed);
    const { wrote, address, file, scheme, turned, count } = made(
      fc.record({
        wrote: fc.shuffledSubarray(written, { minLength: 2, maxLength: 4 }),
        address: fc.constantFrom(...inAddresses),
        file: fc.constantFrom(...files),
        scheme: fc.constantFrom(...SCHEMES),
        turned: fc.constantFrom('\u202e', '\u200f', '\u2066', '\u202a'),
        count: fc.constantFrom('views', 'likes', 'comments', 'reposts'),
      }),
      seed,
    );
    const words = `${turned}${mark}乱停车，${wrote.join('，')}。`;
    const said: [string, number, string][] = [];
    const order = async (method: string, path: string, body: unknown, as = DESK): Promise<unknown> => {
      const answer = await client.try(as, method, path, body);
      said.push([`${method} ${path.replace(/BL\d+/, '{number}')}`, answer.status, JSON.stringify(answer.body)]);
      return answer.body;
    };
    const registered = await client.register(DESK, {
      summary: words,
      place: wrote[0]?.slice(0, 30),
      categories: ['vital-interests'],
      learntBy: 'phone',
    });
    const number = textOf(fieldOf(registered, 'case'), 'number');
    const at = `/api/cases/${number}`;
    const now = (await client.now()).toISOString();
    const release = (link: string, ref: string): object => ({
      form: 'authoritative',
      publishedAt: now,
      address: link,
      final: true,
      outlets: [{ name: '北仑发布', address: link }],
      evidence: [
        { kind: 'link', ref: link },
        { kind: 'document', ref },
      ],
    });
    await order('POST', `${at}/confirm`, {});
    await order('POST', `${at}/assign`, { unit: 'shengtai-huanjing-ju', part: 'primary', reason: words.slice(0, 100) });
    await order('POST', `${at}/note`, { says: words });
    await order('POST', `${at}/release`, release(address, file));
    // What nobody takes in proves nothing of what is kept.
    if (said.some(([, status]) => status >= 400))
      throw new Error(`a plain request is refused: ${JSON.stringify(said.at(-1))}`);
    await order('POST', `${at}/release`, release(`${scheme}${mark}`, file));
    // What is refused says where it is wrong, and not what it was.
    for (const wrong of [{ says: words, [wrote[0] ?? '']: words }, { says: [words] }, { says: words.repeat(900) }])
      await order('POST', `${at}/note`, wrong);
    await order('POST', `${at}/assign`, { unit: tells[0], part: words });
    await order(
      'GET',
      `/api/cases?q=${encodeURIComponent(wrote[0] ?? '')}&status=${encodeURIComponent(wrote[1] ?? '')}`,
      undefined,
    );
    const pushed = await client.push(
      'generic',
      { alerts: [alertOf(mark, words, { url: address, [count]: tells[0] })] },
      new Date(now),
    );
    said.push(['the delivery', pushed.status, JSON.stringify(pushed.body)]);
    const scripted = await client.push(
      'generic',
      { alerts: [alertOf(`${mark}s`, words, { url: `${scheme}${mark}` })] },
      new Date(now),
    );
    said.push(['the delivery', scripted.status, JSON.stringify(scripted.body)]);
    await readBack([number, ...numbersIn(pushed.body), ...numbersIn(scripted.body)], order);
    return [
      ...new Set(
        said.flatMap(([route, status, text]) => told(text, tells, mark).map((what) => `${route} (${status}) ${what}`)),
      ),
    ];
  },
};

const alertOf = (id: string, words: string, more: object): object => ({
  id,
  title: `${id}乱停车`,
  text: words,
  platform: '论坛',
  place: '柴桥街道',
  author: words.slice(0, 40),
  ...more,
});

const numbersIn = (body: unknown): string[] => {
  const results = fieldOf(body, 'results');
  const numbers = Array.isArray(results) ? listOf(results).map((one) => fieldOf(one, 'caseNumber')) : [];
  return numbers.filter((number) => typeof number === 'string');
};

async function readBack(
  numbers: string[],
  order: (method: string, path: string, body: unknown, as?: string) => Promise<unknown>,
): Promise<void> {
  for (const number of new Set(numbers)) {
    for (const part of ['', '/events', '/alerts', '/texts'])
      await order('GET', `/api/cases/${number}${part}`, undefined);
    await order('POST', `/api/cases/${number}/words`, { why: '研判' });
  }
}

/** What an answer tells that it must not, however it is written there. */
function told(text: string, tells: readonly string[], mark: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/[\s\\"·._-]+/g, '');
  const bare = text.normalize('NFKC');
  return [
    ...tells
      .filter((one) => plain.includes(one) || bare.includes(one))
      .map((one) => `tells of ${one.replaceAll(/\d/g, '9')}`),
    ...(DIRECTIONS.test(text) ? ['turns letters round'] : []),
    ...(new RegExp(`(?:javascript|vbscript|data|file):[^"]{0,20}${mark}`, 'i').test(text)
      ? ['keeps a link that is none']
      : []),
  ];
}
