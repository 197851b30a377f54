import { commandConference, type ConferenceStep, type ConferenceView } from '../../api/conferences.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { usePress } from '../../components/sending.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { conferenceWords } from './conference-words.ts';

/** What is to be prepared, by whom and until when. */
export function Steps({ conference, act }: { conference: ConferenceView; act: (act: Act) => void }) {
  const words = useWords(conferenceWords);
  return (
    <Panel title={words.steps}>
      <ul className="matter-lines">
        {conference.steps.map((step) => (
          <Step key={step.id} conference={conference} step={step} act={act} />
        ))}
      </ul>
    </Panel>
  );
}

function Step({
  conference,
  step,
  act,
}: {
  conference: ConferenceView;
  step: ConferenceStep;
  act: (act: Act) => void;
}) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  const { busy, press } = usePress();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  // A tick that needs no words is one press.
  const plain = step.id === 'line' || step.id === 'questions';
  const done = () =>
    press(async () => {
      await commandConference(conference, { name: 'do-step', body: { step: step.id } });
      say(words.said(words.acts['do-step'] ?? '', step.name), true);
    });
  const undo = () =>
    press(async () => {
      await commandConference(conference, { name: 'undo-step', body: { step: step.id } });
      say(words.said(words.acts['undo-step'] ?? '', step.name), true);
    });
  const may = (name: string): boolean => step.allowed.includes(name);
  return (
    <li>
      <div>
        <b>{step.name}</b>{' '}
        <span className={step.late ? 'tag tag-strong' : 'tag'}>
          {step.late ? words.overdue : words.stepStates[step.state]}
        </span>
        <small>
          {step.unit?.name ?? words.desk}
          {step.person && ` ${step.person.name}`} · {words.due(at(step.dueAt))}
          {step.by !== undefined && ` · ${words.doneBy(step.by, step.doneAt === undefined ? '' : at(step.doneAt))}`}
        </small>
        {step.says !== undefined && <p>{step.says}</p>}
        {step.state === 'open' && step.explanation && (
          <details>
            <summary>{words.basisOfLimit}</summary>
            {step.explanation.arithmetic.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
        )}
      </div>
      <span className="matter-acts">
        {may('do-step') && (
          <Button
            small
            look="primary"
            disabled={busy}
            aria-label={`${words.acts['do-step']} ${step.name}`}
            onClick={() => (plain ? void done() : act({ name: 'do-step', step }))}
          >
            {words.acts['do-step']}
          </Button>
        )}
        {may('set-step') && (
          <Button
            small
            look="quiet"
            aria-label={`${words.acts['set-step']} ${step.name}`}
            onClick={() => act({ name: 'set-step', step })}
          >
            {words.acts['set-step']}
          </Button>
        )}
        {may('skip-step') && (
          <Button
            small
            look="quiet"
            aria-label={`${words.acts['skip-step']} ${step.name}`}
            onClick={() => act({ name: 'skip-step', step })}
          >
            {words.acts['skip-step']}
          </Button>
        )}
        {may('undo-step') && (
          <Button
            small
            look="quiet"
            disabled={busy}
            aria-label={`${words.acts['undo-step']} ${step.name}`}
            onClick={() => void undo()}
          >
            {words.acts['undo-step']}
          </Button>
        )}
      </span>
    </li>
  );
}
