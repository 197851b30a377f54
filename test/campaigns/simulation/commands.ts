import { type Case } from '../../../functions/domain/case/case.ts';
import { isLive } from '../../../functions/domain/matter/clock.ts';
import { DAY, HOUR, MINUTE, fromMs, toMs } from '../../../functions/domain/matter/instant.ts';
import { forPublic, NAMED } from './public-words.ts';
import type { Random } from './random.ts';
import { upward, wordFor } from './upward-commands.ts';

/** A command given in the console: by whom, which, with what. */
export interface ConsoleCommand {
  who: string;
  command: string;
  body: Record<string, unknown>;
}

export interface Situation {
  random: Random;
  /** The name of the visit: all its choices hang on it. */
  name: string;
  now: number;
  state: Case;
  units: readonly string[];
  /** Its events in which people wrote, and the citizens' words that are kept: what may be erased. */
  worded: readonly number[];
  words: readonly string[];
  /** Wordings of it that tell who asked, whom nobody but its writer has looked at. */
  naming: readonly { documentId: string; version: number; by: string }[];
  /** Its events that recorded a fact which can be corrected. */
  facts: readonly { seq: number; type: string }[];
  /** Other open cases, and alerts that joined this one. */
  others: readonly string[];
  joined: readonly string[];
  policyInForce: string;
  /** It has gone on for long: it is brought to an end. */
  windingDown: boolean;
}

const PAGE = 'https://www.bl.gov.cn/art/1.html';
const proof = [{ kind: 'link', ref: PAGE }];

const DESK = 'desk';
const by = (command: string, body: Record<string, unknown>, who = DESK): ConsoleCommand => ({ who, command, body });

type Waiting = NonNullable<Case['proposals']>[number];
type Option = [weight: number, command: () => ConsoleCommand];

/** What somebody does to a case when they come by: mostly what is due, sometimes what is foolish; null: they forget it. */
export function chooseCommand(situation: Situation): ConsoleCommand | null {
  const { random, name, windingDown } = situation;
  const options = optionsFor(situation);
  const total = options.reduce((sum, [weight]) => sum + weight, 0);
  const nothing = windingDown ? 0 : 2;
  let left = random.fraction(`choice ${name}`) * (total + nothing);
  for (const [weight, command] of options) {
    left -= weight;
    if (left < 0) return command();
  }
  return null;
}

function optionsFor(situation: Situation): Option[] {
  const { random, name, state, units, windingDown } = situation;
  const unit = (): string => random.pick(`unit ${name}`, units);
  const grades = (): object => ({
    opinion: random.pick(`opinion ${name}`, ['I', 'II', 'III', 'IV']),
    emergency: random.pick(`emergency ${name}`, [null, null, 'I', 'II', 'III', 'IV']),
  });
  if (state.status === 'ended' || state.status === 'closed')
    return [
      ...purging(situation),
      ...deciding(situation),
      ...correcting(situation),
      ...joining(situation, state.status === 'closed' ? 0.5 : 0),
      [0.4, () => by('reopen', { reason: `又有新情况 ${name}` })],
      [0.2, () => by('note', { says: name })],
      ...talking(situation),
      [0.1, () => by('close', {})],
      [3, () => by('sign', { assignmentId: 'A1' }, 'unit-a-officer')],
    ];
  const end = (weight: number): Option => [weight, () => by('end', endOf(situation))];
  const common: Option[] = [
    ...purging(situation),
    ...deciding(situation),
    ...correcting(situation),
    ...preparing(situation),
    ...recording(situation),
    [0.3, () => by('note', { says: name, star: random.chance(`star ${name}`, 0.3) })],
    ...talking(situation),
    ...linking(situation),
    [0.15, () => by('move-policy', { policyId: situation.policyInForce, reason: '按新规办理' })],
    [0.3, () => by('grade', { grades: grades(), reason: '情况有变' })],
    // A1: what a grade rested on has gone: a person keeps it.
    [state.review ? 3 : 0, () => by('grade', { grades: state.grades, reason: '另有依据，维持原等级' })],
    [state.graver ? 2 : 0.02, () => by('refute', { body: '区应急管理局', says: '查无此事' })],
    ...(situation.joined.length > 0
      ? [
          [
            0.5,
            () =>
              by('split', {
                alertId: random.pick(`split ${name}`, situation.joined),
                reason: '不是一回事',
                ...goingWith(situation),
              }),
          ] satisfies Option,
        ]
      : []),
    ...joining(situation, 0.25),
    end(windingDown ? 20 : 0.15),
  ];
  if (state.status === 'appraising') {
    const differs = random.chance(`differs ${name}`, 0.25);
    return [
      ...common,
      [
        4,
        () =>
          by('confirm', {
            natures: ['grievance'],
            ...sentence(situation, 0.7),
            ...(differs ? { grades: grades(), reason: '按伤亡情况' } : {}),
          }),
      ],
      [0.2, () => by('close', {})],
    ];
  }
  return [...common, ...dutiesOf(situation, unit)];
}

/** What it is about, where nobody has said so yet. */
const sentence = ({ random, name, state }: Situation, chance: number): object =>
  state.summary === undefined && !state.offline && random.chance(`sums up ${name}`, chance)
    ? { summary: `居民反映路面塌陷 ${name}` }
    : {};

const EVERYBODY = ['desk', 'night-desk', 'unit-a-officer', 'unit-b-officer', 'unit-a-leader', 'duty-leader'];

/** What is said of it anew, at times the same again; and what those who work on it say to one another, also of whoever may not see it. */
function talking({ random, name, state, worded }: Situation): Option[] {
  const mentions = EVERYBODY.filter((who) => random.chance(`mentions ${who} ${name}`, 0.25));
  const amended = random.pick(`amends ${name}`, [
    { summary: `更正后的摘要 ${name}` },
    { place: random.pick(`place ${name}`, ['新碶街道', '柴桥老街']) },
    { categories: [random.pick(`category ${name}`, ['other', 'vital-interests', 'moral-bottom-line'])] },
    { natures: ['hardship', 'grievance'] },
    {},
  ]);
  return [
    [0.3, () => by('amend', { ...amended, ...(random.chance(`why ${name}`, 0.8) ? { reason: `核实 ${name}` } : {}) })],
    [
      0.4,
      () =>
        by(
          'comment',
          { says: `请核对 ${name}`, ...(mentions.length > 0 ? { mentions } : {}) },
          random.pick(`comments ${name}`, EVERYBODY),
        ),
    ],
    [
      state.version > 1 && worded.length > 0 ? 0.2 : 0,
      () => by('withdraw-comment', { comment: random.pick(`takes back ${name}`, worded) }),
    ],
  ];
}

/** M4: one matter with another case, at times out of a group that it is in already; out of it again; and a line for both. */
function linking({ random, name, state, others }: Situation): Option[] {
  const target = others.length > 0 ? random.pick(`link ${name}`, others) : null;
  const leaves = state.group !== undefined && random.chance(`leaves ${name}`, 0.5) ? { leaves: state.group } : {};
  return [
    ...(target === null ? [] : [[0.3, () => by('link-matter', { target, ...leaves })] satisfies Option]),
    ...(target === null || state.group === undefined
      ? []
      : [[0.1, () => by('share-line', { caseNumber: target })] satisfies Option]),
    [state.group === undefined ? 0.02 : 0.15, () => by('unlink-matter', { reason: `并非同一事项 ${name}` })],
  ];
}

/** M4: at times the last release, or a co-unit, belongs to the alert. */
function goingWith({ random, name, state }: Situation): object {
  const release = state.releases.findLast((one) => one.void === undefined);
  const part = state.assignments.find((a) => a.part === 'co-unit' && a.state !== 'taken-back');
  return {
    ...(release && random.chance(`release goes ${name}`, 0.4) ? { releases: [release.id] } : {}),
    ...(part && random.chance(`unit goes ${name}`, 0.4) ? { assignments: [part.id] } : {}),
  };
}

/** M4, H2: answered or not; sometimes whoever joins them says that what answered the one answered the other. */
function joining({ random, name, state, others }: Situation, weight: number): Option[] {
  if (others.length === 0 || weight === 0) return [];
  const answers = state.releases.filter(({ fulfils, from }) => fulfils.length > 0 && from === undefined);
  const both = answers.length > 0 && random.chance(`both ${name}`, 0.5) ? { answers: answers.map(({ id }) => id) } : {};
  return [[weight, () => by('join', { target: random.pick(`join ${name}`, others), reason: '同一件事', ...both })]];
}

/** H5: one asks, another decides; sometimes it is the same person, who may not. */
function purging({ random, name, state, worded, words }: Situation): Option[] {
  if (state.proposals?.some(({ kind }) => kind === 'purge')) return [];
  const events = worded.filter((seq) => random.chance(`erases ${name} ${seq}`, 0.3)).slice(0, 5);
  return events.length + words.length > 0
    ? [[0.15, () => by('ask-purge', { events, words, reason: '含个人信息' })]]
    : [];
}

/** H2: a time that was written down wrong, or an answer that never was; and a leader sets a breach aside. */
function correcting({ random, name, now, state, facts }: Situation): Option[] {
  const aside = state.breaches?.filter(({ is }) => is !== 'set-aside') ?? [];
  const fact = facts.length > 0 ? random.pick(`fact ${name}`, facts) : undefined;
  const around = (at: string): string =>
    fromMs(Math.min(now, toMs(at) + random.integer(`moved ${name}`, -30, 10) * HOUR));
  const is = (type: string): object => {
    if (type === 'case-opened') return { discoveredAt: around(state.discoveredAt) };
    if (type === 'contributed') return { void: true };
    if (type === 'taken-in')
      return { answers: state.releases.flatMap(({ id, from, fulfils }) => (from && fulfils.length > 0 ? [id] : [])) };
    if (random.chance(`never ${name}`, 0.2)) return { void: true };
    if (type === 'released') return { publishedAt: around(state.releases.at(-1)?.publishedAt ?? fromMs(now)) };
    const command = state.takeovers?.at(-1);
    if (type === 'taken-over') return { since: around(command?.since ?? fromMs(now)) };
    if (type === 'handed-back') return { until: around(command?.until ?? fromMs(now)) };
    if (type === 'superior-asked') return { askedAt: around(fromMs(now)) };
    return type === 'settled'
      ? { settledAt: around(state.settledAt ?? fromMs(now)) }
      : { reportedAt: around(state.reportedAt ?? fromMs(now)) };
  };
  return [
    ...(fact
      ? [
          [
            0.3,
            () => by('correct', { event: fact.seq, is: is(fact.type), reason: '记录有误', evidence: proof }),
          ] satisfies Option,
        ]
      : []),
    ...state.clocks
      .filter(({ past }) => past)
      .map(
        ({ kind }) =>
          [0.1, () => by('find-late-grading', { duty: kind, reason: '本应更早定级' }, 'mayor')] satisfies Option,
      ),
    ...(aside.length > 0
      ? [
          [
            0.1,
            () =>
              by(
                'tolerate',
                { duty: random.pick(`tolerated ${name}`, aside).duty, reason: '出面回应时口误' },
                random.pick(`forgiver ${name}`, ['duty-leader', 'mayor']),
              ),
          ] satisfies Option,
          [
            0.2,
            () => {
              const { duty, unit } = random.pick(`appealed ${name}`, aside);
              const who = unit === undefined ? 'desk' : `${unit}-officer`;
              return by('appeal', { duty, reason: '当日停电', evidence: proof }, who);
            },
          ] satisfies Option,
          [
            0.1,
            () =>
              by(
                'set-aside',
                { duty: random.pick(`aside ${name}`, aside).duty, reason: '系统中断' },
                random.pick(`leader ${name}`, ['duty-leader', 'mayor']),
              ),
          ] satisfies Option,
        ]
      : []),
  ];
}

/** A4: who may be asked to approve a document: the desk, and the people of the unit whose document it is. */
const deciders = (unit: string | undefined): string[] =>
  unit === undefined || unit === 'qu-zhengfu-ban' ? [] : [`${unit}-officer`, `${unit}-leader`, `${unit}-head`];

/** What somebody writes: at times a figure, which the agreed line may say otherwise. */
const textOf = ({ random, name, state, units }: Pick<Situation, 'random' | 'name' | 'state' | 'units'>): string =>
  (random.chance(`names a unit ${name}`, 0.6)
    ? `经与${random.pick(`named ${name}`, [...units.slice(0, 1), ...state.assignments.map(({ unit }) => unit)])}核实，`
    : '') +
  (random.chance(`tells a figure ${name}`, 0.5)
    ? `正文 ${name}。造成${random.integer(`says ${name}`, 0, 3)}人受伤。`
    : random.chance(`tells who asked ${name}`, 0.7)
      ? `正文 ${name}。${NAMED}。`
      : `正文 ${name}`);

/** A4: a wording is drafted, written on by two at once, and put before its deciders. */
function drafting({ random, name, state, units, naming }: Situation, officer: string): Option[] {
  const named = naming.length > 0 ? random.pick(`naming ${name}`, naming) : undefined;
  const document = state.documents?.length ? random.pick(`document ${name}`, state.documents) : undefined;
  const kind = random.pick(`kind ${name}`, ['wording', 'wording', 'paper']);
  return [
    [
      document ? 0.05 : 0.6,
      () => by('save-document', { kind, title: `文稿 ${name}`, text: textOf({ random, name, state, units }) }, officer),
    ],
    ...(document
      ? [
          [
            0.2,
            () =>
              by(
                'save-document',
                {
                  documentId: document.id,
                  basedOn: random.integer(`based on ${name}`, 1, document.versions),
                  text: textOf({ random, name, state, units }),
                },
                random.pick(`writes ${name}`, [officer, DESK]),
              ),
          ] satisfies Option,
          [
            0.7,
            () =>
              by(
                'submit-document',
                {
                  documentId: document.id,
                  version: random.integer(`version ${name}`, 1, document.versions),
                  ...(random.chance(`drafted to conclude ${name}`, 0.2) ? { concludes: ['responsibility'] } : {}),
                  ...(random.chance(`need not co-sign ${name}`, 0.15)
                    ? { withoutCosign: [{ unit: random.pick(`which ${name}`, units), reason: '只是咨询去处' }] }
                    : {}),
                },
                officer,
              ),
          ] satisfies Option,
          // R3: a unit that has not consented is gone on without, or waited for.
          ...(document.cosigns ?? [])
            .filter(({ is }) => is === 'asked' || is === 'objected')
            .map(
              ({ unit, is }): Option => [
                is === 'objected' ? 4 : 2,
                () =>
                  by('settle-cosign', {
                    documentId: document.id,
                    unit,
                    goOn: random.chance(`goes on ${name}`, 0.7),
                    reason: '已电话核对',
                  }),
              ],
            ),
          // H5: whoever did not write it says why the law lets it be published.
          [
            named ? 1.5 : 0.1,
            () =>
              by(
                'allow-exposure',
                {
                  documentId: named?.documentId ?? document.id,
                  version: named?.version ?? random.integer(`allows ${name}`, 1, document.versions),
                  basis: '本人书面同意',
                },
                random.pick(`allowed by ${name}`, ['duty-leader', DESK, named?.by ?? officer]),
              ),
          ] satisfies Option,
        ]
      : []),
  ];
}

/** R3: a unit supplies a fact of the agreed line, or another unit writes on it; texts that say otherwise are stopped. */
function agreeing({ random, name, state }: Situation, officer: string): Option[] {
  const fact = state.line?.length ? random.pick(`fact of the line ${name}`, state.line) : undefined;
  const value = `${random.integer(`figure ${name}`, 0, 3)}人`;
  return [
    [
      fact ? 0.05 : 0.2,
      () => by('set-line-fact', { kind: 'figure', label: '受伤', value, ...confirmedBy({ random, name }) }, officer),
    ],
    ...(fact
      ? [
          [
            0.2,
            () =>
              by(
                'set-line-fact',
                {
                  factId: fact.id,
                  basedOn: random.integer(`version of the line ${name}`, 1, fact.version),
                  value,
                  reason: '有新情况',
                  ...confirmedBy({ random, name }),
                  ...(random.chance(`drops ${name}`, 0.1) ? { drop: true } : {}),
                },
                random.pick(`agrees ${name}`, [officer, DESK]),
              ),
          ] satisfies Option,
        ]
      : []),
  ];
}

const confirmedBy = ({ random, name }: Pick<Situation, 'random' | 'name'>): object =>
  random.chance(`hearsay ${name}`, 0.2) ? {} : { confirmedBy: '区卫健局' };

/** 代录: somebody writes down what a leader decided, among them whoever asked for it, who may not. */
function recording({ random, name, now, state }: Situation): Option[] {
  const open = waiting({ random, name, state });
  if (!open) return [];
  return [
    [
      0.3,
      () =>
        by(
          'record-decision',
          {
            proposalId: open.id,
            decider: random.pick(`decided ${name}`, ['mayor', 'duty-leader', ...deciders(open.unit)]),
            decision: 'approve',
            means: 'telephone',
            decidedAt: fromMs(now),
            evidence: random.chance(`shown ${name}`, 0.9) ? proof : [],
          },
          random.pick(`records ${name}`, [DESK, open.by]),
        ),
    ],
  ];
}

/** A4: somebody of the decider's office prepares the decision, among them who may not, and it is pressed as it stands or as it stood. */
function preparing({ random, name, state }: Situation): Option[] {
  const open = waiting({ random, name, state });
  if (!open) return [];
  const sends = random.chance(`prepares to send back ${name}`, 0.2);
  const text = !sends && open.unit !== undefined && random.chance(`prepares a text ${name}`, 0.3);
  const preparers = [DESK, 'night-desk', open.by, ...(open.unit === undefined ? [] : [`${open.unit}-officer`])];
  return [
    [
      open.prepared === undefined ? 0.5 : 0.1,
      () =>
        by(
          'prepare-decision',
          {
            proposalId: open.id,
            decision: sends ? 'send-back' : 'approve',
            ...(sends || text ? { says: `拟办 ${name}` } : {}),
            ...(text ? { text: `拟改 ${name}` } : {}),
          },
          random.pick(`prepares ${name}`, preparers),
        ),
    ],
    ...(open.prepared === undefined
      ? []
      : [
          [
            2,
            () =>
              by(
                'decide',
                { proposalId: open.id, decision: 'approve', prepared: open.prepared },
                random.pick(`presses ${name}`, [
                  ...(open.preparers ?? []),
                  'duty-leader',
                  'mayor',
                  ...deciders(open.unit),
                ]),
              ),
          ] satisfies Option,
        ]),
  ];
}

/** One of the proposals that wait: where the first cannot be approved, the others are taken up all the same. */
const waiting = ({ random, name, state }: Pick<Situation, 'random' | 'name' | 'state'>): Waiting | undefined =>
  state.proposals?.length ? random.pick(`waits ${name}`, state.proposals) : undefined;

/** H2: somebody of the desk takes a proposal up, among them its proposer, who may not. */
function deciding({ random, name, state }: Situation): Option[] {
  const open = waiting({ random, name, state });
  if (!open) return [];
  return [
    [
      // The more wait, the more are taken up: else they pile up, and a district drowns in reminders of them.
      state.proposals?.length ?? 0,
      () => {
        const who = random.pick(`decider ${name}`, [
          DESK,
          'night-desk',
          'duty-leader',
          'mayor',
          ...deciders(open.unit),
        ]);
        const how = random.pick(`decides ${name}`, ['approve', 'approve', 'send-back', 'pass-on'] as const);
        const to = random.pick(`to ${name}`, [DESK, 'night-desk', 'duty-leader', 'mayor']);
        const changes =
          open.unit !== undefined && how === 'approve' && random.chance(`changes ${name}`, 0.2)
            ? { changes: { text: `改定 ${name}` } }
            : {};
        const says = how === 'approve' && !('changes' in changes) ? {} : { says: '请再核实' };
        return by(
          'decide',
          { proposalId: open.id, decision: how, ...says, ...changes, ...(how === 'pass-on' ? { to } : {}) },
          who,
        );
      },
    ],
    [
      0.1,
      () =>
        by(
          'withdraw-proposal',
          { proposalId: open.id, reason: '有误' },
          random.pick(`withdraws ${name}`, [open.by, DESK]),
        ),
    ],
  ];
}

/** P1: steps are ticked by whose they are and by the desk that was told, left out, opened again; now and then another plan is chosen. */
function planning({ random, name, now, state }: Situation): Option[] {
  const steps = state.plan?.steps ?? [];
  const choose: Option = [
    0.05,
    () =>
      by('choose-plan', {
        reason: `换 ${name}`,
        ...(random.chance(`a plan ${name}`, 0.7)
          ? { plan: random.pick(`which plan ${name}`, ['own', 'calm', 'emergency', 'school']) }
          : {}),
      }),
  ];
  if (steps.length === 0) return state.plan ? [choose] : [];
  const step = random.pick(`step ${name}`, steps);
  const unit = state.assignments.find(({ state: is }) => is !== 'taken-back')?.unit;
  const done = state.plan?.done.includes(step.id) || state.plan?.omitted.includes(step.id);
  const is = done ? 'open' : random.pick(`step is ${name}`, ['done', 'done', 'done', 'left-out', 'open'] as const);
  const ofUnit = unit !== undefined && random.chance(`own step ${name}`, 0.5);
  const says = is === 'done' || random.chance(`no reason ${name}`, 0.1) ? {} : { says: `说明 ${name}` };
  const told = !ofUnit && random.chance(`told ${name}`, 0.7) ? { toldBy: `来电 ${name}` } : {};
  const earlier =
    is === 'done' && random.chance(`done at ${name}`, 0.3)
      ? { doneAt: fromMs(now - random.integer(`done before ${name}`, 0, 300) * MINUTE) }
      : {};
  return [
    choose,
    [
      done ? 0.1 : 1,
      () => by('set-plan-step', { step: step.id, is, ...says, ...told, ...earlier }, ofUnit ? `${unit}-officer` : DESK),
    ],
  ];
}

function dutiesOf(situation: Situation, unit: () => string): Option[] {
  const { random, name, now, state } = situation;
  const standing = state.assignments.filter((a) => a.state !== 'taken-back');
  const some = standing.length > 0 ? random.pick(`assignment ${name}`, standing) : undefined;
  const promised = state.clocks.some(
    (clock) =>
      isLive(clock) && ['follow-up', 'assigned-limit', 'press-conference', 'first-information'].includes(clock.kind),
  );
  const answered = state.firstAnsweredAt !== undefined && !promised;
  const parts = (state.settlements ?? []).filter(({ dropped }) => !dropped);
  const onItsWay = state.handoffs?.find(({ over }) => over === undefined);
  const leftOver = parts.find(({ settledAt }) => settledAt === undefined);
  const superior = random.chance(`superior ${name}`, 0.3)
    ? {
        assignedBy: {
          unit: '市政府办',
          number: name,
          dueAt: fromMs(now + random.integer(`limit ${name}`, 3, 80) * HOUR),
        },
      }
    : {};
  const options: Option[] = [
    [
      standing.length === 0 ? 6 : 0.3,
      () =>
        by('assign', {
          unit: unit(),
          part:
            standing.length === 0 ? 'primary' : random.pick(`part ${name}`, ['primary', 'lead', 'co-unit', 'co-unit']),
          ...superior,
          // Somebody forgets it, and is refused.
          ...sentence(situation, 0.9),
          ...(random.chance(`answers by ${name}`, 0.3)
            ? { contributeBy: fromMs(now + random.integer(`answers in ${name}`, 1, 30) * HOUR) }
            : {}),
        }),
    ],
    ...upward(situation),
    [
      answered ? 0.15 : standing.length > 0 ? 1.5 : 0.2,
      () => by('release', releaseOf(situation), some ? `${some.unit}-officer` : DESK),
    ],
    // P8: the media are told, and what came of it; not always of a release or a telling that there is.
    [
      0.1,
      () =>
        by(
          'tell-media',
          {
            media: random.pick(`media ${name}`, ['北仑之窗', '宁波日报', '路过的记者']),
            ...forPublic(random, name, '核查情况已发布'),
            means: '电话',
            ...(random.chance(`of a release ${name}`, 0.5) ? { release: 'R1' } : {}),
          },
          some && random.chance(`told by the unit ${name}`, 0.5) ? `${some.unit}-officer` : DESK,
        ),
    ],
    [
      state.mediaTold === undefined ? 0.02 : 0.2,
      () =>
        by('record-reply', { telling: 'M1', reply: random.pick(`reply ${name}`, ['received', 'published', 'silent']) }),
    ],
    ...planning(situation),
    // P5: the desk judges what came of a release, mostly when it can be seen; what is still asked puts a second answer forward.
    ...state.releases
      .filter(({ fulfils }) => fulfils.length > 0)
      .slice(-1)
      .map(({ id }): Option => {
        const who = random.pick(`reviewer ${name}`, ['desk', 'duty-leader']);
        return [0.15, () => by('find-no-answer', { release: id, reason: '只说已转交，没有回应诉求' }, who)];
      }),
    ...state.releases.slice(-1).map(({ id }): Option => {
      const asks = random.chance(`still asked ${name}`, 0.3) ? ['按哪一年标准'] : [];
      const runs = state.clocks.some(({ kind, state: is }) => kind === 'effect' && is !== 'met');
      return [
        runs ? 1.5 : 0.05,
        () =>
          by('judge-effect', {
            release: id,
            hours: random.pick(`effect after ${name}`, [24, 72]),
            volume: random.pick(`volume ${name}`, ['more', 'same', 'less', 'unknown']),
            asks,
            doubts: [],
            ...(asks.length > 0
              ? { answerBy: fromMs(now + random.integer(`second answer ${name}`, -1, 30) * HOUR) }
              : {}),
          }),
      ];
    }),
    // H5: whoever asked is answered himself; what a release exposed is judged.
    [
      0.1,
      () =>
        by('record-private-answer', {
          answeredAt: fromMs(now - random.integer(`answered ago ${name}`, -5 * MINUTE, 3 * HOUR)),
          means: random.pick(`how ${name}`, ['telephone', 'letter']),
        }),
    ],
    ...state.releases
      .slice(-1)
      .map(
        ({ id, exposed }): Option => [
          exposed === 'open' ? 3 : 0.02,
          () =>
            by(
              'judge-exposure',
              { release: id, lawful: random.chance(`lawful ${name}`, 0.5), reason: '核对当事人意见' },
              random.pick(`judge ${name}`, [DESK, 'duty-leader']),
            ),
        ],
      ),
    // D2, D3: what it comes of, said by somebody; said anew as more is known.
    [
      state.causes === undefined ? 0.3 : 0.03,
      () =>
        by('name-causes', {
          causes: ['administrative-act', 'emergency', 'policy-misread'].filter((cause) =>
            random.chance(`${cause} ${name}`, 0.4),
          ),
          reason: '经初步核查',
        }),
    ],
    // A4: none is convened, also where the rules ask for none or one is under way.
    [
      0.15,
      () =>
        by(
          'forgo-consultation',
          { reason: '情况单一' },
          random.chance(`no office ${name}`, 0.1) ? 'unit-a-officer' : DESK,
        ),
    ],
    // S1: where a release went out is recorded later too, or left out with a reason; not always one that is asked for.
    ...state.releases.slice(-1).flatMap(({ id, unit: whose }): Option[] => [
      [
        0.2,
        () =>
          by(
            'record-outlet',
            { release: id, name: random.pick(`outlet ${name}`, ['北仑发布、微博', '政府网站', '小区公告栏']) },
            random.chance(`by the desk ${name}`, 0.5) || whose === 'qu-zhengfu-ban' ? DESK : `${whose}-officer`,
          ),
      ],
      [
        0.1,
        () => by('omit-outlet', { outlet: random.pick(`omitted ${name}`, ['portal', 'media']), reason: '范围有限' }),
      ],
    ]),
    [
      state.settledAt === undefined ? 1 : 0.05,
      () =>
        by(
          'settle',
          {
            says: '已整改',
            evidence: random.chance(`proven ${name}`, 0.9) ? proof : [],
            ...(leftOver ? { settlement: leftOver.id } : {}),
          },
          some ? `${some.unit}-officer` : DESK,
        ),
    ],
    // H5: whoever asked is called back by the source's number, or shown how to apply; nothing of it is kept.
    [
      0.1,
      () =>
        by('record-callback', {
          order: `GD-${state.number}`,
          calledAt: fromMs(now),
          ...(random.chance(`reached ${name}`, 0.6) ? { reached: true, satisfied: 'satisfied' } : { reached: false }),
        }),
    ],
    // M3: where life is in danger somebody telephones, and says so afterwards.
    [0.03, () => by('record-emergency-call', { line: '120', calledAt: fromMs(now), says: '有人受伤' })],
    [0.05, () => by('record-shown-how', { shownAt: fromMs(now), means: 'telephone' })],
    // M4: whoever it was passed on to takes it, by a number of his own, or does not.
    ...(onItsWay
      ? [
          [
            2,
            () =>
              by('record-handoff', {
                handoff: onItsWay.id,
                ...(random.chance(`taken ${name}`, 0.7)
                  ? { is: 'received', number: `XF-${name.length}`, receivedAt: fromMs(now) }
                  : { is: random.pick(`back ${name}`, ['refused', 'withdrawn']), reason: '不属受理范围' }),
              }),
          ] satisfies Option,
        ]
      : []),
    [state.settledAt === undefined ? 0.2 : answered ? 6 : 1.5, () => by('close', {})],
  ];
  if (!some) {
    // What waits as of elsewhere has no unit: the desk says whose it is, and errs now and then.
    const says = state.elsewhere ? 3 : 0.02;
    const notOurs = { outcome: 'elsewhere', reason: '不属本区' };
    return [...options, [says, () => by('mark-ours', {})], [says, () => by('end', notOurs)]];
  }
  const officer = `${some.unit}-officer`;
  const assignmentId = some.id;
  return [
    ...options,
    [0.3, () => by('remind', { units: [some.unit], says: '请抓紧' })],
    ...drafting(situation, officer),
    ...agreeing(situation, officer),
    [0.15, () => by('flag-wrongdoing', { reason: '文中反映工作人员收受好处' }, officer)],
    [
      state.wrongdoing?.flagged ? 3 : 0.02,
      () => by('mark-wrongdoing', { is: false, against: [], reason: '所反映的是办事效率' }),
    ],
    [
      state.wrongdoing?.flagged ? 0.5 : 0.01,
      () =>
        by('mark-wrongdoing', {
          is: true,
          ...(random.chance(`a person ${name}`, 0.4) ? { against: [], persons: [officer] } : { against: [some.unit] }),
          reason: '反映该单位',
          noPublicMatter: true,
        }),
    ],
    [some.state === 'assigned' ? 3 : 0.2, () => by('sign', { assignmentId }, officer)],
    // D1: parts of what is to be dealt with, more time for one, and one that turns out not to be done.
    [
      state.settledAt === undefined && (state.settlements?.length ?? 0) < 3 ? 0.3 : 0.02,
      () => by('set-settlement', { unit: some.unit, says: `处置 ${name}` }),
    ],
    ...(leftOver
      ? [
          [
            0.3,
            () =>
              by(
                'ask-extension',
                {
                  settlement: leftOver.id,
                  dueAt: fromMs(Date.parse(leftOver.dueAt) + 3 * DAY),
                  reason: '设备未到',
                  progress: '已下单',
                },
                officer,
              ),
          ] satisfies Option,
          [
            0.1,
            () => by('set-settlement', { settlement: leftOver.id, drop: true, reason: '另案办理' }),
          ] satisfies Option,
        ]
      : []),
    [
      state.settledAt === undefined ? 0.02 : 0.3,
      () =>
        by('reopen-settlement', {
          reason: '又有反映',
          ...(parts[0] ? { settlement: parts[0].id } : {}),
        }),
    ],
    // R3: a co-unit answers whoever leads, and is asked again.
    [
      some.part === 'co-unit' && some.contributedAt === undefined ? 1.5 : 0.05,
      () => by('contribute', { assignmentId, says: `意见 ${name}` }, officer),
    ],
    // R2: whoever at its superior was told.
    [
      some.superior && some.superior.toldAt === undefined ? 1.5 : 0.02,
      () => by('tell-superior', { assignmentId, to: `上级 ${name}`, means: '电话' }),
    ],
    [
      0.08,
      () =>
        by('coordinate', {
          units: random.chance(`both ${name}`, 0.5) ? ['qu-zhengfu-ban'] : [],
          reason: `协调 ${name}`,
        }),
    ],
    [0.1, () => by('report-progress', { assignmentId, says: `进展 ${name}` }, officer)],
    [
      some.part === 'co-unit' ? 0.3 : 0.02,
      () =>
        by('set-task', {
          assignmentId,
          task: `分工 ${name}`,
          reason: '补充分工',
          ...(random.chance(`again ${name}`, 0.5) ? { again: true } : {}),
          ...(random.chance(`another time ${name}`, 0.5)
            ? { contributeBy: fromMs(now + random.integer(`another time in ${name}`, 1, 30) * HOUR) }
            : {}),
        }),
    ],
    [
      some.state === 'assigned' ? 0.7 : 0.15,
      () => by('return', { assignmentId, reason: 'not-our-duty', says: '非本单位职责' }, officer),
    ],
    [
      0.2,
      () =>
        by(
          'hand-on',
          { assignmentId, to: random.pick(`heir ${name}`, [officer, `${some.unit}-leader`, `${some.unit}-head`]) },
          officer,
        ),
    ],
    [
      state.grades.opinion === 'I' ? 1.5 : 0.02,
      () =>
        by(
          'take-lead',
          { assignmentId },
          random.pick(`leads ${name}`, [`${some.unit}-head`, `${some.unit}-head`, officer]),
        ),
    ],
    [
      0.15,
      () =>
        by('withdraw', {
          assignmentId,
          reason: '交办有误',
          ...(random.chance(`instead ${name}`, 0.6) ? { toUnit: unit() } : {}),
        }),
    ],
    [some.state === 'returning' ? 4 : 0.05, () => by('decide-return', decisionOf(situation, assignmentId, unit()))],
  ];
}

function decisionOf({ random, name }: Situation, assignmentId: string, toUnit: string): Record<string, unknown> {
  const accept = random.chance(`accept ${name}`, 0.5);
  return {
    assignmentId,
    accept,
    says: '依职责清单',
    legalBasis: '三定规定',
    ...(accept && random.chance(`named ${name}`, 0.7) ? { toUnit } : {}),
  };
}

function endOf({ random, name, others }: Situation): Record<string, unknown> {
  switch (random.integer(`end ${name}`, 0, 3)) {
    case 0:
      return {
        outcome: 'no-answer',
        reason: '恶意炒作',
        ...(random.chance(`names ${name}`, 0.5)
          ? { to: random.pick(`to ${name}`, ['mayor', 'duty-leader', DESK, 'nobody']) }
          : {}),
      };
    case 1:
      // H5: a report of wrongdoing goes to one organ alone; the people here do not always know it.
      return random.chance(`to the organ ${name}`, 0.3)
        ? { outcome: 'passed-on', reason: '检举控告', target: '区纪委监委' }
        : { outcome: 'passed-on', reason: '属信访事项', target: '信访' };
    case 2:
      return { outcome: 'entered-by-mistake', reason: `误登记 ${others.length}` };
    default:
      return { outcome: 'not-government', reason: '商业纠纷' };
  }
}

function releaseOf({ random, name, now, state }: Situation): Record<string, unknown> {
  if (state.offline && random.chance(`paper ${name}`, 0.8)) return paperOf({ random, name, now, state });
  const form = random.pick(`form ${name}`, [
    'authoritative',
    'press-conference',
    'briefing',
    'media-interview',
    'online-reply',
    'superior-release',
    ...(random.chance(`paper anyway ${name}`, 0.1) ? ['paper-reply'] : []),
  ]);
  const published =
    now -
    (random.chance(`late entry ${name}`, 0.4)
      ? random.wait(`ago ${name}`, 10 * HOUR)
      : random.integer(`ago ${name}`, 0, 20 * MINUTE));
  const publishedAt = Math.max(published, random.chance(`too early ${name}`, 0.05) ? 0 : toMs(state.discoveredAt));
  const final = random.chance(`final ${name}`, 0.6);
  const wording = state.documents?.find(({ kind }) => kind === 'wording');
  return {
    form,
    publishedAt: fromMs(publishedAt),
    address: PAGE,
    place: '区行政中心',
    bySuperior: '市政府',
    evidence: random.chance(`evidence ${name}`, 0.92) ? proof : [],
    outlets: [{ name: '门户网站' }],
    ...(wording && random.chance(`as drafted ${name}`, 0.8)
      ? { document: wording.id, ...(random.chance(`all the same ${name}`, 0.2) ? { lineReason: '发布在先' } : {}) }
      : {}),
    final,
    ...(random.chance(`concludes ${name}`, 0.25) ? { concludes: ['cause', 'disposal'] } : {}),
    ...(form === 'superior-release' ? {} : wordFor({ random, name, state })),
    ...pointsOf({ random, name, state }, final),
    ...(random.chance(`acts ${name}`, 0.8) ? { acts: [{ nature: 'grievance' as const, says: '已整改' }] } : {}),
    ...(random.chance(`attended ${name}`, 0.8) ? { attendance: [attendeeOf({ random, name, now, state })] } : {}),
    ...(final && random.chance(`only final ${name}`, 0.8)
      ? {}
      : { followUpAt: fromMs(now + random.integer(`next ${name}`, 1, 3 * DAY)) }),
  };
}

/** D2, D3: what the text says of the points of its causes; now and then of some alone, or of one that is none. */
function pointsOf(
  { random, name, state }: Pick<Situation, 'random' | 'name' | 'state'>,
  final: boolean,
): Record<string, unknown> {
  const { causes = [] } = state;
  const asked = [
    ...(causes.includes('administrative-act') ? ['facts', 'law', 'measures', 'result'] : []),
    ...(causes.includes('emergency') ? ['verified', 'measures', 'unknown'] : []),
    ...(causes.includes('policy-misread') ? ['content', 'whom', 'ask'] : []),
    ...(random.chance(`no point ${name}`, 0.02) ? ['weather'] : []),
  ];
  const told = [...new Set(asked)].filter((point) => random.chance(`says ${point} ${name}`, 0.93));
  return told.length === 0
    ? {}
    : {
        points: told.map((point) => ({
          point,
          inText: !(point === 'unknown' && final) && random.chance(`in the text ${point} ${name}`, 0.8),
          says: '第二段',
        })),
      };
}

/** The head of a unit concerned, somebody of it under a written authority, or one whom no directory knows. */
function attendeeOf({
  random,
  name,
  state,
}: Pick<Situation, 'random' | 'name' | 'now' | 'state'>): Record<string, string> {
  const unit = state.assignments.at(
    random.integer(`whose ${name}`, 0, Math.max(0, state.assignments.length - 1)),
  )?.unit;
  if (unit === undefined || random.chance(`stranger ${name}`, 0.15)) return { name: '路人甲', post: '局长' };
  return random.chance(`head ${name}`, 0.8)
    ? { name: `name of ${unit}-head`, post: '局长' }
    : {
        name: `name of ${unit}-officer`,
        post: '副科长',
        ...(random.chance(`acting ${name}`, 0.3) ? { acting: '授权书3号' } : {}),
      };
}

function paperOf({
  random,
  name,
  now,
  state,
}: Pick<Situation, 'random' | 'name' | 'now' | 'state'>): Record<string, unknown> {
  const publishedAt = Math.max(now - random.integer(`paper ago ${name}`, 0, 20 * MINUTE), toMs(state.discoveredAt));
  return {
    form: 'paper-reply',
    publishedAt: fromMs(publishedAt),
    evidence: [],
    outlets: [],
    final: true,
    paper: { number: `函 ${name}`, keptAt: '档案室' },
  };
}
