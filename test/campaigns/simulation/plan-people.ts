import { type PlanDraft, isPlanDraft, planState } from '../../../functions/domain/commands/plan-proposals.ts';
import { DAY, fromMs, HOUR } from '../../../functions/domain/matter/instant.ts';
import type { Plan } from '../../../functions/domain/rules/plan-rules.ts';
import { editRules } from '../../../functions/handlers/http/edit-rules.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const DESK = 'desk';

interface Step {
  who: string;
  route: string;
  id?: string;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** P1: somebody looks after plans: a unit proposes or revises its own, the body above has its word, the desk asks for a plan to be read again. */
export async function tendPlans(people: People, name: string): Promise<void> {
  const { random, agenda, history, policies } = people;
  const [drafts, { plans }] = await Promise.all([policies.drafts(), policies.current()]);
  const options = optionsFor(people, drafts.filter(isPlanDraft), plans.rows, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 0);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step) return;
  const { who, route, id, body } = step;
  const said = `plan ${route.split('/').at(-1) ?? ''}`;
  if (!history.inputOccurs(name, agenda.now, said)) return;
  const call = callOf('POST', route, id === undefined ? {} : { id }, body, who);
  await sendUntilAnswered(people, name, said, ({ ports }) => editRules(call, ports));
}

/** Mostly what is to be done next, sometimes what is foolish: a plan of another unit, a word of one's own on what one proposed, a version that is past. */
function optionsFor(
  { random, agenda, units }: People,
  drafts: readonly PlanDraft[],
  rows: readonly Plan[],
  name: string,
): Option[] {
  const reason = `缘由 ${name}`;
  const unit = random.pick(`unit ${name}`, [...units, 'qu-zhengfu-ban']);
  const colleague = (of: string): string =>
    of === 'qu-zhengfu-ban'
      ? random.pick(`by ${name}`, [DESK, 'night-desk', 'duty-leader'])
      : random.pick(`by ${name}`, [`${of}-officer`, `${of}-leader`]);
  const mine = rows.filter((row) => row.unit === unit);
  const plan = mine.length > 0 && random.chance(`revises ${name}`, 0.8) ? random.pick(`plan ${name}`, mine) : null;
  const all: Option[] = [
    [
      2,
      () => ({
        who: random.chance(`of another ${name}`, 0.1) ? 'unit-a-officer' : colleague(unit),
        route: '/api/plan-proposals',
        body: { plan: planOf(random, unit, plan, name), reason },
      }),
    ],
    ...(rows.length > 0
      ? [
          [
            2.5,
            () => ({
              who: random.pick(`asks ${name}`, [DESK, DESK, 'duty-leader', 'unit-b-officer']),
              route: '/api/plan-proposals/{id}/ask-reading',
              id: random.pick(`read again ${name}`, rows).id,
              body: {
                because: random.pick(`because ${name}`, ['桥北案', '汛后总结', name]),
                says: reason,
                ...(random.chance(`by a day ${name}`, 0.5)
                  ? { by: fromMs(agenda.now + random.integer(`day ${name}`, -1, 20) * DAY + HOUR) }
                  : {}),
              },
            }),
          ] satisfies Option,
        ]
      : []),
  ];
  const open = drafts.filter(({ state }) => state === 'open');
  if (open.length === 0) return all;
  const draft = random.pick(`draft ${name}`, open);
  const { id, version } = draft;
  const expectedVersion = random.chance(`late ${name}`, 0.1) ? Math.max(1, version - 1) : version;
  const waits = planState(draft) === 'waiting';
  const above = draft.plan.unit === 'qu-zhengfu-ban' ? ['mayor'] : ['duty-leader', 'duty-leader', 'mayor'];
  return [
    ...all,
    [
      waits ? 5 : 0.2,
      () => ({
        who: random.pick(`decides ${name}`, [...above, ...above, 'unit-b-leader', DESK, draft.plan.by.id]),
        route: '/api/plan-proposals/{id}/decide',
        id,
        body: {
          expectedVersion,
          decision: random.pick(`decision ${name}`, ['consent', 'consent', 'consent', 'return', 'refuse']),
          ...(random.chance(`says why ${name}`, 0.8) ? { reason } : {}),
        },
      }),
    ],
    [
      waits ? 0.2 : 4,
      () => ({
        who: colleague(draft.plan.unit),
        route: '/api/plan-proposals/{id}/revise',
        id,
        body: { expectedVersion, plan: planOf(random, draft.plan.unit, draft.plan.row, name), reason },
      }),
    ],
    [
      0.4,
      () => ({
        who: random.chance(`a stranger ${name}`, 0.2) ? 'unit-b-officer' : colleague(draft.plan.unit),
        route: '/api/plan-proposals/{id}/withdraw',
        id,
        body: { expectedVersion, reason },
      }),
    ],
  ];
}

/** The plan as a unit writes it: its own with other times, or a first one. */
function planOf(random: People['random'], unit: string, was: Plan | null, name: string): object {
  const hours = random.integer(`hours ${name}`, 1, 30);
  // A step of one id says the same in every plan that has it.
  const step = {
    id: 'look',
    phase: 'procedure',
    says: 'look',
    short: 'look',
    who: 'lead',
    within: { hours, from: 'discovery' },
  };
  if (!was)
    return {
      id: `plan-${unit}`,
      title: `${unit}预案`,
      clause: 'P1',
      unit,
      kinds: {
        subjects: ['环境'],
        mentions: [random.pick(`mentions ${name}`, ['停水', '异味', '堵车'])],
      },
      grades: { emergencyGrades: ['none'] },
      steps: [step],
      contacts: [],
      skeletons: [],
    };
  const { readOn: _readOn, consent: _consent, ...rest } = was;
  return { ...rest, steps: [...was.steps.filter(({ id }) => id !== 'look'), step] };
}
