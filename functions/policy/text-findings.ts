import { channelName, templateName } from '../domain/texts/names.ts';
import { own } from '../domain/matter/own.ts';
import type { Policy, TextTemplate } from '../domain/rules/policy.ts';
import { type Finding, finding, shown } from './finding.ts';

/** P8: every text fits one segment, with the longest values that its variables may have, in a drill too; and providers take its wording. */
export function textFindings(policy: Policy): Finding[] {
  const { templates, gradeWords, emergencyWords, actions } = policy.texts;
  return [
    ...Object.entries(gradeWords).flatMap(([key, word]) =>
      valueFindings(policy, 'grade', ['texts', 'gradeWords', key], word),
    ),
    ...Object.entries(emergencyWords).flatMap(([key, word]) =>
      valueFindings(policy, 'emergency', ['texts', 'emergencyWords', key], word),
    ),
    ...policy.clocks.flatMap(({ action }, index) =>
      action === undefined ? [] : valueFindings(policy, 'action', ['clocks', index, 'action'], action),
    ),
    ...Object.entries(actions).flatMap(([key, word]) =>
      valueFindings(policy, 'action', ['texts', 'actions', key], word),
    ),
    ...Object.entries(policy.texts.rights ?? {}).flatMap(([key, word]) =>
      valueFindings(policy, 'action', ['texts', 'rights', key], word),
    ),
    ...policy.conferences.steps.flatMap(({ name, action = name }, index) =>
      valueFindings(policy, 'action', ['conferences', 'steps', index, 'action'], action),
    ),
    ...policy.words.subjects.flatMap(({ word }, index) =>
      valueFindings(policy, 'subject', ['words', 'subjects', index, 'word'], word),
    ),
    ...policy.proposals.flatMap(({ short }, index) =>
      valueFindings(policy, 'proposal', ['proposals', index, 'short'], short),
    ),
    ...Object.entries(templates).flatMap(([name, template]) => templateFindings(policy, name, template)),
    ...templatesNamed(policy),
    ...registeredNames(policy),
  ];
}

/** A value that a provider takes: within its bound, without a full stop. */
function valueFindings({ texts }: Policy, variable: string, path: (string | number)[], word: string): Finding[] {
  const most = own(texts.bounds, variable) ?? 0;
  return [
    ...(word.length > most
      ? [finding(path, `${shown(word)}有 ${word.length} 字，短信变量 {${variable}} 最多 ${most} 字，请缩短`)]
      : []),
    ...(/[.。]/.test(word) ? [finding(path, `${shown(word)}含句号，运营商不接受，请去掉`)] : []),
  ];
}

function templateFindings(policy: Policy, name: string, { body, variables, withCode }: TextTemplate): Finding[] {
  const path = ['texts', 'templates', name];
  const inBody = [...path, 'body'];
  const all = [...body.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const values = all.filter((one) => one !== 'address' && one !== 'code');
  const { bounds } = policy.texts;
  const strange = all.filter((one) => own(bounds, one) === undefined);
  const wrong: [boolean, (string | number)[], string][] = [
    [
      strange.length > 0,
      inBody,
      `不认识变量 ${strange.map((one) => `{${one}}`).join('、')}，可用的有 ${Object.keys(bounds).join('、')}`,
    ],
    [!body.includes('办件'), inBody, `${shown(body)}没有“办件”二字，请补上`],
    [body.includes('舆情'), inBody, `${shown(body)}含“舆情”，短信中只说“办件”，请改`],
    [/[【】①②③•★→]/.test(body), inBody, `${shown(body)}含 【】 或特殊符号，运营商不接受，请去掉`],
    [body.includes('}{'), inBody, `${shown(body)}有两个变量紧挨着，运营商不接受，请在中间加字或标点`],
    [
      values.toSorted().join() !== variables.toSorted().join() || new Set(values).size !== values.length,
      [...path, 'variables'],
      `现为${shown(variables)}，应恰为正文中的变量 ${values.join('、')}，各一次`,
    ],
    [
      withCode ? !body.endsWith(' {address}/{code}') : body.includes('{code}'),
      [...path, 'withCode'],
      `现为 ${withCode}，${withCode ? '正文应以“ {address}/{code}”结尾' : '正文不应有 {code}'}，请改其中一处`,
    ],
  ];
  const found = wrong.flatMap(([is, at, says]) => (is ? [finding(at, `短信“${templateName(name)}”：${says}`)] : []));
  return [...found, ...(strange.length > 0 ? [] : lengthFindings(policy, name, body, all))];
}

function lengthFindings(policy: Policy, name: string, body: string, variables: string[]): Finding[] {
  const { signature, drillMark, maxChars, bounds } = policy.texts;
  const longest = variables.reduce((sum, one) => sum + (own(bounds, one) ?? 0) - `{${one}}`.length, body.length);
  const chars = signature.length + drillMark.length + longest;
  return chars <= maxChars
    ? []
    : [
        finding(
          ['texts', 'templates', name, 'body'],
          `短信“${templateName(name)}”：变量取最长时连签名和演练标记共 ${chars} 字，最多 ${maxChars} 字，请缩短 ${chars - maxChars} 字`,
        ),
      ];
}

/** Rules of delivery speak of templates that there are, and of what a digest is made of. */
function templatesNamed({ delivery, texts }: Policy): Finding[] {
  const named: [string, (string | number)[]][] = [
    ...delivery.merging.templates.map((name, at): [string, (string | number)[]] => [
      name,
      ['delivery', 'merging', 'templates', at],
    ]),
    ...delivery.digest.templates.map((name, at): [string, (string | number)[]] => [
      name,
      ['delivery', 'digest', 'templates', at],
    ]),
    ...Object.entries(texts.templates).flatMap(([name, { overdue }]): [string, (string | number)[]][] =>
      overdue === undefined ? [] : [[overdue, ['texts', 'templates', name, 'overdue']]],
    ),
    ...delivery.forOneAlone.map((name, at): [string, (string | number)[]] => [name, ['delivery', 'forOneAlone', at]]),
    ...[
      'several',
      'digest',
      'graded-up',
      'graded-down',
      'step-unreachable',
      'decide',
      'proposal-approved',
      'proposal-sent-back',
    ].map((name): [string, (string | number)[]] => [name, ['texts', 'templates']]),
  ];
  return named
    .filter(([name]) => !own(texts.templates, name))
    .map(([name, path]) =>
      finding(
        path,
        `没有短信模板${shown(name)}，请改为短信清单中的一种：${Object.keys(texts.templates).map(templateName).join('、')}`,
      ),
    );
}

function registeredNames({ registered, delivery, texts }: Policy): Finding[] {
  const channels = Object.keys(delivery.channels);
  return Object.entries(registered).flatMap(([channel, ids]) => [
    ...(channels.includes(channel)
      ? []
      : [
          finding(
            ['registered', channel],
            `没有渠道${shown(channel)}，应为 ${channels.map(channelName).join('、')} 之一`,
          ),
        ]),
    ...Object.keys(ids)
      .filter((name) => !own(texts.templates, name))
      .map((name) =>
        finding(
          ['registered', channel, name],
          `没有短信模板${shown(name)}，渠道“${channelName(channel)}”的这一项请删去或改正名称`,
        ),
      ),
  ]);
}
