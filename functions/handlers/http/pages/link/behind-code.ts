import { caseKind } from '../../../../domain/kinds/case-kind.ts';
import type { Matter } from '../../../../domain/matter/matter.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { assessments } from '../../api/matters/assessments.ts';
import { conferences } from '../../api/matters/conferences.ts';
import { consultations } from '../../api/matters/consultations.ts';
import { inquiries } from '../../api/matters/inquiries.ts';
import { orders } from '../../api/matters/orders.ts';
import { isNumberOf, type ServedKind } from '../../api/matters/served.ts';
import { retrospectives } from '../../api/matters/retrospectives.ts';
import { watches } from '../../api/matters/watches.ts';
import { assessmentPage } from '../assessment-page.ts';
import { casePage, type Help, type Saying } from '../case-page.ts';
import { conferencePage } from '../conference-page.ts';
import { consultationPage } from '../consultation-page.ts';
import { inquiryPage } from '../inquiry-page.ts';
import { orderPage } from '../order-page.ts';
import { retrospectivePage } from '../retrospective-page.ts';
import { watchPage } from '../watch-page.ts';
import { summaryFor } from './appraisal.ts';
import { pressOnAssessment } from './assessment-press.ts';
import { pressOnConference } from './conference-press.ts';
import { pressOnConsultation } from './consultation-press.ts';
import type { Form } from './form.ts';
import { pressOnInquiry } from './inquiry-press.ts';
import { type MatterVisit, matterVisitOf } from './matter-visit.ts';
import type { Nobody, Opened } from './opened.ts';
import { pressOnOrder } from './order-press.ts';
import { press, type Pressed } from './press.ts';
import { pressOnRetrospective } from './retrospective-press.ts';
import { pressOnWatch } from './watch-press.ts';
import { type Visit, visitOf } from './visit.ts';

/** What stands behind a valid code: whose it is, the page, and what a press on it does. */
export interface Behind {
  visit: Pick<Visit, 'code' | 'link' | 'person'> & { state: Pick<Matter, 'number'> };
  page(saying: Saying, helping: Help, foot: string | null): string;
  press(action: string, form: Form): Promise<Pressed>;
  /** What stands in a form for its person to change, once he asks to see the page. */
  prefilled?(): Promise<{ action: string; fields: URLSearchParams } | null>;
}

/** What a kind of matter beside the case puts behind a code. Methods, as of `ServedKind`. */
interface Paged<State extends Matter = Matter, Body extends { type: string } = { type: string }> {
  served: ServedKind<State, Body>;
  page(visit: MatterVisit<State, Body>, saying: Saying, helping: Help, foot: string | null): string;
  press(action: string, fields: URLSearchParams, visit: MatterVisit<State, Body>, ports: Ports): Promise<Pressed>;
}

/** One more kind with a page: a row here. */
const PAGED: readonly Paged[] = [
  { served: orders, page: orderPage, press: pressOnOrder },
  { served: conferences, page: conferencePage, press: pressOnConference },
  { served: consultations, page: consultationPage, press: pressOnConsultation },
  { served: inquiries, page: inquiryPage, press: pressOnInquiry },
  { served: watches, page: watchPage, press: pressOnWatch },
  { served: assessments, page: assessmentPage, press: pressOnAssessment },
  { served: retrospectives, page: retrospectivePage, press: pressOnRetrospective },
];

/** P8: what a code opens as things stand; else why it opens nothing. */
export async function behindCode(opened: Opened, ports: Ports): Promise<Behind | Nobody> {
  const paged = PAGED.find(({ served }) => isNumberOf(served, opened.link.matter, ports));
  if (paged) {
    const visit = await matterVisitOf(opened, paged.served, ports);
    if ('nobody' in visit) return visit;
    return {
      visit,
      page: (...shown) => paged.page(visit, ...shown),
      press: (action, { fields }) => paged.press(action, fields, visit, ports),
    };
  }
  // What has no page of its own is read signed in, where all of it can be read.
  if (!isNumberOf({ kind: caseKind }, opened.link.matter, ports)) return { nobody: 'signed-in' };
  const visited = await visitOf(opened, ports);
  if ('nobody' in visited) return visited;
  const { visit } = visited;
  return {
    visit,
    page: (...shown) => casePage(visit, ...shown),
    press: (action, form) => press(action, form, visit, ports),
    prefilled: async () => {
      const summary = await summaryFor(visit, ports);
      return summary === null ? null : { action: 'confirm', fields: new URLSearchParams({ summary }) };
    },
  };
}
