import { isOfDrill } from '../../policy/drill.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { byRoute } from './api/by-route.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import type { Person } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { textsQuery } from './api/schemas/queries.ts';
import { countsOf, shownTo, unsentTexts } from './api/unsent-texts.ts';
import { textView } from './api/views/case-view.ts';

const TEXTS_PAGE = 100;

/** 发送记录: every text, newest first, with its state and why it is held; or those alone that are not out, all of them. */
async function recentTexts(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
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

/** P8: every text that was sent, or is not out yet. */
export const readTexts = byRoute({ '/api/texts': recentTexts });

export const handler = lambda.http(readTexts);
