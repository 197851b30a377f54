import type { CommandBody } from '../api/command.ts';

type Evidence = CommandBody<'settle'>['evidence'][number];

/** One line, one proof: an address is a link; the rest is a document or a photo by what it is called. */
export const evidenceOf = (lines: string): Evidence[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(
      (ref): Evidence => ({
        kind: /^https?:\/\//.test(ref)
          ? 'link'
          : /照片|图|photo|\.(jpe?g|png)$/i.test(ref)
            ? 'photo'
            : /录音|录像|视频|\.(mp[34]|wav)$/i.test(ref)
              ? 'recording'
              : 'document',
        ref,
      }),
    );
