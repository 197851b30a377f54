import '../../components/paper.css';
import { Link, useParams } from 'react-router';
import { type ConsultationView, useConsultation } from '../../api/consultations.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { consultationWords } from './consultation-words.ts';

/** 会商纪要: what the record says of it, for the file; without a seal, as minutes have none. */
export function Page() {
  const { number = '' } = useParams();
  return <Read query={useConsultation(number)}>{({ consultation }) => <Paper view={consultation} />}</Read>;
}

/** A paper is read on another day. */
const at = (instant: string): string => fullTime(ms(instant));

function Paper({ view }: { view: ConsultationView }) {
  const all = useWords(consultationWords);
  const words = all.paper;
  const now = useMinute();
  const { assessment, line, tasks, invited, submissions } = view;
  const lines = (list: string[]): string => (list.length === 0 ? words.nobody : list.join('\n'));
  const [decision] = submissions.flatMap((one) => (one.decision?.approved ? [one.decision] : []));
  const shown = view.approved ?? view.submitted ?? view.handling[view.handling.length - 1]?.version;
  const handling = view.handling.find(({ version }) => version === shown);
  const present = invited.filter(({ is }) => is === 'heard');
  const missing = invited.filter(({ is }) => is !== 'heard');
  const rows: [string, string][] = [
    [words.number, view.number],
    [words.matter, `${all.fromCase(view.caseNumber)} ${view.subject}：${view.says}`],
    [words.time, at(view.meetsAt ?? view.openedAt)],
    [words.means, [view.means.name, view.place].filter(Boolean).join('，')],
    [words.convener, `${view.unit.name} ${view.convenedBy}`],
    [
      words.present,
      lines(
        present.map(({ unit, as, attendance }) =>
          [unit.name, `（${as.name}）`, attendance?.who].filter(Boolean).join(''),
        ),
      ),
    ],
    [
      words.absent,
      lines(
        missing.map(
          ({ unit, is, attendance }) =>
            `${unit.name}：${is === 'absent' ? (attendance?.says ?? all.standings[is]) : words.silence}`,
        ),
      ),
    ],
    [words.nature, assessment?.nature ?? ''],
    [words.trend, assessment?.trend ?? ''],
    [words.risk, assessment?.risk ?? ''],
    [words.views, lines(invited.flatMap(({ unit, views }) => views.map(({ says }) => `${unit.name}：${says}`)))],
    [
      words.dissent,
      lines(
        invited.flatMap(({ unit, views }) =>
          views.flatMap(({ dissent }) => (dissent === undefined ? [] : [`${unit.name}：${dissent}`])),
        ),
      ),
    ],
    [words.line, line?.says ?? ''],
    [words.handling, handling?.text ?? ''],
    [
      words.tasks,
      lines(
        tasks.map(
          ({ says, lead, coUnits, by }) =>
            `${says}：${all.lead} ${lead.name}${
              coUnits.length === 0 ? '' : `，${all.with} ${coUnits.map(({ name }) => name).join('、')}`
            }${by === undefined ? '' : words.until(at(by))}`,
        ),
      ),
    ],
    [
      words.approval,
      decision
        ? [
            decision.by,
            at(decision.recorded?.decidedAt ?? decision.at),
            decision.says,
            decision.recorded &&
              all.recordedBy(
                decision.recorded.by,
                all.decisionMeans[decision.recorded.means] ?? '',
                at(decision.recorded.decidedAt),
              ),
          ]
            .filter(Boolean)
            .join(' ')
        : words.notApproved,
    ],
  ];
  return (
    <main className="paper">
      <div className="paper-acts">
        <Button look="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Link to={`/consultations/${view.number}`}>{words.back}</Link>
      </div>
      <p className="paper-foot">{words.internal}</p>
      <h1>
        {view.drill && `【${words.drill}】`}
        {words.title}
      </h1>
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-foot">
        {view.number} · {words.printed(fullTime(now))}
      </p>
    </main>
  );
}
