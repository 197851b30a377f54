import * as z from 'zod/mini';
import { cited } from '../cited.ts';
import { authorPaths, COVERS } from '../../domain/rules/source.ts';
import { clause, grade, text } from './terms.ts';

const paths = z.array(z.string().check(z.regex(/^(\/.*)?$/)));
const textField = z.enum([
  'id',
  'title',
  'text',
  'url',
  'platform',
  'place',
  'topic',
  'sentiment',
  'emergencyKind',
  'emergencyGrade',
  'assignedByUnit',
  'assignedByNumber',
]);
const timeField = z.enum(['publishedAt', 'discoveredAt', 'assignedByDueAt']);
const countField = z.enum([
  'views',
  'reposts',
  'comments',
  'likes',
  'deaths',
  'missing',
  'trapped',
  'seriouslyInjured',
  'injured',
  'lossYuan',
]);

export const source = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/)),
    name: text,
    clause,
    joinsByText: z.boolean(),
    covers: z.exactOptional(z.enum(COVERS)),
    drill: z.exactOptional(z.literal(true)),
    lists: paths,
    fields: z.partialRecord(z.union([textField, timeField, countField]), paths),
    embedded: z.exactOptional(paths),
    times: z.array(z.enum(['iso', 'local', 'epoch-s', 'epoch-ms'])),
    defaults: z.exactOptional(z.partialRecord(z.enum(['platform', 'topic', 'assignedByUnit']), text)),
    idFrom: z.exactOptional(z.array(z.enum(['url', 'publishedAt', 'title']))),
    grades: z.record(text, grade),
    sentiments: z.record(text, z.enum(['positive', 'neutral', 'negative'])),
  })
  .check(
    z.refine(
      (row) => authorPaths(row).length === 0,
      `有字段读取了发言人（${cited('H1')}），请删去作者、账号、电话一类的路径`,
    ),
  );
