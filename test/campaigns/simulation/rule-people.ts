import { isPlanDraft } from '../../../functions/domain/commands/plan-proposals.ts';
import { fromMs, HOUR } from '../../../functions/domain/matter/instant.ts';
import { proposedRoutingIn } from '../../../functions/domain/routing/proposed-routing.ts';
import type { RuleDraft } from '../../../functions/domain/rules/publication.ts';
import { editRules } from '../../../functions/handlers/http/edit-rules.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';
import { writtenAnew } from './policies.ts';

export const ADMIN = 'admin';

interface Step {
  who: string;
  method?: 'PUT';
  route: string;
  path?: Record<string, string>;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** H2, R3: administrators write drafts of the rules and take proposed rows of the routing ledger into them; a leader publishes, or takes back. */
export async function tendRules(people: People, name: string): Promise<void> {
  const { random, agenda, history, policies } = people;
  const heads = (await policies.drafts()).filter((one) => !isPlanDraft(one));
  const open = heads.filter(({ state }) => state === 'open');
  const draft = open.length > 0 ? await policies.draft(random.pick(`draft ${name}`, open).id) : null;
  const coming = (await policies.publications()).filter(
    (one) => one.withdrawn === undefined && one.from > fromMs(agenda.now),
  );
  const options = [...draftsFor(people, draft, name), ...routing(people, draft, name)];
  const [next] = coming;
  if (next)
    options.push([
      1,
      () => ({
        who: random.pick(`takes back ${name}`, ['duty-leader', ADMIN]),
        route: '/api/policy-drafts/{id}/withdraw',
        path: { id: next.draft.id },
        body: { from: next.from, reason: `缘由 ${name}` },
      }),
    ]);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 0);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step) return;
  const { who, method = 'POST', route, path = {}, body } = step;
  const said = `rules ${route.split('/').at(-1)?.replace('{part}', 'write') ?? ''}`;
  if (!history.inputOccurs(name, agenda.now, said)) return;
  const call = callOf(method, route, path, body, who);
  await sendUntilAnswered(people, name, said, ({ ports }) => editRules(call, ports));
}

function draftsFor({ random, agenda }: People, draft: RuleDraft | null, name: string): Option[] {
  const begin: Option = [
    draft ? 0.5 : 4,
    () => ({
      who: random.pick(`begins ${name}`, [ADMIN, ADMIN, 'duty-leader']),
      route: '/api/policy-drafts',
      body: { name: `规则 ${name}` },
    }),
  ];
  if (!draft) return [begin];
  const { id, version } = draft;
  const expectedVersion = random.chance(`late ${name}`, 0.1) ? Math.max(1, version - 1) : version;
  return [
    begin,
    [
      2,
      () => {
        const { part, value } = writtenAnew(random, name, draft.parts);
        return {
          who: ADMIN,
          method: 'PUT',
          route: '/api/policy-drafts/{id}/parts/{part}',
          path: { id, part },
          body: { expectedVersion, value },
        };
      },
    ],
    [
      version > 1 ? 3 : 0.3,
      () => ({
        // Whoever wrote it may not.
        who: random.pick(`publishes ${name}`, ['duty-leader', 'duty-leader', 'mayor', ADMIN, ADMIN]),
        route: '/api/policy-drafts/{id}/publish',
        path: { id },
        body: {
          expectedVersion,
          reason: `缘由 ${name}`,
          ...(random.chance(`later ${name}`, 0.4)
            ? { from: fromMs(agenda.now + random.integer(`from ${name}`, 0, 6) * HOUR) }
            : {}),
        },
      }),
    ],
    [0.4, () => ({ who: ADMIN, route: '/api/policy-drafts/{id}/discard', path: { id }, body: { expectedVersion } })],
  ];
}

/** R3: what final decisions propose for the ledger. */
function routing({ random, tables }: People, draft: RuleDraft | null, name: string): Option[] {
  const proposed = [...tables.cases.values()].flatMap((state) =>
    proposedRoutingIn(state, tables.events.get(state.number) ?? []),
  );
  if (proposed.length === 0) return [];
  const { number, event } = random.pick(`proposed ${name}`, proposed);
  return [
    [
      1,
      () => ({
        who: random.pick(`dismisses ${name}`, [ADMIN, 'desk']),
        route: '/api/rules/proposed-routing/dismiss',
        body: { number, event, reason: `缘由 ${name}` },
      }),
    ],
    ...(draft
      ? [
          [
            4,
            () => ({
              who: ADMIN,
              route: '/api/rules/proposed-routing/adopt',
              body: { number, event, draft: draft.id, expectedVersion: draft.version },
            }),
          ] satisfies Option,
        ]
      : []),
  ];
}
