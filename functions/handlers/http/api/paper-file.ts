import type { Paper } from '../../../domain/papers/paper.ts';
import { docxOf } from '../../../papers/docx.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../runtime/http.ts';
import { readAs } from './read-body.ts';
import { DOCX, paperQuery } from './schemas/papers.ts';

/** `?as=docx`: the paper as a file; null where it was not asked for. Throws a 404 where the rules in force have no words for it. */
export async function paperFile({ query }: HttpCall, paper: Paper | null): Promise<HttpAnswer | null> {
  const { as } = readAs(paperQuery, query);
  if (as === undefined) return null;
  if (!paper)
    throw new BadRequest('no-such-paper', '现行规则没有这种公文的用语，请管理员在规则的公文一栏补上', {}, 404);
  const name = encodeURIComponent(`${paper.number} ${paper.title}.docx`);
  return {
    status: 200,
    headers: { 'content-type': DOCX, 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    bytes: await docxOf(paper),
  };
}
