import { tellInOneRoom } from './harness/desk.ts';
import { casePage } from './stories/case-page.ts';
import { checklist } from './stories/checklist.ts';
import { cosign } from './stories/cosign.ts';
import { coUnits } from './stories/co-units.ts';
import { corrections } from './stories/corrections.ts';
import { exposure } from './stories/exposure.ts';
import { gradeReview } from './stories/grade-review.ts';
import { registerToll } from './stories/register-toll.ts';
import { noAnswer } from './stories/no-answer.ts';
import { noDuty } from './stories/no-duty.ts';
import { mergedAnswers } from './stories/merged-answers.ts';
import { mergedBreaches } from './stories/merged-breaches.ts';
import { sameEvent } from './stories/same-event.ts';

tellInOneRoom({
  casePage,
  checklist,
  cosign,
  coUnits,
  corrections,
  exposure,
  gradeReview,
  registerToll,
  noAnswer,
  noDuty,
  mergedAnswers,
  mergedBreaches,
  sameEvent,
});
