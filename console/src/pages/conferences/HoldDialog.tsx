import { useState } from 'react';
import type { Proof } from '../../api/photos.ts';
import { commandConference, type ConferenceView } from '../../api/conferences.ts';
import { useCase } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { type Conclusion, ConcludesField } from '../../components/ConcludesField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { OpenQuestions, type OpenQuestion, questionsSent } from '../../components/OpenQuestions.tsx';
import { PhotosField } from '../../components/PhotosField.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { Attendance } from '../release/Attendance.tsx';
import { documentWords } from '../documents/document-words.ts';
import { DocumentField, useWordings } from '../release/DocumentField.tsx';
import { outletsOf } from '../release/Outlets.tsx';
import { type Points, PointsField, pointsIn } from '../release/Points.tsx';
import { attendanceOf, type Attending } from '../release/draft.ts';
import { conferenceWords } from './conference-words.ts';
import { answeredOf } from './questions.ts';

const FIELDS = [
  'document',
  'lineReason',
  'heldAt',
  'endedAt',
  'place',
  'attendance',
  'evidence',
  'followUpAt',
  'earlierReason',
  'bySuperior',
  'points',
];

/** P3, P6, P7: as it was held; what it fulfils is judged by the rules of any release, and said. */
export function HoldDialog({ conference, onClose }: { conference: ConferenceView; onClose: () => void }) {
  const words = useWords(conferenceWords);
  const documents = useWords(documentWords);
  const { busy, problem, send } = useSending();
  const [heldAt, setHeldAt] = useState<string | null>(null);
  const [endedAt, setEndedAt] = useState<string | null>(null);
  const [answered, setAnswered] = useState('');
  const replies = answeredOf(answered);
  const [place, setPlace] = useState(conference.place ?? '');
  const [people, setPeople] = useState<Attending[]>([{ name: '', post: '' }]);
  const [superior, setSuperior] = useState('');
  const [evidence, setEvidence] = useState('');
  const [photos, setPhotos] = useState<Proof[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const { wordings, document } = useWordings(conference.caseNumber, chosen);
  const [outlets, setOutlets] = useState('');
  const [final, setFinal] = useState(false);
  const [followUpAt, setFollowUpAt] = useState<string | null>(null);
  const [earlier, setEarlier] = useState('');
  const [lineReason, setLineReason] = useState('');
  const [open, setOpen] = useState<OpenQuestion[]>([]);
  const [points, setPoints] = useState<Points>({});
  const [concludes, setConcludes] = useState<Conclusion[]>([]);
  const view = useCase(conference.caseNumber).data?.case;
  const attendance = attendanceOf(people);
  const said = pointsIn(points);
  const asked = questionsSent(open);
  const ready =
    heldAt !== null &&
    place.trim() !== '' &&
    (evidence.trim() !== '' || photos.length > 0) &&
    (attendance.length > 0 || superior.trim() !== '') &&
    (final || followUpAt !== null) &&
    asked.every(({ by }) => by !== '');
  const record = () =>
    send(async () => {
      if (heldAt === null) return;
      const unmet = await commandConference(conference, {
        name: 'hold',
        body: {
          heldAt,
          place: place.trim(),
          attendance,
          evidence: [...evidenceOf(evidence), ...photos],
          outlets: outletsOf({}, outlets),
          final,
          ...(document === '' ? {} : { document }),
          unanswered: asked.map(({ asks, by }) => ({ asks, by })),
          ...(endedAt === null ? {} : { endedAt }),
          ...(replies.length > 0 ? { answered: replies } : {}),
          ...(concludes.length > 0 ? { concludes } : {}),
          ...(said.length > 0 ? { points: said } : {}),
          ...(final || followUpAt === null ? {} : { followUpAt }),
          ...(superior.trim() === '' ? {} : { bySuperior: superior.trim() }),
          ...(lineReason.trim() === '' ? {} : { lineReason: lineReason.trim() }),
          ...(earlier.trim() === '' ? {} : { earlierReason: earlier.trim() }),
        },
      });
      const left = unmet.map((one) => `${one.name}（${one.says}）`);
      say(
        left.length > 0 ? words.unmet(left.join('、')) : words.said(words.acts['hold'] ?? '', conference.number),
        left.length === 0,
      );
      onClose();
    });
  return (
    <Dialog title={`${words.acts['hold']} ${conference.number}`} onClose={onClose} wide>
      <div className="form-row">
        <TimeField
          label={words.heldWhen}
          value={heldAt}
          onChange={setHeldAt}
          max="now"
          error={faultOf(problem, 'heldAt')}
        />
        <TimeField
          label={words.endedWhen}
          value={endedAt}
          onChange={setEndedAt}
          max="now"
          error={faultOf(problem, 'endedAt')}
          optional
        />
      </div>
      <TextField
        label={words.place}
        value={place}
        onChange={setPlace}
        maxLength={100}
        error={faultOf(problem, 'place')}
      />
      <Attendance
        value={people}
        onChange={setPeople}
        error={faultOf(problem, 'attendance')}
        expected={conference.spokesperson?.person.id}
      />
      <TextField
        label={words.superior}
        hint={words.superiorHint}
        value={superior}
        onChange={setSuperior}
        maxLength={60}
        optional
        error={faultOf(problem, 'bySuperior')}
      />
      <div className="form-row">
        <TextField
          label={words.evidence}
          hint={words.evidenceHint}
          value={evidence}
          onChange={setEvidence}
          rows={2}
          error={faultOf(problem, 'evidence')}
        />
        <TextField
          label={words.outlets}
          hint={words.outletsHint}
          value={outlets}
          onChange={setOutlets}
          rows={2}
          optional
        />
      </div>
      <PhotosField number={conference.caseNumber} value={photos} onChange={setPhotos} />
      <DocumentField wordings={wordings} value={document} onChange={setChosen} problem={problem} />
      {(lineReason !== '' || faultOf(problem, 'lineReason') !== undefined) && (
        <TextField
          label={documents.releaseLineReason}
          value={lineReason}
          onChange={setLineReason}
          maxLength={500}
          error={faultOf(problem, 'lineReason')}
        />
      )}
      {view && (
        <PointsField
          points={view.checklist.filter((point) => point.asked)}
          value={points}
          onChange={setPoints}
          error={faultOf(problem, 'points')}
        />
      )}
      {view?.consultation.required && <ConcludesField view={view} value={concludes} onChange={setConcludes} />}
      <CheckField label={words.final} value={final} onChange={setFinal} />
      {!final && (
        <TimeField
          label={words.followUp}
          value={followUpAt}
          onChange={setFollowUpAt}
          error={faultOf(problem, 'followUpAt')}
        />
      )}
      <TextField
        label={words.answered}
        hint={words.answeredHint}
        value={answered}
        onChange={setAnswered}
        rows={3}
        optional
      />
      <OpenQuestions
        legend={words.unanswered}
        value={open}
        onChange={setOpen}
        faultOf={(index) => faultOf(problem, `unanswered/${index}/by`) ?? faultOf(problem, `promises/${index}/by`)}
      />
      {faultOf(problem, 'earlierReason') !== undefined && (
        <TextField
          label={words.earlierReason}
          value={earlier}
          onChange={setEarlier}
          maxLength={500}
          error={faultOf(problem, 'earlierReason')}
        />
      )}
      <FaultElsewhere problem={problem} fields={FIELDS} />
      <DialogFoot
        onClose={onClose}
        go={words.acts['hold'] ?? ''}
        going={words.sending}
        ready={ready}
        busy={busy}
        onGo={() => void record()}
      />
    </Dialog>
  );
}
