import { type Amended, SAID, type Said } from '../case/amended.ts';
import { type Case, CATEGORIES, isOpen } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { ERASED } from '../matter/free-text.ts';
import { NATURES } from '../matter/nature.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { heavierOpinion } from '../routing/grading.ts';
import type { Policy } from '../rules/policy.ts';
import type { Context } from './decide.ts';

type Amend = Extract<PersonCommand, { command: 'amend' }>;

/** A1, V1: what is said of the matter is said anew, also when it is over. Neither a clock nor the grade follows; a heavier grade is proposed. */
export function amend(state: Case, command: Amend, { policy }: Pick<Context, 'policy'>): Draft[] | Refusal {
  const content = (['summary', 'place'] as const).find((field) => state.offline && command[field] !== undefined);
  if (content) return refuse('no-content', 'H6', '线下办理件不登记内容', `/${content}`);
  if (command.categories?.length === 0)
    return refuse('category-missing', 'M1', `类别至少一项，应为：${CATEGORIES.join('、')}`, '/categories');
  const told = inOrder(command);
  const fields = SAID.filter((field) => told[field] !== undefined && !isSame(told[field], state[field]));
  if (fields.length === 0)
    return refuse('no-change', 'ours', `没有变化：须写明与现有记录不同的${FIELDS}中的一项`, firstOf(command));
  const was = pick(state, fields);
  if (fields.some((field) => stands(state[field])) && command.reason === undefined)
    return refuse('reason-missing', 'ours', '改动已载明的内容，须说明理由；补充原来没有的内容可不填', '/reason');
  const is = pick(told, fields);
  return [{ type: 'amended', was, is, ...pick(command, ['reason']), ...proposing(state, is, policy) }];
}

/** M1, H2: what a person says that it is feeds the grade, as where he confirms; another person's decision alone moves it. */
function proposing(state: Case, { categories }: Said, policy: Policy): Pick<Amended, 'proposed'> {
  const ofCategories =
    categories && isOpen(state) && heavierOpinion(policy, { ...state.grades, emergency: null }, categories);
  const proposed = ofCategories ? heavierOpinion(policy, state.grades, categories) : null;
  return proposed ? { proposed } : {};
}

const FIELDS = '摘要、地点、类别、关切性质';

const firstOf = (command: Amend): string => `/${SAID.find((field) => command[field] !== undefined) ?? 'summary'}`;

/** Sets are kept in the order of the lists, each once, so that the same said in another order changes nothing. */
const inOrder = (command: Amend): Said => ({
  ...pick(command, ['summary', 'place']),
  ...(command.categories ? { categories: CATEGORIES.filter((one) => command.categories?.includes(one)) } : {}),
  ...(command.natures ? { natures: NATURES.filter((one) => command.natures?.includes(one)) } : {}),
});

const isSame = (one: Said[keyof Said], other: Said[keyof Said]): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((part) => (other as readonly string[]).includes(part))
    : one === other;

/** What was erased says nothing any more. */
const stands = (said: Said[keyof Said]): boolean => said !== undefined && said !== ERASED && said.length > 0;

/** No unit is given what nobody has said in a sentence; what is kept without content (H6) is told of by telephone. */
export function unlessSummed(state: Case, summary?: string, field = '/summary'): Refusal | null {
  if (state.offline)
    return summary === undefined ? null : refuse('no-content', 'H6', '线下办理件不登记内容', '/summary');
  const has = stands(state.summary);
  if (has && summary !== undefined && summary !== state.summary)
    return refuse('summary-known', 'ours', '摘要已载明，如需改动请用“更正内容”', '/summary');
  return has || summary !== undefined
    ? null
    : refuse('summary-missing', 'ours', '交办须有一句话摘要（何地何事）：请先写明摘要，可参照线索标题', field);
}

/** The sentence that comes with an assignment, where the record had none; several of one press bring the same. */
export const summed = (state: Case, { summary }: { summary?: string }): Draft[] =>
  summary === undefined || summary === state.summary
    ? []
    : [{ type: 'amended', was: pick(state, ['summary']), is: { summary } }];
