import * as z from 'zod/mini';
import { clause, clockKind, count, grade, text, words } from './terms.ts';
import { orderAction } from './orders.ts';

export const explainLine = z.enum([
  'rule',
  'ruleOurs',
  'startDiscovery',
  'startRegistration',
  'startAssignment',
  'startReturn',
  'startRelease',
  'startReopened',
  'startLead',
  'startProposal',
  'hours',
  'hoursRunOn',
  'hoursAcross',
  'days',
  'daysCounted',
  'daysMakeUp',
  'daysOff',
  'daysEnd',
  'daysUnsettled',
  'givenBySuperior',
  'givenNumber',
  'givenInRelease',
  'reckoned',
  'beside',
  'instead',
  'unmoved',
  'unconfirmed',
  'running',
  'met',
  'metLate',
  'missed',
  'superseded',
  'policy',
  'limitHours',
  'limitMinutes',
  'limitDays',
]);

export const textRules = z.strictObject({
  clause,
  signature: text,
  address: text,
  // P8: beyond it a provider sends two texts and bills both.
  maxChars: z.int().check(z.positive(), z.lte(70)),
  gradeWords: z.record(grade, text),
  drillMark: text,
  actions: z.record(
    z.union([clockKind, orderAction, z.enum(['return-accepted', 'return-rejected', 'everything'])]),
    text,
  ),
  bounds: z.record(text, count),
  templates: z.record(text, z.strictObject({ body: text, variables: words, withCode: z.boolean() })),
});
