import type { LineDifference, LineSet } from '../case/agreed-line.ts';
import { type Case, isStanding } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, EventBody } from '../case/events.ts';
import { basedForPublic } from '../intake/public-words.ts';
import type { Actor } from '../matter/actor.ts';
import type { Recorded } from '../matter/event.ts';
import { ERASED } from '../matter/free-text.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { differences, figureIn, stops, tellsTime } from './read-against-line.ts';
import { unlessOpen } from './unless-open.ts';
import { unitMeant } from './whose-release.ts';

type SetFact = Extract<PersonCommand, { command: 'set-line-fact' }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** The state of a case stays small, and nobody keeps more in mind. */
export const MOST_FACTS = 30;

/** R3: a fact of the agreed line, or another version of it, as a unit supplied it; what was there before stays on the record. */
export function setLineFact(state: Case, command: SetFact, actor: Person, context: Context): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不登记内容', '/value');
  const { line = [] } = state;
  const known = command.factId === undefined ? undefined : line.find(({ id }) => id === command.factId);
  if (command.factId !== undefined && !known)
    return refuse('no-such-fact', 'R3', `口径中没有 ${command.factId}`, '/factId');
  if (!known && line.length >= MOST_FACTS)
    return refuse('too-many-facts', 'ours', `口径至多 ${MOST_FACTS} 条，请在已有各条上更新`);
  const unfit = unfitVersion(known, command) ?? unfitValue(known?.kind ?? command.kind, command);
  if (unfit) return unfit;
  const unit = unitMeant(command.unit, actor, context.directory);
  if (isRefusal(unit)) return unit;
  const desk = context.directory.units.some(({ id, desk: is }) => id === unit && is === true);
  if (!desk && !state.assignments.some((one) => one.unit === unit && isStanding(one)))
    return refuse('not-its-case', 'R3', '该单位没有承办本件，不能提供口径', '/unit');
  const kind = known?.kind ?? command.kind;
  if (kind === undefined) return refuse('kind-missing', 'R3', '请写明是哪一类口径', '/kind');
  const before = known ? lineOf(context.facts ?? []).find(({ factId }) => factId === known.id) : undefined;
  // H5: all say it alike, so that it is public once any of them speaks; what is dropped nobody says.
  const based = basedForPublic(
    command.drop ? [] : [{ name: '口径', text: [command.label, command.value].filter(Boolean).join('') }],
    command.exposureBasis,
    context,
  );
  if (isRefusal(based)) return based;
  return [
    {
      type: 'line-set',
      factId: known?.id ?? `F${line.length + 1}`,
      kind,
      version: (known?.version ?? 0) + 1,
      ...pick(command, ['basedOn', 'value', 'confirmedBy', 'reason']),
      ...pick({ label: command.label ?? before?.label }, ['label']),
      unit,
      ...(command.drop ? { dropped: true as const } : {}),
      ...based,
    },
  ];
}

function unfitVersion(known: { version: number } | undefined, { basedOn, drop, reason }: SetFact): Refusal | null {
  if (!known)
    return basedOn === undefined && !drop
      ? null
      : refuse('nothing-before', 'R3', '新的一条口径没有前一版', drop ? '/drop' : '/basedOn');
  if (basedOn === undefined || basedOn < 1 || basedOn > known.version)
    return refuse('no-such-version', 'R3', `请写明在第几版上更新（1 至 ${known.version}）`, '/basedOn');
  return reason === undefined ? refuse('reason-missing', 'R3', '更新或撤下口径，须说明理由', '/reason') : null;
}

/** R3, H2: a figure is of the body that is competent for it; what the web tells is hearsay and no part of the line. */
function unfitValue(kind: SetFact['kind'], { value, label, confirmedBy, drop, factId }: SetFact): Refusal | null {
  if (drop) return null;
  if (kind === 'figure') {
    if (figureIn(value) === null) return refuse('no-number', 'R3', '数字类口径须写明数字，如：3人', '/value');
    if (label === undefined && factId === undefined)
      return refuse('label-missing', 'R3', '请写明是什么数字，如：死亡、遇难', '/label');
    if (confirmedBy === undefined)
      return refuse(
        'unconfirmed-figure',
        'R3',
        '数字须由主管部门核实后方可列入口径，请写明由谁核实；网传数字未经核实，不列入',
        '/confirmedBy',
      );
  }
  if ((kind === 'time' || kind === 'next') && !tellsTime(value))
    return refuse('no-time', 'R3', '时间类口径须写明时间，如：3月20日14时30分', '/value');
  return null;
}

/** The line as it stands: the latest version of each fact that was not dropped, nor erased. */
export const lineOf = (facts: readonly Recorded<EventBody>[]): LineSet[] =>
  [
    ...new Map(facts.flatMap((event) => (event.type === 'line-set' ? [[event.factId, event] as const] : []))).values(),
  ].filter(({ dropped, value }) => !dropped && value !== ERASED);

/** What two lines tell of the same thing. */
export const isSameFact = (one: Pick<LineSet, 'kind' | 'label'>, other: Pick<LineSet, 'kind' | 'label'>): boolean =>
  one.kind === other.kind && (one.label ?? '') === (other.label ?? '');

/** R3: in what a statement differs from the line so that it is stopped. */
export const contradictions = (text: string, facts: readonly Recorded<EventBody>[]): LineDifference[] =>
  differences(text, lineOf(facts)).filter(stops);

/** R3: what differs, side by side, and what would settle it. */
export function contradicts(
  differs: readonly LineDifference[],
  { directory }: Pick<Context, 'directory'>,
  field: string,
  otherwise: string,
): Refusal {
  const listed = differs.map(({ label, agreed, says, unit }) => {
    const name = directory.units.find(({ id }) => id === unit)?.name ?? unit;
    return `${label}：口径为“${agreed}”（${name}），文稿写“${says}”`;
  });
  return refuse(
    'contradicts-the-line',
    'R3',
    `与各单位商定的口径不一致：${listed.join('；')}。请改文稿，或由供稿单位更新口径；${otherwise}`,
    field,
  );
}
