import { mayRemove, mayShare, type SavedView, type ViewShelf, withView } from '../../domain/people/saved-views.ts';
import { isRefusal, type Refusal } from '../../domain/matter/refusal.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { type Person, personOf } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { mustSeeLists, ownShelf, unitShelf, viewsOf } from './api/saved-views.ts';
import { removeViewBody, viewBody } from './api/schemas/views.ts';

/** Two of a unit may save at once. */
const TRIES = 6;

/** `POST /api/views` keeps a list under a name, for oneself or for one's unit; `POST /api/views/{id}/remove` takes it away. What is shared and taken away is written down. */
export async function commandViews(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  mustSeeLists(person);
  const { number, command } = call.path;
  if (number === undefined) return saved(call, person, ports);
  if (command !== 'remove') return problem(404, 'unknown-command', '视图只有删除一项操作');
  readBody(call, removeViewBody);
  return removed(number, person, ports);
}

async function saved(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { name, filters, shared } = maskBody(readBody(call, viewBody), await ports.policies.current());
  const { id: by, name: called, role } = person.contact;
  if (shared && !mayShare(role))
    throw new BadRequest(
      'not-your-role',
      '由本单位值班员、领导或联络员共享视图；您可以存为自己的，需要共享请联系他们',
      { clause: 'ours' },
      403,
    );
  const at = ports.clock.now();
  const view: SavedView = { id: `view_${ports.ids.random(16)}`, name, filters, by: { id: by, name: called }, at };
  const refused = await changed(shared ? unitShelf(person) : ownShelf(person), (shelf) => withView(shelf, view), ports);
  if (refused) return refusalAnswer(refused);
  if (shared) await ports.store.audit({ at, actor: person.actor, what: `POST views/${view.id}: ${name}` });
  return { status: 201, body: await viewsOf(person, ports) };
}

async function removed(id: string, person: Person, ports: Ports): Promise<HttpAnswer> {
  const isMeant = (view: SavedView): boolean => view.id === id;
  for (const owner of [ownShelf(person), unitShelf(person)]) {
    const found = (await ports.store.views(owner)).views.find(isMeant);
    if (!found) continue;
    if (!mayRemove(person.contact, found))
      throw new BadRequest(
        'not-your-view',
        `视图“${found.name}”由${found.by.name}共享，请联系其本人或本单位值班员、领导删除`,
        { clause: 'ours' },
        403,
      );
    await changed(owner, ({ views }) => views.filter((view) => !isMeant(view)), ports);
    if (owner === unitShelf(person))
      await ports.store.audit({
        at: ports.clock.now(),
        actor: person.actor,
        what: `remove views/${id}: ${found.name}`,
      });
    return { status: 200, body: await viewsOf(person, ports) };
  }
  return problem(404, 'no-such-view', '没有这个视图，可能已被删除');
}

/** Changes a shelf as it stands when it is written; the refusal, where there is one. */
async function changed(
  owner: string,
  change: (shelf: ViewShelf) => SavedView[] | Refusal,
  { store }: Pick<Ports, 'store'>,
): Promise<Refusal | null> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const shelf = await store.views(owner);
    const views = change(shelf);
    if (isRefusal(views)) return views;
    if (await store.putViews(owner, { version: shelf.version + 1, views })) return null;
  }
  throw new BadRequest('busy', '本单位有人同时在改视图，请稍后再试', {}, 409);
}
