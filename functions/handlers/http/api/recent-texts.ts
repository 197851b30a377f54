import { isOfDrill } from '../../../policy/drill.ts';
import type { HttpAnswer, HttpCall } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { mustBeAllowedTo } from './permissions.ts';
import type { Person } from './person.ts';
import { readAs } from './read-body.ts';
import { textsQuery } from './schemas/queries.ts';
import { countsOf, shownTo, unsentTexts } from './unsent-texts.ts';
import { textView } from './views/case-view.ts';

const TEXTS_PAGE = 100;

/** P8, 发送记录: every text, newest first, with its state and why it is held; or those alone that are not out, all of them. */
export async function recentTexts(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-texts');
  const { cursor, drills, only } = readAs(textsQuery, call.query);
  const [page, unsent, { delivery }] = await Promise.all([
    ports.store.recentTexts(TEXTS_PAGE, cursor),
    unsentTexts(person, ports),
    ports.policies.current(),
  ]);
  const listed = page.texts.filter(({ unit }) => isOfDrill(unit) === (drills === 'daily'));
  const texts =
    only === undefined
      ? await shownTo(person, listed, ports)
      : unsent.filter(({ state }) => only === 'unsent' || state === only);
  return {
    status: 200,
    body: {
      now: ports.clock.now(),
      texts: texts.map((text) => textView(text, person.directory, delivery)),
      cursor: only === undefined ? page.cursor : null,
      unsent: countsOf(unsent),
    },
  };
}
