import type { CaseView, Directory } from '../../../api/queries.ts';
import type { Suggestion } from '../../../api/record.ts';
import { useWords } from '../../../app/language.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import type { PolicyLists } from '../../../words/policy.ts';
import { breachWords } from '../../../words/breaches.ts';
import { actionWords } from './action-words.ts';
import { Amend } from './AmendForm.tsx';
import { Confirm } from './ConfirmForm.tsx';
import { End } from './EndForm.tsx';
import { Grade } from './GradeForm.tsx';
import { Join } from './JoinForm.tsx';
import { RecordCallback, RecordShownHow } from './AskerForms.tsx';
import { NameCauses } from './CausesForm.tsx';
import { AllowExposure, JudgeExposure, RecordPrivateAnswer } from './ExposureForms.tsx';
import { FlagWrongdoing } from './FlagForm.tsx';
import { MarkOurs } from './MarkOurs.tsx';
import { Refute } from './RefuteForm.tsx';
import { SetTask, Work } from './CoUnitForms.tsx';
import { Correct } from './CorrectForm.tsx';
import { SettleCosign } from './CosignForms.tsx';
import { Decide } from './DecideForm.tsx';
import { PrepareDecision, RecordDecision } from './DecisionForms.tsx';
import { SaveDocument, SubmitDocument } from './DocumentForms.tsx';
import { Assign } from './AssignForm.tsx';
import { DecideReturn, Return } from './ReturnForms.tsx';
import { HandOn, Lead, Sign, Withdraw } from './DutyForms.tsx';
import { RecordEmergencyCall } from './EmergencyCall.tsx';
import { RecordHandoff } from './HandoffForms.tsx';
import { SetLineFact } from './LineForm.tsx';
import { JudgeEffect } from './EffectForm.tsx';
import { RecordReply, TellMedia } from './MediaForms.tsx';
import { MovePolicy } from './MovePolicy.tsx';
import type { ActionName } from './offered.ts';
import { ForgoConsultation } from './ForgoConsultation.tsx';
import { OmitOutlet, RecordOutlet } from './OutletForms.tsx';
import { ChoosePlan, SetPlanStep } from './PlanForms.tsx';
import { AskPurge } from './PurgeForms.tsx';
import { dutyOf, FindLateGrading } from './FindLateGradingForm.tsx';
import { Appeal, FindAnswer, FindNoAnswer, Tolerate } from './PointForms.tsx';
import { SetAside } from './SetAsideForm.tsx';
import { Coordinate, TellSuperior } from './CoordinationForms.tsx';
import { AskExtension, ReopenSettlement, SetSettlement, Settle } from './SettlementForms.tsx';
import { Split } from './SplitForm.tsx';
import {
  AskSuperior,
  RecordHandBack,
  RecordReceipt,
  RecordTakeover,
  Report,
  ReturnDispatch,
  SendDispatch,
  SubmitDispatch,
  WriteDispatch,
} from './UpwardForms.tsx';
import { Close, Note, Reckon, Remind, Reopen } from './WorkForms.tsx';
import { WithdrawProposal } from './WithdrawProposal.tsx';
import { MarkWrongdoing } from './WrongdoingForm.tsx';

export interface FormProps {
  view: CaseView;
  directory: Directory;
  lists: PolicyLists;
  suggestion: Suggestion | null;
  assignmentId?: string;
  proposalId?: string;
  documentId?: string;
  factId?: string;
  version?: number;
  alertId?: string;
  duty?: string;
  outlet?: string;
  telling?: string;
  /** M2, P2: a report or an answer to an order, or the kind and the order of a new one; a sending of it, and a desk that it went to. */
  dispatch?: string;
  dispatchKind?: 'first' | 'follow-up' | 'final' | 'feedback';
  order?: string;
  sending?: string;
  desk?: string;
  /** D1: a part of what is to be dealt with on the ground. */
  settlement?: string;
  /** P1: a step of the plan, and what it is to be. */
  step?: string;
  stepTo?: 'done' | 'left-out' | 'open';
  releaseId?: string;
  /** P5: of an effect, how long after the release. */
  hours?: number;
  unitId?: string;
  /** The number of the event whose fact is corrected. */
  event?: number;
  onClose: () => void;
}

/** The form of one action. Releases have a page of their own. */
export function ActionDialog({ name, ...form }: FormProps & { name: ActionName }) {
  const words = useWords(actionWords);
  const { find } = useWords(breachWords);
  // A limit that was over may be so for another reason than a grade, and is found by that.
  const past = form.view.clocks.find((clock) => dutyOf(clock) === form.duty)?.past;
  const title = name === 'find-late-grading' && past ? find[past] : words.names[name];
  return (
    <Dialog title={`${title} · ${form.view.number}`} onClose={form.onClose}>
      <Form name={name} {...form} />
    </Dialog>
  );
}

function Form({ name, ...form }: FormProps & { name: ActionName }) {
  switch (name) {
    // Said where the record is read.
    case 'comment':
    case 'withdraw-comment':
    // On the page of the matter.
    case 'link-matter':
    case 'unlink-matter':
    case 'share-line':
    // One press beside what is proposed.
    case 'tell-apart':
      return null;
    case 'confirm':
      return <Confirm {...form} />;
    case 'amend':
      return <Amend {...form} />;
    case 'grade':
      return <Grade {...form} />;
    case 'refute':
      return <Refute {...form} />;
    case 'end':
      return <End {...form} />;
    case 'join':
      return <Join {...form} />;
    case 'assign':
      return <Assign {...form} />;
    case 'sign':
      return <Sign {...form} />;
    case 'take-lead':
      return <Lead {...form} />;
    case 'return':
      return <Return {...form} />;
    case 'decide-return':
      return <DecideReturn {...form} />;
    case 'withdraw':
      return <Withdraw {...form} />;
    case 'contribute':
    case 'report-progress':
      return <Work name={name} {...form} />;
    case 'set-task':
      return <SetTask {...form} />;
    case 'coordinate':
      return <Coordinate {...form} />;
    case 'tell-superior':
      return <TellSuperior {...form} />;
    case 'hand-on':
      return <HandOn {...form} />;
    case 'remind':
      return <Remind {...form} />;
    case 'reckon':
      return <Reckon {...form} />;
    case 'settle':
      return <Settle {...form} />;
    case 'set-settlement':
      return <SetSettlement {...form} />;
    case 'reopen-settlement':
      return <ReopenSettlement {...form} />;
    case 'ask-extension':
      return <AskExtension {...form} />;
    case 'report':
      return <Report {...form} />;
    case 'write-dispatch':
      return <WriteDispatch {...form} />;
    case 'submit-dispatch':
      return <SubmitDispatch {...form} />;
    case 'send-dispatch':
      return <SendDispatch {...form} />;
    case 'record-receipt':
      return <RecordReceipt {...form} />;
    case 'return-dispatch':
      return <ReturnDispatch {...form} />;
    case 'record-takeover':
      return <RecordTakeover {...form} />;
    case 'record-hand-back':
      return <RecordHandBack {...form} />;
    case 'ask-superior':
      return <AskSuperior {...form} />;
    case 'note':
      return <Note {...form} />;
    case 'reopen':
      return <Reopen {...form} />;
    case 'close':
      return <Close {...form} />;
    case 'move-policy':
      return <MovePolicy {...form} />;
    case 'ask-purge':
      return <AskPurge {...form} />;
    case 'save-document':
      return <SaveDocument {...form} />;
    case 'submit-document':
      return <SubmitDocument {...form} />;
    case 'set-line-fact':
      return <SetLineFact {...form} />;
    case 'prepare-decision':
      return <PrepareDecision {...form} />;
    case 'record-decision':
      return <RecordDecision {...form} />;
    case 'withdraw-proposal':
      return <WithdrawProposal {...form} />;
    case 'decide':
      return <Decide {...form} />;
    case 'correct':
      return <Correct {...form} />;
    case 'set-aside':
      return <SetAside {...form} />;
    case 'tolerate':
      return <Tolerate {...form} />;
    case 'appeal':
      return <Appeal {...form} />;
    case 'find-answer':
      return <FindAnswer {...form} />;
    case 'find-no-answer':
      return <FindNoAnswer {...form} />;
    case 'find-late-grading':
      return <FindLateGrading {...form} />;
    case 'mark-ours':
      return <MarkOurs {...form} />;
    case 'flag-wrongdoing':
      return <FlagWrongdoing {...form} />;
    case 'mark-wrongdoing':
      return <MarkWrongdoing {...form} />;
    case 'choose-plan':
      return <ChoosePlan {...form} />;
    case 'set-plan-step':
      return <SetPlanStep {...form} />;
    case 'record-outlet':
      return <RecordOutlet {...form} />;
    case 'name-causes':
      return <NameCauses {...form} />;
    case 'settle-cosign':
      return <SettleCosign {...form} />;
    case 'allow-exposure':
      return <AllowExposure {...form} />;
    case 'judge-exposure':
      return <JudgeExposure {...form} />;
    case 'record-private-answer':
      return <RecordPrivateAnswer {...form} />;
    case 'record-shown-how':
      return <RecordShownHow {...form} />;
    case 'record-emergency-call':
      return <RecordEmergencyCall {...form} />;
    case 'record-callback':
      return <RecordCallback {...form} />;
    case 'forgo-consultation':
      return <ForgoConsultation {...form} />;
    case 'omit-outlet':
      return <OmitOutlet {...form} />;
    case 'tell-media':
      return <TellMedia {...form} />;
    case 'record-reply':
      return <RecordReply {...form} />;
    case 'judge-effect':
      return <JudgeEffect {...form} />;
    case 'record-handoff':
      return <RecordHandoff {...form} />;
    case 'split':
      return <Split {...form} />;
    case 'release':
      return null;
    default:
      return name satisfies never;
  }
}
