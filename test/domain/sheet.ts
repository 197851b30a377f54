import type { Actor } from '../../functions/domain/matter/actor.ts';
import type { Recorded } from '../../functions/domain/matter/event.ts';
import type { Proposed } from '../../functions/domain/matter/proposal.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import { isRefusal, type Refusal } from '../../functions/domain/matter/refusal.ts';
import type { Directory } from '../../functions/domain/people/directory.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import type { Deciding } from '../../functions/domain/texts/text-context.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

/** A kind of matter, as its record is made of commands. */
export interface Kind<State, Command, Body extends { type: string }> {
  decide: (state: State | null, actor: Actor, command: Command, context: Deciding<Body>) => Body[] | Refusal;
  apply: (state: State | null, event: Recorded<Body>) => State;
}

export const byPerson = (
  id: string,
  unit: string,
  role: Extract<Actor, { kind: 'person' }>['role'] = 'coordinator',
): Extract<Actor, { kind: 'person' }> => ({ kind: 'person', id, name: id, unit, role, via: 'console' });

export const WORKFLOW: Actor = { kind: 'system', part: 'workflow' };

/** One matter with its whole record, as commands come in. */
export class Sheet<State, Command, Body extends { type: string }> {
  readonly record: Recorded<Body>[] = [];
  #state: State | null = null;
  readonly #kind: Kind<State, Command, Body>;
  readonly #directory: Directory;
  readonly #policy: Policy;

  constructor(kind: Kind<State, Command, Body>, directory: Directory, policy = currentPolicy()) {
    this.#kind = kind;
    this.#directory = directory;
    this.#policy = policy;
  }

  get state(): State {
    if (!this.#state) throw new Error('nothing was opened');
    return this.#state;
  }

  decided(actor: Actor, command: Command, now: Instant): Body[] | Refusal {
    const proposed = this.record.filter(
      (event): event is typeof event & Recorded<Proposed> => event.type === 'proposed',
    );
    const context = { policy: this.#policy, directory: this.#directory, now, facts: this.record, proposed };
    return this.#kind.decide(this.#state, actor, command, context);
  }

  does(actor: Actor, command: Command, now: Instant): this {
    const drafts = this.decided(actor, command, now);
    if (isRefusal(drafts)) throw new Error(`${drafts.refused} ${drafts.field ?? ''}: ${drafts.says}`);
    for (const draft of drafts) {
      const event = { ...draft, seq: this.record.length + 1, at: now, actor, prev: '', hash: '' };
      this.#state = this.#kind.apply(this.#state, event);
      this.record.push(event);
    }
    return this;
  }

  /** Why it is refused, and at which field; or what is decided, but for the clocks that follow of it. */
  cameOf(actor: Actor, command: Command, now: Instant): string {
    const drafts = this.decided(actor, command, now);
    return isRefusal(drafts)
      ? `refused: ${drafts.refused}${drafts.field === undefined ? '' : ` ${drafts.field}`}`
      : drafts
          .map(({ type }) => type)
          .filter((type) => type !== 'clocks-changed')
          .join(', ');
  }

  /** The newest event of this type. */
  last<Type extends Body['type']>(type: Type): Extract<Recorded<Body>, { type: Type }> {
    const is = (event: Recorded<Body>): event is Extract<Recorded<Body>, { type: Type }> => event.type === type;
    const found = this.record.findLast(is);
    if (!found) throw new Error(`no ${type} in the record`);
    return found;
  }
}
