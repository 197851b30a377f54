import { printed } from '../../functions/domain/clocks/explain.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (sign) => ENTITIES[sign] ?? sign);

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Of a field: its name, what stands in it, in grey what it asks for. */
function field(tag: string, standing = attribute(tag, 'value')): string {
  const hint = attribute(tag, 'placeholder');
  const tick = / checked/.test(tag) ? ' ✓' : '';
  return `‹${attribute(tag, 'name')}${standing === '' ? '' : `=${standing}`}${hint === '' ? '' : ` (${hint})`}${tick}›`;
}

const options = (inside: string): string =>
  [...inside.matchAll(/<option value="([^"]*)"( selected)?>([^<]*)/g)]
    .map(([, id, chosen, name]) => `${chosen ? '✓' : ''}${id}:${name}`)
    .join(' ');

/**
 * A page behind a code as its reader has it, line by line: `#` a heading, `[action]` a form with its fields ‹name=value (hint)› and (buttons),
 * `!` what is late or refused. Neither style nor script.
 */
export function asRead(page: string): string[] {
  const main = /<main>([\s\S]*)<\/main>/.exec(page)?.[1] ?? '';
  const text = main
    .replaceAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g, (_, tag: string, inside: string) => field(tag, inside))
    .replaceAll(/<select([^>]*)>([\s\S]*?)<\/select>/g, (_, tag: string, inside: string) => field(tag, options(inside)))
    .replaceAll(/<input type="hidden" name="action" value="(\w[\w-]*)">/g, '\n[$1] ')
    .replaceAll(/<input type="hidden" name="version"[^>]*>/g, '')
    .replaceAll(/<input([^>]*)>/g, (_, tag: string) => field(tag))
    .replaceAll(/<div class="top ([^"]*)">/g, (_, tint: string) => `\n${tint.trim() === '' ? '' : `{${tint.trim()}} `}`)
    .replaceAll(/<(?:p|div|li|span|section)[^>]* ?class="[^"]*\b(?:late|no)\b[^"]*"[^>]*>/g, '\n! ')
    .replaceAll(/<h[12][^>]*>/g, '# ')
    .replaceAll(/<(?:button)[^>]*>([\s\S]*?)<\/button>/g, '($1)')
    .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, '\n$2 → $1\n')
    .replaceAll(/<(?:br|\/p|\/div|\/h[12]|\/li|\/form|\/section|p|li|form|section)(?:\s[^>]*)?>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');
  const lines = text.split('\n').map((line) =>
    plain(line)
      .replaceAll(/[ \t]+/g, ' ')
      .trim(),
  );
  return lines.flatMap((line, at) =>
    line === '' || line === '!'
      ? []
      : [lines.slice(0, at).findLast((before) => before !== '') === '!' ? `! ${line}` : line],
  );
}

/** Whose it is depends on how many people were thought up before. */
const PHONE = /^199\d{8}$/;
const isInstant = (value: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);

/**
 * An answer as its reader has it: instants by the wall clock (`03-04 10:00`), whoever is named by id and name in one word, a number of the harness's
 * people as ☎; of the arithmetic of a limit where it stands alone, since the rest has tests of its own.
 */
export function legible(value: unknown): unknown {
  if (typeof value === 'string') return isInstant(value) ? printed(value).slice(5, 16) : value.replace(PHONE, '☎');
  if (Array.isArray(value)) return value.map(legible);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).toSorted().join(' ');
  if (keys === 'id name' && 'id' in value && 'name' in value) return `${String(value.id)} ${String(value.name)}`;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'explanation' ? standing(inner) : legible(inner)]),
  );
}

const standing = (explanation: { state?: { says?: string } } | null): string => explanation?.state?.says ?? 'none';

/** A page without what stands under each: whom to ring, and what not to write. */
export const untilHelp = (lines: string[]): string[] => {
  const end = lines.indexOf('# 需要帮助？');
  return end < 0 ? lines : lines.slice(0, end);
};

/** One part of an answer, legible. */
export const shown = (json: Record<string, unknown>, what: string) => legible(json[what]) as Record<string, unknown>;
