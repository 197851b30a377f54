import type { Policy } from '../rules/policy.ts';

/** S3: what a duty of an order that was missed is called; of a proposal, its decision. One of no kind that there is, as it was told. */
export function missedName(duty: string, { orders, texts }: Policy): string {
  const kind = duty.split(':')[0];
  return orders.clocks.find((row) => row.kind === kind)?.name ?? (kind === 'decision' ? texts.actions.decision : duty);
}
