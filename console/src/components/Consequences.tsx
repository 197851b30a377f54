import type { Acted } from '../api/command.ts';
import type { Problem } from '../api/problem.ts';
import { isObject, listOf, textOf } from '../api/record.ts';
import { dictionary, useLanguage, useWords } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { common } from '../words/common.ts';
import { clockWords, ms } from '../words/time.ts';
import { Clause, Refusal } from './Clause.tsx';
import { ClockBadge } from './ClockBadge.tsx';
import { GradeTag } from './GradeTag.tsx';
import { Panel } from './Page.tsx';

const consequenceWords = dictionary({
  zh: {
    title: '提交后',
    nothingYet: '填好后，这里显示提交将产生的时限、完成情况和短信。',
    busy: '正在按规则试算…',
    clocks: '计时',
    fulfilled: '将完成',
    notFulfilled: '未完成的时限不变',
    late: '（超时完成）',
    unmet: '不能完成',
    farPromise: '承诺的下次发布时间超出规定：须由他人审批，审批前按规定的最迟时间计。',
    unconfirmed: '时间早于已超的时限：须由他人核实后方作按时认定，此前按登记时间计。',
    texts: '将短信通知',
    nobody: '不触发短信',
    graded: '等级',
  },
  en: {
    title: 'What follows',
    nothingYet: 'Once the form is filled in: the clocks, what is fulfilled, and who is texted.',
    busy: 'asking the rules…',
    clocks: 'Clocks',
    fulfilled: 'Will be met',
    notFulfilled: 'open clocks stay as they are',
    late: ' (late)',
    unmet: 'Will not be met',
    farPromise: 'The next release is promised farther away than the rules allow: a second person must approve it.',
    unconfirmed: 'Its time would undo a miss: a second person must confirm it; until then it counts from now.',
    texts: 'Will be texted',
    nobody: 'nobody is texted',
    graded: 'Grade',
  },
});

interface ConsequencesProps {
  would: Acted | null;
  busy: boolean;
  problem: Problem | null;
  /** Shows what is fulfilled first; a registration has nothing to fulfil. */
  fulfils?: boolean;
}

/** What a form would do, by the domain's own preview, before it is sent. */
export function Consequences({ would, busy, problem, fulfils = false }: ConsequencesProps) {
  const words = useWords(consequenceWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const met = would
    ? would.events
        .flatMap((event) => (event.type === 'clocks-changed' ? listOf(event['changes']) : []))
        .flatMap((change) =>
          isObject(change) && change['change'] === 'met'
            ? [{ id: textOf(change['clockId']), late: change['late'] === true, at: textOf(change['metAt']) }]
            : [],
        )
    : [];
  const released = would?.events.map((event) => event['release']).find(isObject);
  const unmet = would?.unmet ?? [];
  const live = would?.case.clocks.filter(({ state }) => state === 'running' || state === 'missed') ?? [];
  const people = would ? [...new Map(would.texts.map((text) => [text.person.id, text])).values()] : [];
  return (
    <Panel title={words.title} className="consequences">
      <div aria-live="polite" aria-busy={busy}>
        {problem && <Refusal problem={problem} quiet />}
        {!would && !problem && <p className="muted">{busy ? words.busy : words.nothingYet}</p>}
        {would && (
          <>
            {!fulfils && (
              <p>
                <GradeTag grade={would.case.grades.opinion} confirmed={would.case.gradesConfirmed} />
              </p>
            )}
            {fulfils && (
              <>
                <h3>{words.fulfilled}</h3>
                {met.length === 0 ? (
                  <p className="muted">{words.notFulfilled}</p>
                ) : (
                  <ul className="lines">
                    {met.map(({ id, late, at }) => (
                      <li key={id}>
                        <div>
                          ✓ <strong>{would.case.clocks.find((clock) => clock.id === id)?.name ?? id}</strong>{' '}
                          {clockWords(ms(at), now, language)}
                          {late && words.late}
                        </div>
                      </li>
                    ))}
                  </ul>
                )}
                {released?.['promisedAt'] !== undefined && <p className="form-note">{words.farPromise}</p>}
                {released?.['unconfirmed'] === true && <p className="form-note">{words.unconfirmed}</p>}
                {unmet.length > 0 && (
                  <>
                    <h3>{words.unmet}</h3>
                    <ul className="lines">
                      {unmet.map(({ clock, name, says, clause }) => (
                        <li key={clock}>
                          <div>
                            <strong>{name}</strong>
                            <small>
                              {says} <Clause of={clause} />
                            </small>
                          </div>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </>
            )}
            {live.length > 0 && (
              <>
                <h3>{words.clocks}</h3>
                <ul className="lines">
                  {live.map((clock) => (
                    <li key={clock.id}>
                      <ClockBadge clock={clock} wide />
                    </li>
                  ))}
                </ul>
              </>
            )}
            <h3>{words.texts}</h3>
            <p>
              {people.length === 0 ? (
                <span className="muted">{words.nobody}</span>
              ) : (
                people.map((text) => `${text.person.name}（${text.unit.name}）`).join('、')
              )}
            </p>
            {would.case.drill && <p className="tag tag-strong">{shared.drill}</p>}
          </>
        )}
      </div>
    </Panel>
  );
}
