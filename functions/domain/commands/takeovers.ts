import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, Event, Release } from '../case/events.ts';
import { commanding, commandingAt } from '../case/takeover.ts';
import { printed } from '../clocks/explain.ts';
import { breachOf, COMMAND } from '../matter/breach.ts';
import { isWrittenBefore, latest } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { unlessOpen } from './unless-open.ts';
import { refuseOwn } from './whose-release.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** P3: a superior command took the case over: from then on what goes out is for it to say. */
export function recordTakeover(
  state: Case,
  { body, since: told, number, evidence }: Of<'record-takeover'>,
  { policy, directory, now, facts = [] }: Context,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const own = refuseOwn({ bySuperior: body }, directory, policy);
  if (own) return { ...own, field: '/body' };
  const standing = commanding(state);
  if (standing)
    return refuse(
      'commanded-already',
      'P3',
      `已由${standing.body}自 ${printed(standing.since)} 起指挥；指挥机关有变的，请先登记交回`,
      '/body',
    );
  const { takeovers = [] } = state;
  const earliest = takeovers.filter(({ void: never }) => !never).at(-1)?.until ?? state.discoveredAt;
  if (told > now) return refuse('not-taken-yet', 'P3', `接管时间 ${printed(told)} 晚于现在`, '/since');
  if (isWrittenBefore(told, earliest))
    return refuse('before-its-cause', 'P3', `接管时间 ${printed(told)} 早于 ${printed(earliest)}，请核对`, '/since');
  const since = latest(told, earliest);
  if (evidence.length === 0) return refuse('evidence-missing', 'P3', '须有依据：上级文件、通知或通话记录', '/evidence');
  const takeover = `K${takeovers.length + 1}`;
  const commanded = { ...state, takeovers: [...takeovers, { id: takeover, body, since }] };
  const before = outOfCommand(state, commanded, facts);
  return [
    {
      type: 'taken-over',
      takeover,
      body,
      since,
      evidence,
      ...(number === undefined ? {} : { number }),
      ...(before.length > 0 ? { before } : {}),
    },
  ];
}

/** P3, H2: what the district published while a superior commanded, as is known by now, without a word of it on record: for a named person to judge. */
export const outOfCommand = (was: Case, state: Case, facts: readonly Event[]): string[] =>
  state.releases
    .filter(({ void: never, voice, from }) => never === undefined && voice !== 'superior' && from === undefined)
    .filter(
      ({ id, publishedAt }) =>
        commandingAt(state, publishedAt) && !commandingAt(was, publishedAt) && !breachOf(state, `${COMMAND}:${id}`),
    )
    .filter(
      ({ id }) =>
        !facts.some(
          (event) => event.type === 'released' && event.release.id === id && event.release.superiorWord !== undefined,
        ),
    )
    .map(({ id }) => id);

/** P3: it handed the case back: the district releases by itself again. */
export function recordHandBack(
  state: Case,
  { until, says, evidence }: Of<'record-hand-back'>,
  { now }: Pick<Context, 'now'>,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const standing = commanding(state);
  if (!standing) return notCommanded();
  if (until > now) return refuse('not-handed-back-yet', 'P3', `交回时间 ${printed(until)} 晚于现在`, '/until');
  if (until <= standing.since)
    return refuse(
      'before-takeover',
      'P3',
      `交回时间 ${printed(until)} 不晚于接管时间 ${printed(standing.since)}`,
      '/until',
    );
  if (evidence.length === 0) return refuse('evidence-missing', 'P3', '须有依据：上级文件、通知或通话记录', '/evidence');
  return [{ type: 'handed-back', takeover: standing.id, until, says, evidence }];
}

const notCommanded = (): Refusal => refuse('not-commanded', 'P3', '本件没有上级指挥的登记，请先登记上级接管');

/** P3: the district asks whoever commands what is to be released, by whom and when. */
export function askSuperior(
  state: Case,
  command: Of<'ask-superior'>,
  { now }: Pick<Context, 'now'>,
): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const standing = commanding(state);
  if (!standing) return notCommanded();
  const askedAt = command.askedAt ?? now;
  if (askedAt > now) return refuse('not-asked-yet', 'P3', `请示时间 ${printed(askedAt)} 晚于现在`, '/askedAt');
  if (isWrittenBefore(askedAt, standing.since))
    return refuse(
      'before-takeover',
      'P3',
      `请示时间 ${printed(askedAt)} 早于接管时间 ${printed(standing.since)}：此前的请示可记入备注`,
      '/askedAt',
    );
  return [
    {
      type: 'superior-asked',
      takeover: standing.id,
      askedAt: latest(askedAt, standing.since),
      ...pick(command, ['to', 'says', 'means']),
    },
  ];
}

type Told = Pick<Release, 'superiorWord' | 'withoutWord' | 'publishedAt' | 'voice' | 'conference'>;

/** P3, H2: while a superior commands, a release names its word, or why it went out without; what happened is recorded, and is a breach for a named person to judge. */
export function wordOf(
  state: Case,
  { superiorWord, withoutWord, publishedAt, voice, conference }: Told,
): Pick<Release, 'uncommanded'> | Refusal {
  const command = commandingAt(state, publishedAt);
  if (!command || voice === 'superior') {
    const told = superiorWord !== undefined ? '/superiorWord' : withoutWord !== undefined ? '/withoutWord' : null;
    return told === null
      ? {}
      : refuse(
          'word-not-asked',
          'P3',
          command ? '上级自己发布的，不必另写同意，请去掉此项' : '发布时没有上级指挥，请去掉此项',
          told,
        );
  }
  if (superiorWord !== undefined && withoutWord !== undefined)
    return refuse('one-of-two', 'P3', '上级同意发布的，请去掉未经同意的说明', '/withoutWord');
  if (superiorWord !== undefined) return {};
  // What was held can be recorded: its own matter asks nothing of this.
  if (withoutWord !== undefined || conference !== undefined) return { uncommanded: { body: command.body } };
  return refuse(
    'superior-commands',
    'P3',
    `自 ${printed(command.since)} 起由${command.body}指挥，发布由其决定：请写明其何人何时同意；未经同意已经发布的，请写明原因后登记`,
    '/superiorWord',
  );
}
