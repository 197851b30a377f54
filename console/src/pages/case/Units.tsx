import { type Assignment, type CaseView, type RecordEvent, type Schemas, useTexts } from '../../api/queries.ts';
import { actorOf, isObject, listOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { type ActionName, assignmentActions, awaitsLeader } from './actions/offered.ts';
import { actionWords } from './actions/action-words.ts';
import { caseWords } from './case-words.ts';
import { coordinationWords } from './coordination-words.ts';
import { last, type ToldOf, toldOf } from './told-of.ts';

export function Units({
  view,
  events,
  me,
  act,
}: {
  view: CaseView;
  events: RecordEvent[];
  me?: Schemas['Me']['me'];
  act: (name: ActionName, assignmentId?: string) => void;
}) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const doing = useWords(actionWords);
  const language = useLanguage();
  const now = useMinute();
  const givers = new Map(
    events.flatMap((event) => {
      const assignment = event['assignment'];
      return event.type === 'assigned' && isObject(assignment)
        ? [[textOf(assignment['id']), actorOf(event).name] as const]
        : [];
    }),
  );
  if (view.assignments.length === 0 && view.coordinators.length === 0) return null;
  const standing = view.assignments.filter(({ state }) => state !== 'taken-back');
  return (
    <Panel title={words.units}>
      {standing.length > 1 && standing.every(({ part }) => part === 'co-unit') && (
        <p className="muted">{words.noLead}</p>
      )}
      <Coordinators view={view} events={events} />
      <ul className="lines">
        {view.assignments.map((assignment) => (
          <li key={assignment.id} className={assignment.state === 'taken-back' ? 'muted' : undefined}>
            <div>
              <strong>{assignment.unit.name}</strong> <span className="tag">{shared.parts[assignment.part]}</span>{' '}
              {shared.assignment[assignment.state]}
              <small>
                {clockWords(ms(assignment.signedAt ?? assignment.assignedAt), now, language)}
                {assignment.signedBy && ` ${assignment.signedBy.name}`}
                {givers.has(assignment.id) && ` · ${words.givenBy(givers.get(assignment.id) ?? '')}`}
                {assignment.signedFor && shared.signedFor}
                {assignment.handler && ` → ${assignment.handler.name}`}
              </small>
              {assignment.leader && assignment.leadingSince !== undefined && (
                <small>
                  {words.leads(assignment.leader.name, clockWords(ms(assignment.leadingSince), now, language))}
                </small>
              )}
              <Work told={toldOf(events, assignment.id)} />
              <Superior assignment={assignment} />
              {awaitsLeader(view, assignment) && <NobodyLeads view={view} assignment={assignment} />}
              {assignment.assignedBy && (
                <small>
                  {words.assignedBy}{' '}
                  {[assignment.assignedBy.unit, assignment.assignedBy.number].filter(Boolean).join(' ')}
                </small>
              )}
            </div>
            <span className="lines-acts">
              {me &&
                assignmentActions(view, assignment, me).map((name) => (
                  <Button key={name} small onClick={() => act(name, assignment.id)}>
                    {doing.names[name]}
                  </Button>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** R1, R3: who coordinates, and why, as it was last said. */
function Coordinators({ view: { coordinators }, events }: { view: CaseView; events: RecordEvent[] }) {
  const words = useWords(coordinationWords);
  if (coordinators.length === 0) return null;
  const named = last(events, ({ type }) => type === 'coordinators-named');
  const suggestion = events.find(({ type }) => type === 'case-opened')?.['suggestion'];
  const beside = isObject(suggestion) ? listOf(suggestion['beside']).filter(isObject) : [];
  const reasons = named
    ? listOf(named['reasons'])
    : beside.filter(({ part }) => part === 'coordinator').flatMap((one) => listOf(one['reasons']));
  const says = [...new Set(reasons.filter(isObject).map((one) => textOf(one['says'])))].join('；');
  return (
    <p>
      {words.coordinated}：{coordinators.map(({ name }) => name).join('、')}
      {says !== '' && <small className="muted"> {says}</small>}
    </p>
  );
}

/** R2: a vertically managed unit answers to its own superior too. */
function Superior({ assignment: { superior, state } }: { assignment: Assignment }) {
  const words = useWords(coordinationWords);
  const language = useLanguage();
  const now = useMinute();
  if (!superior || state === 'taken-back') return null;
  const told = superior.toldAt !== undefined || superior.byText === true;
  return (
    <small className={told ? undefined : 'alarm'}>
      {words.superior(superior.name)}，
      {superior.toldAt !== undefined
        ? words.toldAt(clockWords(ms(superior.toldAt), now, language))
        : superior.byText
          ? words.byText
          : words.toTell}
    </small>
  );
}

/** R4: who was asked to lead, by the texts that went out. */
function NobodyLeads({ view, assignment }: { view: CaseView; assignment: Assignment }) {
  const words = useWords(caseWords);
  const texts = useTexts(view.number).data?.texts ?? [];
  const asked = texts.filter(
    ({ step, template, unit }) =>
      unit.id === assignment.unit.id &&
      (template === 'take-lead' || step.split('#')[0] === `take-lead:${assignment.id}`),
  );
  const people = [...new Set(asked.filter(({ state }) => state !== 'dropped').map(({ person }) => person.name))].join(
    '、',
  );
  return (
    <small className="alarm">
      {words.nobodyLeads}
      {people !== '' && `，${words.askedToLead(people)}`}
    </small>
  );
}

function Work({ told: { task, answer, progress } }: { told: ToldOf }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string) => clockWords(ms(instant), now, language);
  return (
    <>
      {task !== '' && <small>{words.task(task)}</small>}
      {answer && <small>{words.contributed(at(textOf(answer['at'])), textOf(answer['says']))}</small>}
      {progress && <small>{words.progressed(at(textOf(progress['at'])), textOf(progress['says']))}</small>}
    </>
  );
}
