import type { InquiryView } from '../../api/inquiries.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { CheckField, ChoiceField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import type { Act } from './ActDialog.tsx';
import type { Draft } from './act-draft.ts';
import { exposureWords } from '../../words/exposure.ts';
import { inquiryWords } from './inquiry-words.ts';

interface FieldsProps {
  view: InquiryView;
  act: Act;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** What one act asks for. */
export function ActFields({ view, act, draft, change }: FieldsProps) {
  const words = useWords(inquiryWords);
  const exposure = useWords(exposureWords);
  const directory = useDirectory().data;
  const says = (label: string, optional = false, maxLength = 300) => (
    <TextField
      label={label}
      value={draft.says}
      onChange={(typed) => change({ says: typed })}
      rows={2}
      maxLength={maxLength}
      optional={optional}
    />
  );
  const line = (label: string, key: 'address' | 'title' | 'reads' | 'fact' | 'outlet' | 'desk', optional = false) => (
    <TextField
      label={label}
      value={draft[key]}
      onChange={(typed) => change({ [key]: typed })}
      maxLength={key === 'address' ? 500 : key === 'title' ? 100 : key === 'outlet' || key === 'desk' ? 60 : 300}
      optional={optional}
    />
  );
  const people = (label: string) => (
    <SelectField
      label={label}
      value={draft.person}
      onChange={(person) => change({ person })}
      placeholder={words.choose}
      groups={[{ choices: view.maySpeak.map(({ id, name, post }) => ({ id, name: `${name} ${post}` })) }]}
    />
  );
  switch (act.name) {
    case 'assign':
      return (
        <>
          <UnitField
            label={words.unit}
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            directory={directory}
            placeholder={words.choose}
          />
          {says(words.why, true)}
        </>
      );
    case 'add-question':
      return says(words.ask, false, 500);
    case 'draft-answer':
      return (
        <>
          <p className="form-note">{view.asked.find(({ id }) => id === act.question)?.asks}</p>
          <TextField
            label={act.decline ? words.declineText : words.answerText}
            hint={words.answerHint}
            value={draft.text}
            onChange={(text) => change({ text })}
            rows={5}
            maxLength={3000}
          />
        </>
      );
    case 'approve-answer': {
      const version = view.asked
        .find(({ id }) => id === act.question)
        ?.drafts.find((one) => one.version === act.version);
      return (
        <>
          <p className="matter-words">{version?.text}</p>
          {version?.differs.map((one) => (
            <p key={one.label}>
              <strong>{words.differs(one.label, one.agreed, one.says)}</strong>
            </p>
          ))}
          {version !== undefined && version.differs.length > 0 && (
            <TextField
              label={words.whyLine}
              value={draft.lineReason}
              onChange={(lineReason) => change({ lineReason })}
              rows={2}
              maxLength={500}
            />
          )}
          {version !== undefined && version.exposes.length > 0 && (
            <>
              <p>{exposure.list(version.exposes.map(({ excerpt }) => excerpt).join('、'))}</p>
              <TextField
                label={exposure.basis}
                value={draft.exposureBasis}
                onChange={(exposureBasis) => change({ exposureBasis })}
                rows={2}
                maxLength={500}
              />
            </>
          )}
          {says(words.remark, true)}
        </>
      );
    }
    case 'name-speaker':
      return people(words.speaker);
    case 'record-answer': {
      const speaks = view.choices.answered.find(({ id }) => id === draft.means)?.speaker;
      return (
        <>
          <ManyField
            label={words.which}
            value={draft.questions}
            onChange={(questions) => change({ questions })}
            choices={view.asked
              .filter(({ state }) => state !== 'answered')
              .map(({ id, asks }) => ({ id, name: `${id} ${asks}` }))}
          />
          <ChoiceField
            label={words.means}
            value={draft.means}
            onChange={(means) => change({ means })}
            choices={view.choices.answered}
          />
          {speaks && people(words.spokeBy)}
          <TimeField label={words.answeredAt} value={draft.at} onChange={(at) => change({ at })} max="now" />
          {says(words.whyUnapproved, true)}
        </>
      );
    }
    case 'promise-answer':
      return (
        <>
          <TimeField label={words.promiseBy} value={draft.at} onChange={(at) => change({ at })} min="now" />
          {says(words.why)}
        </>
      );
    case 'link-report':
      return (
        <>
          {line(words.address, 'address')}
          {line(words.reportTitle, 'title', true)}
          <TimeField label={words.publishedAt} value={draft.at} onChange={(at) => change({ at })} max="now" />
        </>
      );
    case 'count-report':
      return (
        <>
          <p className="form-note">{words.countHint}</p>
          <CheckField label={words.finalAnswer} value={draft.final} onChange={(final) => change({ final })} />
          {!draft.final && (
            <TimeField label={words.followUpAt} value={draft.at} onChange={(at) => change({ at })} min="now" />
          )}
        </>
      );
    case 'adopt-release':
      return line(words.whichRelease, 'title');
    case 'ask-correction':
      return (
        <>
          <p className="form-note">{words.correctionHint}</p>
          <ChoiceField
            label={words.errorKind}
            value={draft.error}
            onChange={(error) => change({ error })}
            choices={view.choices.errors}
          />
          {line(words.reads, 'reads')}
          {line(words.fact, 'fact')}
          {line(words.factAddress, 'address')}
        </>
      );
    case 'settle-correction':
      return (
        <>
          <CheckField
            label={words.wasCorrected}
            value={draft.corrected}
            onChange={(corrected) => change({ corrected })}
          />
          {says(words.remark, true)}
        </>
      );
    case 'correct':
      return (
        <>
          {line(words.outlet, 'outlet')}
          {line(words.desk, 'desk', true)}
          <ChoiceField
            label={words.means}
            value={draft.means}
            onChange={(means) => change({ means })}
            choices={view.choices.received}
          />
          <TimeField
            label={words.receivedAt}
            value={draft.receivedAt}
            onChange={(receivedAt) => change({ receivedAt })}
            max="now"
          />
          <TimeField label={words.pressTime} value={draft.at} onChange={(at) => change({ at })} optional />
          {says(words.why)}
        </>
      );
    case 'close':
      return (
        <>
          {view.asker !== undefined && <p className="form-note">{words.closeHint}</p>}
          <CheckField label={words.withdrawn} value={draft.withdrawn} onChange={(withdrawn) => change({ withdrawn })} />
          {says(words.why, !draft.withdrawn)}
        </>
      );
    case 'confirm-speaking':
      return null;
    case 'decide':
    case 'ask-purge':
    case 'withdraw-proposal':
      return says(words.proposalSays[act.name] ?? words.why, act.decision === 'approve');
    case 'return-answer':
    case 'decline-speaking':
      return says(words.why);
  }
}
