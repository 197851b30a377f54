import type { AssessmentForm, AssessmentView } from '../../api/assessments.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act, Point } from './act-draft.ts';
import { assessmentWords } from './assessment-words.ts';

interface Listed {
  view: AssessmentView;
  act: (act: Act) => void;
}

/** A2: what may come, how grave, what is done against it, and whether it came. */
export function Points({ view, act }: Listed) {
  const words = useWords(assessmentWords);
  const may = (name: Act['name']): boolean => view.allowed.includes(name);
  return (
    <Panel
      title={words.risks}
      actions={
        may('set-point') && (
          <Button small onClick={() => act({ name: 'set-point' })}>
            {words.acts['set-point']}
          </Button>
        )
      }
    >
      {view.risks.length === 0 && <Empty>{words.noRisks}</Empty>}
      <ul className="matter-lines">
        {view.risks.map((point) => (
          <li key={point.id}>
            <div>
              <b>{point.id}</b> {point.says} <Came point={point} />
              <small>
                {point.named.map(({ name, is }) => words.levelOf(name, is)).join(' · ')} · {words.score(point.score)}
              </small>
              <small>{point.measure === undefined ? words.noMeasure : words.measureOf(point.measure)}</small>
              {point.signs.length > 0 && <small>{words.signsOf(point.signs.join('、'))}</small>}
              <Judged point={point} />
            </div>
            <span className="matter-acts">
              {may('judge-point') && (
                <Button small onClick={() => act({ name: 'judge-point', point })}>
                  {words.judge}
                </Button>
              )}
              {may('set-point') && (
                <Button small look="quiet" onClick={() => act({ name: 'set-point', point })}>
                  {words.edit}
                </Button>
              )}
              {may('drop-point') && (
                <Button small look="quiet" onClick={() => act({ name: 'drop-point', point })}>
                  {words.remove}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** H2: what a person judged; before that, that a case said its signs. */
function Came({ point: { judged, suggests } }: { point: Point }) {
  const words = useWords(assessmentWords);
  if (judged) return <span className="tag tag-strong">{judged.came ? words.came : words.cameNot}</span>;
  return suggests.length > 0 ? (
    <span className="tag">
      {words.suggests} {suggests.join('、')}
    </span>
  ) : null;
}

function Judged({ point: { judged } }: { point: Point }) {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    judged && (
      <small>
        {words.judgedBy(judged.by, clockWords(ms(judged.at), now, language), judged.says)} {judged.cases.join('、')}
      </small>
    )
  );
}

/** A2: what the four methods found, by which unit. */
export function Findings({ view, form, act }: Listed & { form: AssessmentForm | undefined }) {
  const words = useWords(assessmentWords);
  const may = (name: Act['name']): boolean => view.allowed.includes(name);
  return (
    <Panel
      title={words.found}
      actions={
        may('record-finding') && (
          <Button small onClick={() => act({ name: 'record-finding' })}>
            {words.acts['record-finding']}
          </Button>
        )
      }
    >
      {view.found.length === 0 && <Empty>{words.noFound(form?.minMethods ?? 1)}</Empty>}
      <ul className="matter-lines">
        {view.found.map((found) => (
          <li key={found.id}>
            <div>
              <b>{found.id}</b> {words.foundBy(found.method.name, found.on, found.unit.name)}
              <p className="matter-words">{found.says}</p>
              <small>{found.by}</small>
            </div>
            <span className="matter-acts">
              {may('record-finding') && (
                <Button small look="quiet" onClick={() => act({ name: 'record-finding', found })}>
                  {words.edit}
                </Button>
              )}
              {may('withdraw-finding') && (
                <Button small look="quiet" onClick={() => act({ name: 'withdraw-finding', found })}>
                  {words.remove}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
