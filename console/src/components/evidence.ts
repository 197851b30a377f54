import type { CommandBody } from '../api/command.ts';
import { isObject, listOf, textOf } from '../api/record.ts';

type Evidence = CommandBody<'settle'>['evidence'][number];

/** One line, one proof: an address is a link; the rest is a document or a photo by what it is called. */
export const evidenceOf = (lines: string): Evidence[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((ref): Evidence => ({ kind: kindOf(ref), ref }));

const kindOf = (ref: string): Evidence['kind'] =>
  /^https?:\/\//.test(ref)
    ? 'link'
    : /照片|图|photo|\.(jpe?g|png)$/i.test(ref)
      ? 'photo'
      : /录音|录像|视频|\.(mp[34]|wav)$/i.test(ref)
        ? 'recording'
        : 'document';

const isHandedIn = ({ kind, sha256 }: Evidence): boolean =>
  (kind === 'photo' || kind === 'attachment') && sha256 !== undefined;

/** What proves it as it is typed; a photo that was handed in is none of the lines. */
export const proofLines = (evidence: readonly Evidence[]): string =>
  evidence
    .filter((one) => !isHandedIn(one))
    .map(({ ref }) => ref)
    .join('\n');

/** As it was typed, blanks and all, with what was handed in; a line that stands keeps what it was told as. */
export const proofsTyped = (lines: string, before: readonly Evidence[]): Evidence[] => [
  ...lines.split('\n').map(
    (line): Evidence =>
      before.find((one) => !isHandedIn(one) && one.ref === line) ?? {
        kind: kindOf(line.trim()),
        ref: line,
      },
  ),
  ...before.filter(isHandedIn),
];

/** The same without empty lines. */
export const proofsIn = (lines: string, before: readonly Evidence[]): Evidence[] =>
  proofsTyped(lines, before)
    .map((one) => ({ ...one, ref: one.ref.trim() }))
    .filter(({ ref }) => ref !== '');

/** What an event names as proof. */
export const proofsOf = (value: unknown): Evidence[] =>
  listOf(value)
    .filter(isObject)
    .flatMap((one) => {
      const kind = KINDS.find((known) => known === one['kind']);
      const sha256 = textOf(one['sha256']);
      return kind ? [{ kind, ref: textOf(one['ref']), ...(sha256 === '' ? {} : { sha256 }) }] : [];
    });
const KINDS: readonly Evidence['kind'][] = ['link', 'recording', 'photo', 'document', 'attachment'];
