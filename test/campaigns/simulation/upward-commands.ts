import { isLive } from '../../../functions/domain/matter/clock.ts';
import { fromMs, MINUTE } from '../../../functions/domain/matter/instant.ts';
import type { ConsoleCommand, Situation } from './commands.ts';

type Option = [weight: number, command: () => ConsoleCommand];

const DESK = 'desk';
const DESKS = ['district-leaders', 'city-duty-office', 'city-cyberspace'];
const SECTIONS = {
  first: ['when', 'where', 'what', 'measures', 'next'],
  'follow-up': ['what', 'measures', 'next'],
  final: ['what', 'measures', 'next'],
  feedback: ['facts', 'handling', 'answer', 'follows'],
};
const by = (command: string, body: Record<string, unknown>, who = DESK): ConsoleCommand => ({ who, command, body });

/** M2, P2, P3: people report upward, answer orders of superiors, and hand a case over to a superior that commands; mostly what is due, sometimes out of order. */
export function upward(situation: Situation): Option[] {
  return [...reporting(situation), ...answering(situation), ...commanding(situation)];
}

const isDue = ({ state }: Situation, kind: string): boolean =>
  state.clocks.some((clock) => isLive(clock) && clock.kind === kind);

function reporting(situation: Situation): Option[] {
  const { random, name, now, state } = situation;
  const { dispatches = [] } = state;
  const reports = dispatches.filter(({ kind }) => kind !== 'feedback');
  const begun = reports.some(({ sendings = [] }) => sendings.length > 0);
  const kind = random.pick(`report ${name}`, begun ? (['follow-up', 'final', 'final'] as const) : (['first'] as const));
  const draft = reports.at(-1);
  const unsent = draft && (draft.sendings ?? []).length === 0 ? draft : undefined;
  const due = isDue(situation, 'written-report');
  return [
    [
      isDue(situation, 'immediate-report') ? 5 : 0.05,
      () =>
        by('report', {
          to: '值班员',
          means: '电话',
          desks: random.chance(`all ${name}`, 0.7) ? DESKS : [random.pick(`desk ${name}`, [...DESKS, 'province'])],
          says: `简报 ${name}`,
          ...(random.chance(`earlier ${name}`, 0.2)
            ? { reportedAt: fromMs(now - random.integer(`called ago ${name}`, 0, 90) * MINUTE) }
            : {}),
        }),
    ],
    [
      unsent ? 0.1 : due ? 2 : begun ? 0.5 : 0.03,
      () => by('write-dispatch', { kind, sections: SECTIONS[kind].map((id) => ({ id, says: `${id} ${name}` })) }),
    ],
    ...(draft
      ? ([
          [
            unsent ? 3 : 0.2,
            () =>
              by('send-dispatch', {
                dispatch: draft.id,
                version: draft.versions,
                means: '传真',
                ...(random.chance(`some desks ${name}`, 0.2) ? { to: [random.pick(`to desk ${name}`, DESKS)] } : {}),
              }),
          ],
          [0.2, () => by('write-dispatch', { dispatch: draft.id, basedOn: draft.versions, sections: [] })],
        ] satisfies Option[])
      : []),
    ...dispatches.flatMap(({ id, sendings = [] }): Option[] =>
      sendings.slice(-1).map((sending) => [
        sending.to.length > (sending.got ?? []).length ? 1 : 0.02,
        () =>
          by('record-receipt', {
            dispatch: id,
            sending: sending.id,
            desk: random.pick(`receipt ${name}`, sending.to),
            receivedBy: '值班员',
          }),
      ]),
    ),
  ];
}

function answering({ random, name, state }: Situation): Option[] {
  const asked = state.clocks.find((clock) => isLive(clock) && clock.kind === 'feedback');
  const feedback = (state.dispatches ?? []).filter(({ kind }) => kind === 'feedback').at(-1);
  const unit = asked && 'unit' in asked.move ? asked.move.unit : feedback?.unit;
  const who = unit === undefined || random.chance(`by the desk ${name}`, 0.2) ? DESK : `${unit}-officer`;
  const [order = 'O'] = asked?.of?.split('.') ?? [];
  const sections = SECTIONS.feedback.map((id) => ({ id, says: `${id} ${name}` }));
  return [
    ...(asked
      ? ([
          [
            feedback ? 0.1 : 2,
            () =>
              by(
                'write-dispatch',
                { kind: 'feedback', order: order === 'O' ? 'assigned-limit' : `assigned-limit:${order}`, sections },
                who,
              ),
          ],
        ] satisfies Option[])
      : []),
    ...(feedback
      ? ([
          [
            feedback.signed === undefined ? 2 : 0.1,
            () => by('submit-dispatch', { dispatch: feedback.id, version: feedback.versions }, who),
          ],
          [
            asked && feedback.signed !== undefined ? 4 : 0.1,
            () => by('send-dispatch', { dispatch: feedback.id, version: feedback.versions, means: '平台' }, who),
          ],
          [
            (feedback.sendings ?? []).length > 0 ? 0.3 : 0.01,
            () => by('return-dispatch', { dispatch: feedback.id, by: '市政府办', reason: `请补充 ${name}` }),
          ],
          [0.1, () => by('write-dispatch', { dispatch: feedback.id, basedOn: feedback.versions, sections }, who)],
        ] satisfies Option[])
      : []),
  ];
}

function commanding({ random, name, now, state }: Situation): Option[] {
  const standing = (state.takeovers ?? []).some(({ until }) => until === undefined);
  const evidence = [{ kind: 'document', ref: `指挥部通知 ${name}` }];
  const at = fromMs(now - random.integer(`taken ago ${name}`, 0, 60) * MINUTE);
  return [
    [
      standing ? 0.02 : state.grades.emergency === null ? 0.02 : 0.15,
      () => by('record-takeover', { body: '市应急指挥部', since: at, evidence }),
    ],
    [standing ? 0.5 : 0.01, () => by('ask-superior', { to: '新闻组', says: `请示 ${name}`, means: '电话' })],
    [standing ? 0.3 : 0.01, () => by('record-hand-back', { until: at, says: '应急响应终止', evidence })],
  ];
}

/** P3: what whoever records a release says of the superior's word, where one commands; not always. */
export function wordFor({
  random,
  name,
  state,
}: Pick<Situation, 'random' | 'name' | 'state'>): Record<string, unknown> {
  if (!(state.takeovers ?? []).some(({ until }) => until === undefined)) return {};
  return random.pick(`word ${name}`, [{ superiorWord: '新闻组电话同意' }, { withoutWord: '来不及请示' }, {}]);
}
