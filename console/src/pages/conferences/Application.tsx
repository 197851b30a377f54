import '../../components/paper.css';
import { Link, useParams } from 'react-router';
import { type ConferenceView, useConference } from '../../api/conferences.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { conferenceWords } from './conference-words.ts';

/** 发布会申请: the paper that goes round, filled from the record; opinions and seals are left to the pen. */
export function Page() {
  const { number = '' } = useParams();
  return <Read query={useConference(number)}>{({ conference }) => <Paper conference={conference} />}</Read>;
}

/** A paper is read on another day. */
const at = (instant: string): string => fullTime(ms(instant));

function Paper({ conference }: { conference: ConferenceView }) {
  const all = useWords(conferenceWords);
  const words = all.paper;
  const now = useMinute();
  const contacts = useDirectory().data?.contacts ?? [];
  const { spokesperson, limit, line, questions, steps, unit } = conference;
  const officer = contacts.find((one) => one.active && one.unit === unit?.id && one.posts.includes('unit-officer'));
  const media = steps.find(({ id }) => id === 'invitations')?.says ?? '';
  const rows: [string, string][] = [
    [words.unit, unit?.name ?? all.desk],
    [words.name, conference.title],
    [words.hour, at(conference.at)],
    [words.place, conference.place ?? ''],
    [words.attendees, spokesperson ? all.named(spokesperson.person.name, spokesperson.unit.name) : ''],
    [words.host, ''],
    [words.speaker, spokesperson?.person.name ?? ''],
    [words.content, line?.says ?? ''],
    [
      words.questions,
      questions.map(({ asks, answer }) => `${all.asks}：${asks}\n${all.answer}：${answer ?? all.noAnswer}`).join('\n'),
    ],
    [words.media, media],
    [
      words.preparations,
      steps
        .map(
          (step) =>
            `${step.name}：${all.stepStates[step.state] ?? ''}（${step.unit?.name ?? all.desk}，${all.due(at(step.dueAt))}）`,
        )
        .join('\n'),
    ],
    [words.contact, officer ? [officer.name, officer.phone].filter(Boolean).join(' ') : ''],
  ];
  return (
    <main className="paper">
      <div className="paper-acts">
        <Button look="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Link to={`/conferences/${conference.number}`}>{words.back}</Link>
      </div>
      <h1>
        {conference.drill && `【${words.drill}】`}
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
          {[words.opinion, words.leader].map((name) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="paper-blank" />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-foot">
        {conference.number} · {words.basis(conference.caseNumber, limit ? at(limit.dueAt) : all.undecided)} ·{' '}
        {words.printed(fullTime(now))}
      </p>
    </main>
  );
}
