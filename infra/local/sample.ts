import { parseArgs } from 'node:util';
import { StackClient, fieldOf, listOf, textOf } from './client.ts';

/** `npm run sample`: signed alerts of three kinds of source, one repeated and one that is refused, and what became of each. */
const client = new StackClient(addressGiven());
const now = await client.now();
const stamp = now.getTime().toString(36);
const ago = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();

const smell = {
  title: '柴桥夜里有刺鼻气味',
  text: '这几天晚上十点以后,柴桥老街一带总能闻到一股刺鼻的化工气味,关了窗还是头疼,老人孩子受不了,希望有关部门到现场查一查,到底是哪里来的,什么时候能解决?',
  platform: '论坛',
  place: '柴桥街道',
  topic: '环境',
};
const pushes: [source: string, what: string, body: unknown][] = [
  [
    'generic',
    '一条论坛帖',
    {
      id: `${stamp}-1`,
      url: `https://bbs.example/t/${stamp}`,
      publishedAt: ago(25),
      metrics: { views: 3200, comments: 41 },
      ...smell,
    },
  ],
  [
    'generic',
    '同一内容在另一平台转发',
    { id: `${stamp}-2`, url: `https://weibo.example/${stamp}`, publishedAt: ago(12), ...smell, platform: '微博' },
  ],
  [
    'generic',
    '一批三条,其中一条没有标题',
    {
      alerts: [
        {
          id: `${stamp}-3`,
          title: '小港某厂发生叉车事故',
          text: '小港一家仓储企业今天上午发生叉车碾压事故,网传有三人死亡,目前现场已封闭。',
          place: '小港街道',
          emergency: { kind: 'production-accident', deaths: 3 },
        },
        { id: `${stamp}-4`, title: '', text: '没有标题的一条' },
        {
          id: `${stamp}-5`,
          title: '公交 785 路末班车提前收班',
          text: '连续三天晚上八点四十到车站都没等到末班车,站牌上写的是九点,打电话也没人接。',
          topic: '交通',
          place: '大碶街道',
        },
      ],
    },
  ],
];

for (const [source, what, body] of pushes) {
  const answer = await client.push(source, body, now);
  console.log(`${what} → ${source}: ${answer.status}`);
  for (const result of answer.status === 202 ? listOf(fieldOf(answer.body, 'results')) : []) {
    const number = fieldOf(result, 'caseNumber');
    const why = fieldOf(result, 'why') ?? fieldOf(result, 'detail');
    console.log(
      `  ${textOf(result, 'outcome')}${typeof number === 'string' ? ` ${number}` : ''}${typeof why === 'string' ? ` (${why})` : ''}`,
    );
  }
  if (answer.status !== 202) console.log(`  ${JSON.stringify(answer.body)}`);
}
console.log(`短信:${client.url}/_local/texts`);

function addressGiven(): string {
  try {
    return parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:8787' } } }).values.url;
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nnpm run sample -- [--url http://127.0.0.1:8787]`,
    );
    process.exit(2);
  }
}
