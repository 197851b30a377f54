import { useState } from 'react';
import { type BodyOf, correctConference, type ConferenceView } from '../../api/conferences.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf, proofLines, proofsIn } from '../../components/evidence.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { OpenQuestions, type OpenQuestion, questionsSent } from '../../components/OpenQuestions.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { Attendance } from '../release/Attendance.tsx';
import { attendanceOf, type Attending } from '../release/draft.ts';
import { conferenceWords } from './conference-words.ts';
import { answeredOf, questionsText } from './questions.ts';

type Held = NonNullable<ConferenceView['held']>;
type Is = BodyOf<'correct'>['is'];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** H2: how it was held, field by field as it was in truth, why and by what evidence; a second person decides where a duty hangs on it. */
export function CorrectDialog({ conference, onClose }: { conference: ConferenceView; onClose: () => void }) {
  const { held } = conference;
  return held ? <Form conference={conference} held={held} onClose={onClose} /> : null;
}

function Form({ conference, held, onClose }: { conference: ConferenceView; held: Held; onClose: () => void }) {
  const words = useWords(conferenceWords);
  const { busy, problem, send } = useSending();
  const [heldAt, setHeldAt] = useState<string | null>(held.at);
  const [endedAt, setEndedAt] = useState<string | null>(held.endedAt ?? null);
  const [place, setPlace] = useState(held.place);
  const [people, setPeople] = useState<Attending[]>(held.attendance);
  const [answered, setAnswered] = useState(questionsText(held.answered));
  const [open, setOpen] = useState<OpenQuestion[]>(held.unanswered);
  const [proof, setProof] = useState(proofLines(held.evidence));
  const [never, setNever] = useState(false);
  const [says, setSays] = useState('');
  const [evidence, setEvidence] = useState('');
  const now: Required<Omit<Is, 'endedAt' | 'heldAt' | 'void'>> = {
    place: place.trim(),
    attendance: attendanceOf(people),
    answered: answeredOf(answered),
    unanswered: questionsSent(open),
    evidence: proofsIn(proof, held.evidence),
  };
  const is: Is = never
    ? { void: true }
    : {
        ...(heldAt === null || heldAt === held.at ? {} : { heldAt }),
        ...(endedAt === null || endedAt === held.endedAt ? {} : { endedAt }),
        ...(now.place === held.place ? {} : { place: now.place }),
        ...(isSame(now.attendance, held.attendance) ? {} : { attendance: now.attendance }),
        ...(isSame(now.answered, held.answered) ? {} : { answered: now.answered }),
        ...(isSame(now.unanswered, questionsSent(held.unanswered)) ? {} : { unanswered: now.unanswered }),
        ...(isSame(now.evidence, held.evidence) ? {} : { evidence: now.evidence }),
      };
  const proofs = evidenceOf(evidence);
  const ready =
    Object.keys(is).length > 0 &&
    proofs.length > 0 &&
    says.trim() !== '' &&
    (is.unanswered ?? []).every(({ by }) => by !== '');
  const submit = () =>
    send(async () => {
      const proposed = await correctConference(conference, { is, says: says.trim(), evidence: proofs });
      say(proposed ? words.correctionAsked(conference.caseNumber) : words.correctionDone, true);
      onClose();
    });
  const fault = (field: string) => faultOf(problem, `is/${field}`);
  return (
    <Dialog title={`${words.acts['correct']} ${conference.number}`} onClose={onClose} wide>
      <p className="form-note">{words.correctHint}</p>
      {!never && (
        <>
          <div className="form-row">
            <TimeField
              label={words.heldWhen}
              value={heldAt}
              onChange={setHeldAt}
              max="now"
              error={fault('heldAt') ?? fault('earlierReason')}
            />
            <TimeField
              label={words.endedWhen}
              value={endedAt}
              onChange={setEndedAt}
              max="now"
              error={fault('endedAt')}
              optional
            />
          </div>
          <TextField label={words.place} value={place} onChange={setPlace} maxLength={100} error={fault('place')} />
          <Attendance value={people} onChange={setPeople} error={fault('attendance')} />
          <TextField
            label={words.answered}
            hint={words.answeredHint}
            value={answered}
            onChange={setAnswered}
            rows={4}
            error={fault('answered')}
            optional
          />
          <OpenQuestions
            legend={words.unanswered}
            value={open}
            onChange={setOpen}
            faultOf={(index) => fault(`unanswered/${index}/by`) ?? fault(`unanswered/${index}/id`)}
          />
          <TextField
            label={words.evidence}
            hint={words.evidenceHint}
            value={proof}
            onChange={setProof}
            rows={2}
            error={fault('evidence')}
          />
        </>
      )}
      <CheckField label={words.neverHeld} value={never} onChange={setNever} />
      <TextField label={words.why} value={says} onChange={setSays} rows={2} maxLength={1000} />
      <TextField
        label={words.correctionEvidence}
        hint={words.evidenceHint}
        value={evidence}
        onChange={setEvidence}
        rows={2}
        error={faultOf(problem, 'evidence')}
      />
      <FaultElsewhere
        problem={problem}
        fields={['heldAt', 'earlierReason', 'endedAt', 'place', 'attendance', 'answered', 'unanswered', 'evidence']
          .map((name) => `is/${name}`)
          .concat('says', 'evidence')}
      />
      <DialogFoot
        onClose={onClose}
        go={words.acts['correct'] ?? ''}
        going={words.sending}
        ready={ready}
        busy={busy}
        onGo={() => void submit()}
      />
    </Dialog>
  );
}
