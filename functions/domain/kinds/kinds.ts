import { assessmentKind } from './assessment-kind.ts';
import { caseKind } from './case-kind.ts';
import { conferenceKind } from './conference-kind.ts';
import { consultationKind } from './consultation-kind.ts';
import { exerciseKind } from './exercise-kind.ts';
import { handoverKind } from './handover-kind.ts';
import { inquiryKind } from './inquiry-kind.ts';
import { measureKind } from './measure-kind.ts';
import { orderKind } from './order-kind.ts';
import { planKind } from './plan-kind.ts';
import { reportKind } from './report-kind.ts';
import { retrospectiveKind } from './retrospective-kind.ts';
import { watchKind } from './watch-kind.ts';
import type { Kind } from './kind.ts';

/** Every kind of matter. One more: its room, and a row here. */
export const KINDS: readonly Kind[] = [
  caseKind,
  orderKind,
  conferenceKind,
  consultationKind,
  inquiryKind,
  watchKind,
  planKind,
  measureKind,
  retrospectiveKind,
  handoverKind,
  reportKind,
  assessmentKind,
  exerciseKind,
];
