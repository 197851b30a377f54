import * as z from 'zod/mini';
import { DOCUMENT_KINDS } from '../domain/case/document.ts';
import type { Grades } from '../domain/case/case.ts';
import { REVIEW_STEPS } from '../domain/matter/proposal.ts';
import { chainFor } from '../domain/rules/approval-rules.ts';
import { consultedBecause } from '../domain/rules/consultation-rules.ts';
import { pointerTo } from '../domain/matter/json-pointer.ts';
import { durationMs } from '../domain/matter/instant.ts';
import type { ClockRow, Policy } from '../domain/rules/policy.ts';
import { cited } from './cited.ts';
import { type Finding, finding, shown } from './finding.ts';
import floors from './floors.json' with { type: 'json' };
import { clause, clockKind, count, duration, grade, outcome, positive, proposalKind, text } from './schemas/terms.ts';

const emergency = z.enum(['I', 'II', 'III', 'IV', 'none']);

/** What no publication may take away, whoever presses: the notice itself, the second person, that a miss is pressed for. A release alone changes it. */
const rules = z
  .strictObject({
    limits: z.array(
      z.strictObject({
        kind: clockKind,
        clause,
        hours: positive,
        emergencyGrades: z.array(emergency),
        mayBeOff: z.exactOptional(z.literal(true)),
      }),
    ),
    proposals: z.strictObject({
      signInGrades: z.array(grade),
      signInAlways: z.array(proposalKind),
      /** R3: a unit's consent to its own name in a text, which approves nothing. */
      byOnePress: z.array(proposalKind),
      byLeaders: z.array(proposalKind),
      /** A4: what goes to a leader of the government for final approval. */
      byDistrictLeaders: z.array(proposalKind),
      /** M3: what goes to other authorities. */
      byLegalOfficers: z.array(proposalKind),
      barred: z.array(proposalKind),
    }),
    /** A4: what is to be done about a grave case, and the step without which it is not approved. */
    approval: z.strictObject({
      document: z.enum(DOCUMENT_KINDS),
      clause,
      grades: z.array(grade),
      step: z.enum(REVIEW_STEPS),
    }),
    ends: z.strictObject({ outcomes: z.array(outcome), grades: z.array(grade), missed: z.array(clockKind) }),
    pressedEvery: duration,
    quiet: z.strictObject({ neverGrades: z.array(grade), hours: positive }),
    ranges: z.array(z.strictObject({ at: z.array(text), least: count, most: count })),
  })
  .parse(floors);

/** What forms tell beforehand of the floors: limits of the notice, and numbers between a least and a most. */
export const floorsTold = () => ({
  limits: rules.limits,
  ranges: rules.ranges.map(({ at, least, most }) => ({ pointer: pointerTo(at), least, most })),
});

/** Where a version is laxer than any may be. Stored ones are not asked: what was published once is read as it was. */
export const floorFindings = (policy: Policy): Finding[] => [
  ...limitFindings(policy),
  ...proposalFindings(policy),
  ...codeFindings(policy),
  ...approvalFindings(policy),
  ...consultationFindings(policy),
  ...endFindings(policy),
  ...ladderFindings(policy),
  ...quietFindings(policy),
  ...rangeFindings(policy),
  ...bodyFindings(policy),
];

const EVERY_OPINION = ['I', 'II', 'III', 'IV'] as const;

/** P3, P3a, P4: whatever the grades, the duty is there, runs from the discovery (H4), and is no longer than the notice has it. */
function limitFindings({ clocks }: Policy): Finding[] {
  return rules.limits.flatMap(({ kind, clause: of, hours, emergencyGrades, mayBeOff }) => {
    const own = clocks.map((row, index) => ({ row, index })).filter(({ row }) => isOfCase(row, kind));
    const looser = own.flatMap(({ row, index }) => {
      const meets = (row.when.emergencyGrades ?? emergencyGrades).some((one) => emergencyGrades.includes(one));
      if (!meets || (row.off && mayBeOff)) return [];
      const at = ['clocks', index];
      return [
        ...(row.off ? [finding([...at, 'off'], `时限“${row.name}”是“${cited(of)}”所定，不能停用`)] : []),
        ...('hours' in row.limit && row.limit.hours <= hours
          ? []
          : [
              finding(
                [...at, 'limit'],
                `时限“${row.name}”不能长于“${cited(of)}”所定的 ${hours} 小时，也不能改按工作日`,
              ),
            ]),
        ...(row.start === 'discovery'
          ? []
          : [finding([...at, 'start'], `时限“${row.name}”自发现起算（${cited('H4')}），不能改为${shown(row.start)}`)]),
      ];
    });
    const left = emergencyGrades.filter((one) =>
      EVERY_OPINION.some((opinion) => !own.some(({ row }) => applies(row, one, opinion))),
    );
    const without =
      left.length > 0
        ? [finding(['clocks'], `突发事件等级 ${left.join('、')} 没有“${cited(of)}”所定的时限（${kind}），请补上`)]
        : [];
    return [...looser, ...without];
  });
}

const isOfCase = (row: ClockRow, kind: ClockRow['kind']): boolean =>
  row.kind === kind && row.per === undefined && row.when.status === undefined;

const applies = ({ when }: ClockRow, of: z.infer<typeof emergency>, opinion: (typeof EVERY_OPINION)[number]): boolean =>
  (when.emergencyGrades === undefined || when.emergencyGrades.includes(of)) &&
  (when.opinionGrades === undefined || when.opinionGrades.includes(opinion));

/** H2: what is grave is confirmed and assigned signed in, as it is decided. */
function codeFindings({ link }: Policy): Finding[] {
  const grave = link.codeSuffices.filter((one) => rules.proposals.signInGrades.includes(one));
  return grave.length === 0
    ? []
    : [finding(['link', 'codeSuffices'], `${grave.join('、')} 级须登录研判和交办，不能凭短信操作码`)];
}

/** H2: what is grave, and what takes from the record, is decided signed in; what puts a duty away, by a leader and never by the unit concerned. */
function proposalFindings({ proposals }: Policy): Finding[] {
  const { signInGrades, signInAlways, byOnePress, byLeaders, byDistrictLeaders, byLegalOfficers, barred } =
    rules.proposals;
  return proposals.flatMap(({ kind, name, codeSuffices, deciders, delegates = [], barsUnitConcerned }, index) => {
    const at = ['proposals', index];
    const grave = codeSuffices.filter(
      (one) => signInAlways.includes(kind) || (signInGrades.includes(one) && !byOnePress.includes(kind)),
    );
    return [
      ...(grave.length > 0
        ? [finding([...at, 'codeSuffices'], `“${name}”在 ${grave.join('、')} 级须登录审批，不能凭短信操作码`)]
        : []),
      ...(byLeaders.includes(kind) && deciders.includes('desk')
        ? [finding([...at, 'deciders'], `“${name}”由领导审批，不能改为值班员`)]
        : []),
      ...(byDistrictLeaders.includes(kind) && deciders.some((role) => role !== 'district-leader')
        ? [
            finding(
              [...at, 'deciders'],
              `“${name}”由区领导审批（${cited('A4')}），其他岗位只能受区领导具名委托，请写入 delegates`,
            ),
          ]
        : []),
      ...(byLegalOfficers.includes(kind) && [...deciders, ...delegates].some((role) => role !== 'legal-officer')
        ? [finding([...at, 'deciders'], `“${name}”由法制审核人员审批（${cited('M3')}），不能改为其他岗位`)]
        : []),
      ...(barred.includes(kind) && !barsUnitConcerned
        ? [finding([...at, 'barsUnitConcerned'], `“${name}”不能由涉事单位审批，应为 true`)]
        : []),
    ];
  });
}

/** Every pair of grades of which one is grave. */
const GRAVE_PAIRS: Grades[] = EVERY_OPINION.flatMap((opinion) =>
  [...EVERY_OPINION, null].map((of) => ({ opinion, emergency: of })),
).filter(({ opinion, emergency: of }) => rules.approval.grades.some((grave) => grave === opinion || grave === of));

/** A4: a leader approves what is to be done about a grave case; D3: the first information of an emergency waits for nobody. */
function approvalFindings(policy: Policy): Finding[] {
  const { approval } = policy;
  if (!approval) return [];
  const { document, clause: of, step } = rules.approval;
  const wanting = new Set(
    GRAVE_PAIRS.map((grades) => chainFor(document, grades, policy)).filter(
      (chain) => !chain?.required || !chain.steps.includes(step),
    ),
  );
  const says = `须报区领导审定（${cited(of)}），审批步骤应含 ${step}，并设为必经`;
  return [
    ...[...wanting].map((chain) =>
      chain
        ? finding(
            ['approval', 'chains', approval.chains.indexOf(chain)],
            `“${chain.name}”适用于重大以上的处置意见，${says}`,
          )
        : finding(['approval', 'chains'], `重大以上的处置意见没有审批步骤，${says}`),
    ),
    ...(approval.exempt.firstInformation
      ? []
      : [
          finding(
            ['approval', 'exempt', 'firstInformation'],
            `突发事件首次权威信息不等审批（${cited('D3')}），应为 true`,
          ),
        ]),
  ];
}

/** A4: whatever is grave is consulted on. */
function consultationFindings(policy: Policy): Finding[] {
  const { clause: of, grades } = rules.approval;
  return policy.consultations &&
    GRAVE_PAIRS.some((pair) => consultedBecause({ grades: pair, categories: [] }, policy) === null)
    ? [
        finding(
          ['consultations', 'required'],
          `舆情或突发事件等级为 ${grades.join('、')} 的都须会商研判（${cited(of)}），请补上`,
        ),
      ]
    : [];
}

/** H2: nothing grave, and nothing of which a duty was missed, is put away by one person. */
function endFindings({ ends }: Policy): Finding[] {
  const { outcomes, grades, missed } = rules.ends;
  return ends.flatMap(({ outcome: of, name, proposal }, index) => {
    if (!outcomes.includes(of)) return [];
    const { when } = proposal ?? {};
    if (proposal && !when) return [];
    const lacks = [
      ...grades.filter((one) => !when?.grades.includes(one)),
      ...missed.filter((one) => !when?.missed.includes(one)),
    ];
    return lacks.length > 0
      ? [finding(['ends', index, 'proposal'], `以“${name}”终结，遇 ${lacks.join('、')} 须提请审批，请补上`)]
      : [];
  });
}

/** Whoever has missed a duty is pressed until it is done. */
const ladderFindings = ({ ladders }: Policy): Finding[] =>
  Object.entries(ladders).flatMap(([id, { after }]) =>
    after.flatMap(({ every }, index) =>
      durationMs(every) > durationMs(rules.pressedEvery)
        ? [finding(['ladders', id, 'after', index, 'every'], `现为${shown(every)}，逾期后至少每周催办一次`)]
        : [],
    ),
  );

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const DAY_MINUTES = 24 * 60;

/** P8: what is grave rings at night, and a night is no day. */
function quietFindings({ quiet }: Policy): Finding[] {
  const grave = quiet.grades.filter((one) => rules.quiet.neverGrades.includes(one));
  const minutes = (minutesOf(quiet.to) - minutesOf(quiet.from) + DAY_MINUTES) % DAY_MINUTES;
  return [
    ...(grave.length > 0 ? [finding(['quiet', 'grades'], `${grave.join('、')} 级的短信夜间照发，请去掉`)] : []),
    ...(minutes > rules.quiet.hours * 60
      ? [finding(['quiet', 'to'], `免打扰时段现为 ${minutes / 60} 小时，最多 ${rules.quiet.hours} 小时`)]
      : []),
  ];
}

const rangeFindings = (policy: Policy): Finding[] =>
  rules.ranges.flatMap(({ at, least, most }) => {
    const is = at.reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([key]) => key === name)?.[1]
          : undefined,
      policy,
    );
    return typeof is === 'number' && is >= least && is <= most
      ? []
      : [finding(at, `现为${shown(is)}，应在 ${least} 至 ${most} 之间`)];
  });

/** What leads out of a text: an address, or a number to ring. */
const LEADS_OUT = /https?:|[a-z0-9-]\.[a-z]{2,}|\d{7,}/i;

/** P8: the one address in a text is this system's own, which the deployment names. */
const bodyFindings = ({ texts }: Policy): Finding[] =>
  [
    ...Object.entries(texts.templates).map(([name, { body }]) => ({ at: ['templates', name, 'body'], body })),
    ...(['signature', 'drillMark'] as const).map((name) => ({ at: [name], body: texts[name] })),
  ].flatMap(({ at, body }) =>
    LEADS_OUT.test(body)
      ? [finding(['texts', ...at], `${shown(body)}含网址或电话号码，短信只能用 {address} 指向本系统，请去掉`)]
      : [],
  );
