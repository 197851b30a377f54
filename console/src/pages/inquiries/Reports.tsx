import type { InquiryView } from '../../api/inquiries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { inquiryWords } from './inquiry-words.ts';

/**
 * P6, V1: what was published of it, whether it counts as a release of the case, and which errors of fact were asked to
 * be corrected.
 */
export function Reports({ view, act }: { view: InquiryView; act: (act: Act) => void }) {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  const now = useMinute();
  const may = (name: string): boolean => view.allowed.includes(name);
  return (
    <Panel
      title={words.reports}
      actions={
        may('link-report') && (
          <Button small onClick={() => act({ name: 'link-report' })}>
            {words.acts['link-report']}
          </Button>
        )
      }
    >
      {view.reports.length === 0 ? (
        <Empty>{words.noReports}</Empty>
      ) : (
        <ul className="matter-lines">
          {view.reports.map((report) => (
            <li key={report.id}>
              <div>
                <a href={report.address} target="_blank" rel="noreferrer">
                  {report.title ?? report.address}
                </a>
                <small>
                  {report.id} · {clockWords(ms(report.publishedAt), now, language)} ·{' '}
                  {report.release !== undefined
                    ? words.counted(report.release)
                    : report.counted
                      ? words.counting
                      : words.notCounted}
                </small>
                {report.corrections.map((one) => (
                  <p key={one.id}>
                    {words.correction(one.error.name, one.reads, one.fact)}{' '}
                    <span className="tag">{words.correctionStates[one.state]}</span>
                    <small>
                      {words.factAt} {one.address}
                    </small>
                    {one.state === 'asked' && may('settle-correction') && (
                      <Button
                        small
                        onClick={() => act({ name: 'settle-correction', report: report.id, correction: one.id })}
                      >
                        {words.acts['settle-correction']}
                      </Button>
                    )}
                  </p>
                ))}
              </div>
              <span className="matter-acts">
                {!report.counted && may('count-report') && (
                  <Button small onClick={() => act({ name: 'count-report', report: report.id })}>
                    {words.acts['count-report']}
                  </Button>
                )}
                {report.release === undefined && view.caseNumber !== undefined && may('adopt-release') && (
                  <Button small look="quiet" onClick={() => act({ name: 'adopt-release', report: report.id })}>
                    {words.acts['adopt-release']}
                  </Button>
                )}
                {may('ask-correction') && (
                  <Button small look="quiet" onClick={() => act({ name: 'ask-correction', report: report.id })}>
                    {words.acts['ask-correction']}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
