import { usePolicy, useStatus } from '../../api/queries.ts';
import { isObject, textOf } from '../../api/record.ts';
import { dictionary, useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { textWords } from '../../words/texts.ts';
import { DirectoryFrame } from './Frame.tsx';

const channelWords = dictionary({
  zh: {
    order: '短信依次走这些通道；前一个没有结果，再走下一个。',
    recent: '最近发出',
    failed: '失败或结果不明',
    fine: '正常',
    rank: (at: number) => `第 ${at} 通道`,
    templates: '短信模板',
    key: '用途',
    body: '模板（不超过 70 字，含签名）',
    code: '带办理链接',
    yes: '是',
    quiet: '夜间',
    quietSays: (from: string, to: string) =>
      `每日 ${from} 至 ${to}，给单位的较大、一般等级短信暂缓到天亮；值班台、区领导、突发事件和清早到期的除外。`,
  },
  en: {
    order: 'Texts go by these channels in order; where one brings no result, the next is tried.',
    recent: 'sent lately',
    failed: 'failed or unknown',
    fine: 'works',
    rank: (at: number) => `channel ${at}`,
    templates: 'Templates of texts',
    key: 'For',
    body: 'Template (70 characters at most, with signature)',
    code: 'Link',
    yes: 'yes',
    quiet: 'At night',
    quietSays: (from: string, to: string) =>
      `From ${from} to ${to} texts of the two lighter grades to units are held until morning; not for the desk, district leaders, emergencies, or what falls due early.`,
  },
});

const VARIABLES: Record<string, string> = {
  number: '办件号',
  grade: '颜色',
  subject: '主题',
  by: '时间',
  action: '要办的事',
  count: '项数',
  address: '短地址',
  code: '操作码',
  emergency: '突发等级',
  more: '另有变化',
  news: '主要变化',
  proposal: '提请事项',
  turn: '突发变化',
  was: '原等级',
  who: '定级人',
  year: '年份',
};
/** Templates are texts, so their blanks are named in Chinese whatever the console's language. */
const named = (body: string): string =>
  body.replaceAll(/\{(\w+)\}/g, (whole, name: string) => `〔${VARIABLES[name] ?? whole}〕`);

interface Template {
  key: string;
  body: string;
  withCode: boolean;
}

const templatesOf = (policy: Record<string, unknown>): Template[] => {
  const texts = policy['texts'];
  const templates = isObject(texts) && isObject(texts['templates']) ? texts['templates'] : {};
  return Object.entries(templates).flatMap(([key, one]) =>
    isObject(one) ? [{ key, body: textOf(one['body']), withCode: one['withCode'] === true }] : [],
  );
};

/** 通道: by which ways texts go, how they fare, and what they say. */
export function Page() {
  const status = useStatus();
  const policy = usePolicy();
  const words = useWords(channelWords);
  const about = useWords(textWords);
  const columns: Column<Template>[] = [
    { id: 'key', title: words.key, tight: true, cell: ({ key }) => about.templates[key] ?? key },
    { id: 'body', title: words.body, cell: ({ body }) => <span lang="zh-CN">{named(body)}</span> },
    { id: 'code', title: words.code, tight: true, cell: ({ withCode }) => (withCode ? words.yes : '—') },
  ];
  return (
    <DirectoryFrame>
      <Read query={status}>
        {({ channels }) => (
          <Panel title={words.order}>
            <div className="channels">
              {channels.map(({ name, recent, failed }, at) => (
                <div key={name} className={cx('channel', failed > 0 && 'channel-bad')}>
                  <h3>
                    {about.channels[name] ?? name} <small className="muted">{words.rank(at + 1)}</small>
                  </h3>
                  <p>
                    <span className="channel-figure">{recent}</span> {words.recent} ·{' '}
                    <span className="channel-figure">{failed}</span> {words.failed}
                    {failed === 0 && ` · ✓ ${words.fine}`}
                  </p>
                </div>
              ))}
            </div>
          </Panel>
        )}
      </Read>
      <Read query={policy}>
        {({ policy: rules }) => (
          <>
            {isObject(rules['quiet']) && (
              <Panel title={words.quiet}>
                <p>{words.quietSays(textOf(rules['quiet']['from']), textOf(rules['quiet']['to']))}</p>
              </Panel>
            )}
            <Panel title={words.templates}>
              <DataTable
                caption={words.templates}
                columns={columns}
                rows={templatesOf(rules)}
                rowKey={({ key }) => key}
                file={{ list: 'text-templates' }}
              />
            </Panel>
          </>
        )}
      </Read>
    </DirectoryFrame>
  );
}
