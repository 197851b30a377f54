import * as z from 'zod/mini';
import { BadSetting } from '../../errors.ts';
import type { ChannelSetup } from '../../ports/settings.ts';

export const text = z.string().check(z.minLength(1));
/** Template key of the policy → id under which the provider registered it. */
export const templates = z.record(z.string(), text);

/** The settings of a channel in their shape; throws a BadSetting that names what is wrong. */
export function settingsOf<Shape extends z.core.$ZodType>(
  shape: Shape,
  channel: string,
  given: ChannelSetup['settings'],
): z.infer<Shape> {
  const parsed = z.safeParse(shape, given);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || '(whole)');
  throw new BadSetting(
    `channel ${channel}: ${places.join(', ')} missing or wrong in its settings; the deployment's settings give them`,
  );
}

/** The parts that a channel's secret must hold; throws a BadSetting that names the missing ones and no value. */
export async function credentialsOf<Name extends string>(
  channel: string,
  { credentials }: ChannelSetup,
  ...names: Name[]
): Promise<Record<Name, string>> {
  const given = await credentials();
  const missing = names.filter((name) => !given[name]);
  if (missing.length > 0)
    throw new BadSetting(
      `the secret of channel ${channel} lacks ${missing.join(', ')}; put them with secretsmanager:PutSecretValue`,
    );
  return Object.fromEntries(names.map((name) => [name, given[name] ?? ''])) as Record<Name, string>;
}
