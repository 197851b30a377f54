import { quietUntil } from '../clocks/quiet-hours.ts';
import { own } from '../matter/own.ts';
import type { TextRules } from '../rules/policy.ts';
import { textsOf } from '../texts/announce.ts';
import { beginning } from '../texts/compose.ts';
import type { TextBearer } from '../texts/bearer.ts';
import { type Announcing, forLeader, type Notification } from '../texts/notification.ts';
import type { Outbox } from '../texts/outbox.ts';
import { unheardOf } from '../texts/unheard.ts';
import type { RightsChange } from './rights.ts';

const ID = /^R\d{6,12}$/;

/** Whether this is the number of a change of rights, which has texts and nothing else that a matter has. */
export const isRightsId = (number: string): boolean => ID.test(number);

/** A change of rights as texts and their delivery see any matter. */
export const rightsBearer = ({
  id,
  policyId,
  state,
  widened,
  by,
  were,
}: RightsChange): TextBearer & Required<Pick<TextBearer, 'ofRights'>> => ({
  number: id,
  policyId,
  drill: false,
  subject: '',
  grades: { opinion: 'IV', emergency: null },
  status: state === 'waiting' ? 'open' : 'closed',
  assignments: [],
  clocks: [],
  ofRights: { notTold: [by.id, ...widened.map(({ person }) => person)], were: were.contacts },
});

/** It has no events to count: it is asked for, and decided. */
const ASKED = 1;
const DECIDED = 2;

/** Nobody was given anything: it can wait for the morning. */
const GIVES_NOTHING: readonly RightsChange['state'][] = ['refused', 'withdrawn'];

/**
 * H2: the leader on duty is told of every change of rights that is asked for, and of what became of it; at any hour where somebody gets more, or
 * would, since an account that was taken over is used at night. Neither whoever asked nor whoever gains is the one to tell. Null: the rules have
 * no words for it, or one person sets the district up before it has a leader to tell, who then finds it on his desk.
 */
export function rightsOutbox(change: RightsChange, context: Announcing): Outbox | null {
  const { policy, now } = context;
  const said = newsOf(change, context);
  if (!said) return null;
  const state = rightsBearer(change);
  const moved = numberNews(change, context);
  const unheard = change.state === 'alone' ? [] : unheardOf(said, context);
  const heard = moved ? [said, moved] : [said];
  if (change.state === 'alone' && heard.every(({ people }) => people.length === 0)) return null;
  const held = GIVES_NOTHING.includes(change.state) ? quietUntil(state, policy, now) : null;
  return {
    matter: change.id,
    seq: said.seq,
    firstSeq: said.seq,
    at: now,
    policyId: policy.id,
    texts: heard.flatMap((one) => textsOf(one, state, context)).map((text) => ({ ...text, ...beginning(held, now) })),
    takeBacks: [],
    // What asked for a decision, and was not sent yet, asks for nothing any more.
    obsoletes: change.decided !== undefined,
    ...(unheard.length > 0 ? { unheard } : {}),
  };
}

function newsOf(change: RightsChange, context: Announcing): Notification | null {
  const { by, decided, state, widened } = change;
  const { rights, templates, bounds } = context.policy.texts;
  const template = state === 'waiting' ? 'rights-asked' : 'rights-decided';
  if (!rights || !own(templates, template)) return null;
  const seq = decided ? DECIDED : ASKED;
  return {
    seq,
    key: `rights.e${seq}`,
    step: 'case',
    template,
    count: Math.min(widened.length, MOST),
    rights: {
      actor: short((decided?.by ?? by).name, 'actor', bounds),
      person: short(widened[0]?.name ?? '', 'person', bounds),
      ...(state === 'waiting' ? {} : { action: rights[state] }),
    },
    ...forLeader(rightsBearer(change).ofRights, context),
  };
}

/** Whose codes go elsewhere hears of it where he was reached before, when it is asked for or was done by one alone. */
function numberNews({ state, by, widened, were }: RightsChange, { policy }: Announcing): Notification | null {
  const template = state === 'waiting' ? 'number-asked' : 'number-moved';
  const people = were.contacts.filter(
    ({ id, active }) => active && widened.some(({ person, gains }) => person === id && gains.includes('reached')),
  );
  if ((state !== 'waiting' && state !== 'alone') || people.length === 0 || !own(policy.texts.templates, template))
    return null;
  return {
    seq: ASKED,
    key: `rights.e${ASKED}.number`,
    step: 'case',
    template,
    people,
    rights: { actor: short(by.name, 'actor', policy.texts.bounds), person: '' },
  };
}

/** What two digits hold: of an import it is enough to say how many about. */
const MOST = 99;

/** A text that is too long is not sent at all. */
const short = (name: string, variable: string, bounds: TextRules['bounds']): string =>
  name.slice(0, own(bounds, variable) ?? 0);
