import { describe, expect, it } from 'vitest';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { BrokenPolicy } from '../../functions/errors.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { parsePolicy } from '../../functions/policy/schema.ts';

const policy = currentPolicy();

/** A copy of the policy with one thing changed, as a stored version might have it. */
function broken(change: (copy: Policy & Record<string, unknown>) => void): unknown {
  const copy = structuredClone(policy);
  change(copy as Policy & Record<string, unknown>);
  return copy;
}
const first = <T>(list: T[]): T => {
  const [item] = list;
  if (item === undefined) throw new Error('the table is empty');
  return item;
};
const ladder = (copy: Policy, id: string): Policy['ladders'][string] => {
  const found = copy.ladders[id];
  if (!found) throw new Error(`no ladder ${id}`);
  return found;
};

describe('a stored policy version is checked when it is read', () => {
  it('reads back what was stored as JSON', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  it.each<[string, (copy: Policy & Record<string, unknown>) => void, RegExp]>([
    ['a table that is missing', (p) => Reflect.deleteProperty(p, 'ladders'), /ladders/],
    ['a key that nobody knows', (p) => Object.assign(p, { sentiment: 1 }), /sentiment/],
    ['a row without a clause', (p) => Reflect.deleteProperty(first(p.clocks), 'clause'), /clocks\/0\/clause/],
    ['a clause that is none', (p) => Object.assign(first(p.clocks), { clause: 'Z9' }), /clocks\/0\/clause/],
    ['a limit of no hours', (p) => Object.assign(first(p.clocks), { limit: { hours: 0 } }), /clocks\/0\/limit/],
    ['half a working day', (p) => Object.assign(first(p.clocks), { limit: { workingDays: 0.5 } }), /clocks\/0\/limit/],
    [
      'a clock switched off without a reason',
      (p) => Object.assign(first(p.clocks), { off: { reason: '' } }),
      /clocks\/0\/off\/reason/,
    ],
    [
      'a rung after a month',
      (p) => Object.assign(first(ladder(p, 'response').rungs), { when: { afterDue: 'P1M' } }),
      /ladders\/response\/rungs\/0/,
    ],
    [
      'a share of more than the limit',
      (p) => Object.assign(first(ladder(p, 'response').rungs), { when: { share: 1.5 } }),
      /ladders\/response\/rungs\/0/,
    ],
    [
      'a rung to nobody',
      (p) => Object.assign(first(ladder(p, 'response').rungs), { to: [] }),
      /ladders\/response\/rungs\/0\/to/,
    ],
    [
      'a rung to one twice',
      (p) => Object.assign(first(ladder(p, 'response').rungs), { to: ['desk', 'desk'] }),
      /同一人群写了两次/,
    ],
    [
      'an hour of the day that is none',
      (p) => Object.assign(p.quiet, { from: '25:00' }),
      /quiet\/from 现为“25:00”，应为一天中的时刻/,
    ],
    [
      'H1 · a grading row that asks how people felt',
      (p) => Object.assign(first(p.grading.opinion).when, { sentiment: 'negative' }),
      /sentiment/,
    ],
    [
      'H1 · a grading row that asks who spoke',
      (p) => Object.assign(first(p.grading.opinion).when, { followers: 100_000 }),
      /followers/,
    ],
    [
      'H1 · a source that reads an author',
      (p) => Object.assign(first(p.sources).fields, { topic: ['/author/name'] }),
      /H1/,
    ],
    ['an id that is no hash', (p) => Object.assign(p, { id: 'v2' }), /id/],
  ])('refuses %s', (_, change, place) => {
    expect(() => parsePolicy(broken(change))).toThrow(BrokenPolicy);
    expect(() => parsePolicy(broken(change))).toThrow(place);
  });

  it.each<[string, (copy: Policy) => void, RegExp]>([
    ['a desk that stands twice', (p) => p.upward?.desks.push(first(p.upward.desks)), /upward\/desks\/3\/id/],
    ['a kind of report that is missing', (p) => p.upward?.dispatches.pop(), /upward\/dispatches .*feedback/],
    [
      'a section that stands twice',
      (p) => first(p.upward?.dispatches ?? []).sections.push({ id: 'when', name: '时间', required: true }),
      /upward\/dispatches\/0\/sections\/7\/id/,
    ],
    ['reports in writing that nobody is sent', (p) => Reflect.deleteProperty(p, 'upward'), /upward 时限中有书面报告/],
    [
      'a clock without a ladder',
      (p) => Object.assign(first(p.clocks), { ladder: 'stairs' }),
      /clocks\/0\/ladder .*“stairs”不存在/,
    ],
    [
      'two clocks of one kind for the same grades',
      (p) => p.clocks.push(structuredClone(first(p.clocks))),
      /同样的等级下重复/,
    ],
    [
      'a given limit that nobody gives',
      (p) => Object.assign(first(p.clocks), { limit: { given: true } }),
      /才有人给定/,
    ],
    [
      'two figures for the appraisal',
      (p) => Object.assign(p.appraisal, { minutes: 45 }),
      /appraisal\/minutes 研判现为 45 分钟/,
    ],
    [
      'a ladder that never declares the miss',
      (p) => ladder(p, 'response').rungs.splice(4, 1),
      /ladders\/response\/rungs .*应恰有一个节点/,
    ],
    [
      'a miss declared before it is due',
      (p) => Object.assign(first(ladder(p, 'response').rungs), { kind: 'declare-missed' }),
      /ladders\/response\/rungs .*应恰有一个节点/,
    ],
    [
      'a ladder that falls silent',
      (p) => ladder(p, 'response').after.splice(0),
      /ladders\/response\/after .*须一直催到办结/,
    ],
    [
      'a repetition after an endless one',
      (p) => Object.assign(ladder(p, 'response'), { after: ladder(p, 'response').after.toReversed() }),
      /ladders\/response/,
    ],
    [
      'a rung with an unknown text',
      (p) => Object.assign(first(ladder(p, 'response').rungs), { template: 'shout' }),
      /ladders\/response\/rungs\/0\/template 没有短信模板“shout”/,
    ],
    ['a scale for an unknown kind', (p) => first(p.grading.scales).kinds.push('war'), /没有突发事件种类“war”/],
    ['a reference that is no scale', (p) => Object.assign(p.grading, { reference: 'x' }), /没有伤亡分级标准“x”/],
    [
      'a scale whose rows are mixed up',
      (p) => Object.assign(first(p.grading.scales), { rows: first(p.grading.scales).rows.toReversed() }),
      /各行应自重至轻排列/,
    ],
    ['a scale that leaves an event without a grade', (p) => first(p.grading.scales).rows.pop(), /最后一行应为 0/],
    [
      'two scales for one kind on one day',
      (p) => p.grading.scales.push({ ...first(p.grading.scales), id: 'twin' }),
      /twin 与 .*同时有效/,
    ],
    [
      'a routing row that matches all',
      (p) => p.routing.rows.unshift({ id: 'R00', unit: 'x', clause: 'R2', says: 'x' }),
      /R00 没有条件，会匹配一切/,
    ],
    [
      'a routing row for an unknown word',
      (p) => p.routing.rows.unshift({ id: 'R00', unit: 'x', clause: 'R2', subjects: ['航天'], says: 'x' }),
      /routing\/rows\/0\/subjects\/0 没有主题词“航天”/,
    ],
    ['subject words without a default', (p) => p.words.subjects.pop(), /最后一个主题词是默认项/],
    [
      'P4 · a paper answer for every case',
      (p) => p.forms.forEach((form) => delete form.offlineOnly),
      /不公开，只能用于线下办理件（48小时内回应 P4）/,
    ],
    [
      'P3 · a briefing that counts as a press conference without saying by which rule',
      (p) => p.forms.forEach((form) => form.id === 'briefing' && form.fulfils.push('press-conference')),
      /“吹风会”不是新闻发布会（24小时内举行新闻发布会 P3）/,
    ],
    [
      'P4 · silence without an approver',
      (p) => p.ends.forEach((end) => delete end.proposal),
      /不予回应一律须提请审批（48小时内回应 P4）/,
    ],
    [
      'P2 · no clock for the limit that a superior sets',
      (p) => Object.assign(p, { clocks: p.clocks.filter((row) => row.per !== 'assigned-limit') }),
      /assignedLimit\/mode 现为“beside”/,
    ],
    [
      'P8 · a text of two segments',
      (p) => Object.assign(p.texts.templates['remind'] ?? {}, { body: `${'请'.repeat(60)}{by}` }),
      /共 \d+ 字，最多 70 字，请缩短/,
    ],
    [
      'P8 · an action word that is too long',
      (p) => Object.assign(p.texts.actions, { sign: '立即签收办件' }),
      /“立即签收办件”有 6 字/,
    ],
    [
      'P8 · a text with an unknown variable',
      (p) => Object.assign(p.texts.templates['remind'] ?? {}, { body: '{phone}' }),
      /不认识变量 \{phone\}/,
    ],
  ])('refuses tables that do not fit: %s', (_, change, fault) => {
    expect(() => parsePolicy(broken(change))).toThrow(fault);
  });

  it('allows the five hours to be switched off, with a reason', () => {
    const off = broken((p) => {
      for (const row of p.clocks.filter((r) => r.clause === 'P3a'))
        Object.assign(row, { off: { reason: '上级统一发布' } });
    });
    expect(parsePolicy(off).clocks.filter((row) => row.off)).toHaveLength(1);
  });
});
