import type { Matter } from '../../../domain/matter/matter.ts';
import { proposalOfStep } from '../../../domain/matter/proposal.ts';
import { type Html, html } from './html.ts';
import type { Opened } from './link/opened.ts';

type Asked = Pick<Opened, 'link'> & { state: Pick<Matter, 'proposals'> };

/** H2: the text asked for a decision that nobody has made yet. */
export const awaitsDecision = ({ link, state }: Asked): boolean =>
  state.proposals?.some(({ id }) => id === proposalOfStep(link.step)) === true;

/** H2: of an order or a conference nothing is decided behind a code: whoever was asked signs in. */
export function signInToDecide(asked: Asked, path: string): Html {
  if (proposalOfStep(asked.link.step) === null) return html``;
  return awaitsDecision(asked)
    ? html`<div class="card"><p class="say">有一项提请待您审批，请登录平台办理。</p><a class="button main" href="${path}">登录平台审批</a></div>`
    : html`<div class="card"><p class="say">此项提请已有决定，您无需再办。</p></div>`;
}

/** What is over: whoever is still to decide something is not told that nothing is left to do. */
export const overSays = (over: string, asked: Asked): string =>
  `${over}${awaitsDecision(asked) ? '。' : '，您无需再办。'}`;
