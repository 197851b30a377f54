import type { Learning, WeightsPin } from '../../../../domain/routing/learning.ts';
import { weightsId } from '../../../../domain/routing/model.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { WeightsPlace } from '../../../../domain/rules/weights-rules.ts';
import { weightsOf } from '../../../../intake/weights.ts';
import { learningRules } from '../../../../policy/learning.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import { maskBody } from '../mask-body.ts';
import { may, mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { readBody } from '../read-body.ts';
import { pinWeightsBody, proposeWeightsBody, type WeightsAnswer } from '../schemas/rules.ts';
import { begun, mayPublishAs, named, written } from './drafts.ts';

/** `GET /api/rules/weights`: R2: which weights rank who answers, and what the last night learnt of the record, measured beside them. */
export async function readWeights(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-drafts');
  const [policy, learning, pin] = await Promise.all([
    ports.policies.current(),
    ports.policies.learning(),
    ports.policies.weightsPin(),
  ]);
  const model = await weightsOf(policy, ports);
  const offered = offeredBy(learning, pin, policy, ports);
  const body: WeightsAnswer = {
    now: ports.clock.now(),
    id: model.id ?? '',
    published: publishedOf(policy),
    learning: learning && learntOf(learning),
    offered: 'why' in offered ? null : { hash: offered.hash, until: offered.until },
    earlier: (await earlierThan(policy, ports)).map(({ hash, at, lessons }) => ({ hash, at, lessons })),
    pin: pin
      ? { version: pin.version, pinned: pin.pinned, said: { at: pin.at, by: pin.by, reason: pin.reason } }
      : { version: 0, pinned: false },
    fewest: learningRules.fewest,
    measuredDays: learningRules.measuredDays,
    mayPropose: may(person, 'write-rules'),
    mayPin: await mayPublishAs(person, ports),
  };
  return { status: 200, body };
}

function publishedOf({ weights }: Policy): WeightsAnswer['published'] {
  if (!weights) return null;
  const { hash, at, lessons, from, figures, was } = weights;
  return { hash, at, lessons, from, figures, was };
}

const learntOf = ({ candidate, ...learning }: Learning): WeightsAnswer['learning'] => ({
  ...learning,
  ...(candidate ? { candidate: { figures: candidate.figures, mends: candidate.mends, spoils: candidate.spoils } } : {}),
});

const NOTHING = '没有可以采用的新权重，请以最近一夜的结果为准';
const GONE = '这份权重已不在存放处，无法改回；可改用随系统发布的权重';

/** What may be taken up, or why nothing may: it was compared with what is in force still, and nobody pinned that. */
function offeredBy(
  learning: Learning | null,
  pin: WeightsPin | null,
  { weights }: Policy,
  { clock }: Ports,
): (WeightsPlace & { until: string }) | { why: string } {
  const offered = learning?.candidate?.offered;
  if (pin?.pinned) return { why: `${pin.by.name}已锁定现用权重（${pin.reason}），解除锁定后才能采用` };
  if (!learning || !offered || offered.until <= clock.now()) return { why: NOTHING };
  const since = weights !== undefined && weights.at >= learning.at;
  const others = weights !== undefined && weightsId(weights.hash) !== learning.weights;
  return since || others ? { why: '现用权重在那一夜之后换过，请等今夜重新比较' } : offered;
}

/** So many of the last publications are looked at for the weights that they brought. */
const LOOKED_BACK = 30;

/** Weights that were in force before these, the last first, each once. */
async function earlierThan(
  { weights }: Pick<Policy, 'weights'>,
  { policies, clock }: Pick<Ports, 'policies' | 'clock'>,
): Promise<NonNullable<Policy['weights']>[]> {
  const now = clock.now();
  const been = (await policies.publications()).filter(({ from, withdrawn }) => withdrawn === undefined && from <= now);
  const versions = new Set(been.slice(0, LOOKED_BACK).map(({ policyId }) => policyId));
  const read = await Promise.all([...versions].map((id) => policies.byId(id)));
  const had = read.flatMap((policy) => policy.weights ?? []).filter(({ hash }) => hash !== weights?.hash);
  return had.filter(({ hash }, index) => had.findIndex((one) => one.hash === hash) === index);
}

/** `POST /api/rules/weights/propose`: begins a draft in which they rank; in force once somebody else publishes that. */
export async function proposeWeights(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const policy = await ports.policies.current();
  const { name, weights: wanted } = maskBody(readBody(call, proposeWeightsBody), policy);
  const taken = wanted === null ? shippedAgain(policy) : await takenUp(wanted, policy, ports);
  if ('status' in taken) return taken;
  const draft = await begun(name, policy, person, ports);
  const next = { ...draft, parts: { ...draft.parts, weights: { ...taken } } };
  return written(next, person, ports, 'POST rules/weights/propose', 201);
}

type WeightsPart = Pick<Policy, 'weights'>;

const shippedAgain = ({ weights }: Policy): WeightsPart | HttpAnswer =>
  weights ? {} : problem(409, 'shipped-already', '现用的就是随系统发布的权重，无须改回');

async function takenUp(wanted: string, policy: Policy, ports: Ports): Promise<WeightsPart | HttpAnswer> {
  const { policies } = ports;
  const [learning, pin] = await Promise.all([policies.learning(), policies.weightsPin()]);
  const offered = offeredBy(learning, pin, policy, ports);
  if (pin?.pinned && 'why' in offered) return problem(409, 'weights-pinned', offered.why);
  const before = (await earlierThan(policy, ports)).find(({ hash }) => hash === wanted);
  if (before) return (await policies.weights(before)) ? { weights: before } : problem(409, 'nothing-offered', GONE);
  if ('why' in offered) return problem(409, 'nothing-offered', offered.why);
  if (offered.hash !== wanted)
    return problem(409, 'stale', '夜间又学出了新的权重，请看过最新结果后再采用', { pointer: '/weights' });
  const kept = await policies.keepWeights(offered);
  const { hash, chunks } = offered;
  return kept
    ? { weights: { clause: learningRules.clause, hash, chunks, ...kept.learnt } }
    : problem(409, 'nothing-offered', NOTHING);
}

const pinning =
  (pinned: boolean) =>
  async (call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> => {
    mustBeAllowedTo(person, 'publish-rules');
    if (!(await mayPublishAs(person, ports)))
      throw new BadRequest('not-your-role', '现行政策没有把发布交给您的角色，请联系管理员', { clause: 'H2' }, 403);
    const { expectedVersion, reason } = maskBody(readBody(call, pinWeightsBody), await ports.policies.current());
    const was = await ports.policies.weightsPin();
    const version = was?.version ?? 0;
    if (version !== expectedVersion || (was?.pinned ?? false) === pinned)
      return problem(409, 'stale', '锁定情况刚有变化，请看过最新情况后再试', { pointer: '/expectedVersion' });
    const at = ports.clock.now();
    const what = `POST rules/weights/${pinned ? 'pin' : 'unpin'}`;
    await ports.store.audit({ at, actor: person.actor, what });
    const pin = { version: version + 1, pinned, at, by: named(person), reason };
    return (await ports.policies.putWeightsPin(pin))
      ? readWeights(person, ports)
      : problem(409, 'stale', '锁定情况刚有变化，请看过最新情况后再试', { pointer: '/expectedVersion' });
  };

/** `POST /api/rules/weights/pin`: H2: the weights in force stay, whatever the nights find, until somebody lifts that. */
export const pinWeights = pinning(true);
/** `POST /api/rules/weights/unpin`. */
export const unpinWeights = pinning(false);
