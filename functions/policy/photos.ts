import * as z from 'zod/mini';
import photos from './photos.json' with { type: 'json' };
import { clause, positive } from './schemas/terms.ts';

const days = z.int().check(z.positive());

/**
 * How photos and documents are taken in and how long they are kept (`mostUnpacked`: what a document may unfold to): district values, but no rule of a case, so that they are not frozen with it. Ten years,
 * the shorter of the two terms of 《机关文件材料归档范围和文书档案保管期限规定》: longer than the citizens' words, which go first,
 * as long as an inspection of the case may ask for the proof. `asideDays`: what was sent and never named by a command.
 */
export const photoRules = z
  .strictObject({
    clause,
    mostAtOnce: days,
    mostBytes: positive,
    mostUnpacked: positive,
    keptDays: days,
    asideDays: days,
  })
  .parse(photos);
