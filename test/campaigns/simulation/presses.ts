import { type Case } from '../../../functions/domain/case/case.ts';
import { isLive } from '../../../functions/domain/matter/clock.ts';
import { DAY, HOUR, MINUTE, fromMs, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Dice } from './dice.ts';

/** One press in the console: who, which command, with what. */
export interface Press {
  who: string;
  command: string;
  body: Record<string, unknown>;
}

export interface Around {
  luck: Dice;
  /** The name of the visit: all its choices hang on it. */
  name: string;
  now: number;
  state: Case;
  units: readonly string[];
  /** Its events in which people wrote, and the citizens' words that are kept: what may be erased. */
  worded: readonly number[];
  words: readonly string[];
  /** Other open cases, and alerts that joined this one. */
  others: readonly string[];
  joined: readonly string[];
  policyInForce: string;
  /** It has gone on for long: it is brought to an end. */
  tired: boolean;
}

const PAGE = 'https://www.bl.gov.cn/art/1.html';
const proof = [{ kind: 'link', ref: PAGE }];

const DESK = 'desk';
const by = (command: string, body: Record<string, unknown>, who = DESK): Press => ({ who, command, body });

type Idea = [weight: number, press: () => Press];

/** What somebody does to a case when they come by: mostly what is due, sometimes what is foolish; null: they forget it. */
export function pressOn(around: Around): Press | null {
  const { luck, name, tired } = around;
  const ideas = ideasFor(around);
  const total = ideas.reduce((sum, [weight]) => sum + weight, 0);
  const forgets = tired ? 0 : 2;
  let left = luck.roll(`idea ${name}`) * (total + forgets);
  for (const [weight, press] of ideas) {
    left -= weight;
    if (left < 0) return press();
  }
  return null;
}

function ideasFor(around: Around): Idea[] {
  const { luck, name, state, units, tired } = around;
  const unit = (): string => luck.pick(`unit ${name}`, units);
  const grades = (): object => ({
    opinion: luck.pick(`opinion ${name}`, ['I', 'II', 'III', 'IV']),
    emergency: luck.pick(`emergency ${name}`, [null, null, 'I', 'II', 'III', 'IV']),
  });
  if (state.status === 'ended' || state.status === 'closed')
    return [
      ...purging(around),
      ...deciding(around),
      [0.4, () => by('reopen', { reason: `又有新情况 ${name}` })],
      [0.2, () => by('note', { says: name })],
      [0.1, () => by('close', {})],
      [3, () => by('sign', { assignmentId: 'A1' }, 'unit-a-officer')],
    ];
  const end = (weight: number): Idea => [weight, () => by('end', endOf(around))];
  const common: Idea[] = [
    ...purging(around),
    ...deciding(around),
    [0.3, () => by('note', { says: name, star: luck.chance(`star ${name}`, 0.3) })],
    [0.15, () => by('move-policy', { policyId: around.policyInForce, reason: '按新规办理' })],
    [0.3, () => by('grade', { grades: grades(), reason: '情况有变' })],
    ...(around.joined.length > 0
      ? [
          [
            0.5,
            () => by('split', { alertId: luck.pick(`split ${name}`, around.joined), reason: '不是一回事' }),
          ] satisfies Idea,
        ]
      : []),
    ...(around.others.length > 0
      ? [
          [
            state.releases.length > 0 ? 0.05 : 0.25,
            () => by('join', { target: luck.pick(`join ${name}`, around.others), reason: '同一件事' }),
          ] satisfies Idea,
        ]
      : []),
    end(tired ? 20 : 0.15),
  ];
  if (state.status === 'appraising') {
    const differs = luck.chance(`differs ${name}`, 0.25);
    return [
      ...common,
      [
        4,
        () => by('confirm', { natures: ['grievance'], ...(differs ? { grades: grades(), reason: '按伤亡情况' } : {}) }),
      ],
      [0.2, () => by('close', {})],
    ];
  }
  return [...common, ...dutiesOf(around, unit)];
}

/** H5: one asks, another decides; sometimes it is the same person, who may not. */
function purging({ luck, name, state, worded, words }: Around): Idea[] {
  if (state.proposals?.some(({ kind }) => kind === 'purge')) return [];
  const events = worded.filter((seq) => luck.chance(`erases ${name} ${seq}`, 0.3)).slice(0, 5);
  return events.length + words.length > 0
    ? [[0.15, () => by('ask-purge', { events, words, reason: '含个人信息' })]]
    : [];
}

/** H2: somebody of the desk takes a proposal up, among them its proposer, who may not. */
function deciding({ luck, name, state }: Around): Idea[] {
  const open = state.proposals?.[0];
  if (!open) return [];
  return [
    [
      1,
      () => {
        const who = luck.pick(`decider ${name}`, [DESK, 'night-desk', 'duty-leader', 'mayor']);
        const how = luck.pick(`decides ${name}`, ['approve', 'approve', 'send-back', 'pass-on'] as const);
        const to = luck.pick(`to ${name}`, [DESK, 'night-desk', 'duty-leader', 'mayor']);
        const says = how === 'approve' ? {} : { says: '请再核实' };
        return by('decide', { proposalId: open.id, decision: how, ...says, ...(how === 'pass-on' ? { to } : {}) }, who);
      },
    ],
  ];
}

function dutiesOf(around: Around, unit: () => string): Idea[] {
  const { luck, name, now, state } = around;
  const standing = state.assignments.filter((a) => a.state !== 'taken-back');
  const some = standing.length > 0 ? luck.pick(`assignment ${name}`, standing) : undefined;
  const promised = state.clocks.some(
    (clock) =>
      isLive(clock) && ['follow-up', 'assigned-limit', 'press-conference', 'first-information'].includes(clock.kind),
  );
  const answered = state.firstAnsweredAt !== undefined && !promised;
  const superior = luck.chance(`superior ${name}`, 0.3)
    ? { assignedBy: { unit: '市政府办', number: name, dueAt: fromMs(now + luck.whole(`limit ${name}`, 3, 80) * HOUR) } }
    : {};
  const ideas: Idea[] = [
    [
      standing.length === 0 ? 6 : 0.3,
      () =>
        by('assign', {
          unit: unit(),
          part:
            standing.length === 0 ? 'primary' : luck.pick(`part ${name}`, ['primary', 'lead', 'co-unit', 'co-unit']),
          ...superior,
        }),
    ],
    [
      state.reportedAt === undefined && state.clocks.some((c) => isLive(c) && c.kind === 'immediate-report') ? 5 : 0.05,
      () => by('report', { to: '市委网信办', means: '电话' }),
    ],
    [
      answered ? 0.15 : standing.length > 0 ? 1.5 : 0.2,
      () => by('release', releaseOf(around), some ? `${some.unit}-officer` : DESK),
    ],
    [
      state.settledAt === undefined ? 1 : 0.05,
      () =>
        by(
          'settle',
          { says: '已整改', evidence: luck.chance(`proven ${name}`, 0.9) ? proof : [] },
          some ? `${some.unit}-officer` : DESK,
        ),
    ],
    [state.settledAt === undefined ? 0.2 : answered ? 6 : 1.5, () => by('close', {})],
  ];
  if (!some) return ideas;
  const officer = `${some.unit}-officer`;
  const assignmentId = some.id;
  return [
    ...ideas,
    [0.3, () => by('remind', { units: [some.unit], says: '请抓紧' })],
    [some.state === 'assigned' ? 3 : 0.2, () => by('sign', { assignmentId }, officer)],
    [
      some.state === 'assigned' ? 0.7 : 0.15,
      () => by('return', { assignmentId, reason: 'not-our-duty', says: '非本单位职责' }, officer),
    ],
    [
      0.2,
      () =>
        by(
          'hand-on',
          { assignmentId, to: luck.pick(`heir ${name}`, [officer, `${some.unit}-leader`, `${some.unit}-head`]) },
          officer,
        ),
    ],
    [
      state.grades.opinion === 'I' ? 1.5 : 0.02,
      () =>
        by('lead', { assignmentId }, luck.pick(`leads ${name}`, [`${some.unit}-head`, `${some.unit}-head`, officer])),
    ],
    [
      0.15,
      () =>
        by('withdraw', {
          assignmentId,
          reason: '交办有误',
          ...(luck.chance(`instead ${name}`, 0.6) ? { toUnit: unit() } : {}),
        }),
    ],
    [some.state === 'returning' ? 4 : 0.05, () => by('decide-return', decisionOf(around, assignmentId, unit()))],
  ];
}

function decisionOf({ luck, name }: Around, assignmentId: string, toUnit: string): Record<string, unknown> {
  const accept = luck.chance(`accept ${name}`, 0.5);
  return {
    assignmentId,
    accept,
    says: '依职责清单',
    legalBasis: '三定规定',
    ...(accept && luck.chance(`named ${name}`, 0.7) ? { toUnit } : {}),
  };
}

function endOf({ luck, name, others }: Around): Record<string, unknown> {
  switch (luck.whole(`end ${name}`, 0, 3)) {
    case 0:
      return {
        outcome: 'no-answer',
        reason: '恶意炒作',
        approver: luck.pick(`approver ${name}`, ['mayor', 'duty-leader', DESK, 'nobody']),
      };
    case 1:
      return { outcome: 'passed-on', reason: '属信访事项', target: '信访' };
    case 2:
      return { outcome: 'entered-by-mistake', reason: `误登记 ${others.length}` };
    default:
      return { outcome: 'not-government', reason: '商业纠纷' };
  }
}

function releaseOf({ luck, name, now, state }: Around): Record<string, unknown> {
  if (state.offline && luck.chance(`paper ${name}`, 0.8)) return paperOf({ luck, name, now, state });
  const form = luck.pick(`form ${name}`, [
    'authoritative',
    'press-conference',
    'briefing',
    'media-interview',
    'online-reply',
    'superior-release',
    ...(luck.chance(`paper anyway ${name}`, 0.1) ? ['paper-reply'] : []),
  ]);
  const published =
    now -
    (luck.chance(`late entry ${name}`, 0.4)
      ? luck.wait(`ago ${name}`, 10 * HOUR)
      : luck.whole(`ago ${name}`, 0, 20 * MINUTE));
  const publishedAt = Math.max(published, luck.chance(`too early ${name}`, 0.05) ? 0 : toMs(state.discoveredAt));
  const final = luck.chance(`final ${name}`, 0.6);
  return {
    form,
    publishedAt: fromMs(publishedAt),
    address: PAGE,
    place: '区行政中心',
    bySuperior: '市政府',
    evidence: luck.chance(`evidence ${name}`, 0.92) ? proof : [],
    channels: ['门户网站'],
    final,
    ...(luck.chance(`acts ${name}`, 0.8) ? { acts: ['已整改'] } : {}),
    ...(luck.chance(`attended ${name}`, 0.7) ? { attendance: [{ name: '区长', as: 'head' }] } : {}),
    ...(final && luck.chance(`only final ${name}`, 0.8)
      ? {}
      : { followUpAt: fromMs(now + luck.whole(`next ${name}`, 1, 3 * DAY)) }),
  };
}

function paperOf({ luck, name, now, state }: Pick<Around, 'luck' | 'name' | 'now' | 'state'>): Record<string, unknown> {
  const publishedAt = Math.max(now - luck.whole(`paper ago ${name}`, 0, 20 * MINUTE), toMs(state.discoveredAt));
  return {
    form: 'paper-reply',
    publishedAt: fromMs(publishedAt),
    evidence: [],
    channels: [],
    final: true,
    paper: { number: `函 ${name}`, keptAt: '档案室' },
  };
}
