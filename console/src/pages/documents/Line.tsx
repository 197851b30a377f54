import type { LineFactView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { BasisGiven } from '../../components/BasisField.tsx';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { documentWords } from './document-words.ts';

/** R3: the agreed line, fact by fact: who supplied and who confirmed it; two on one version stand side by side. */
export function Line({
  line,
  set,
}: {
  line: LineFactView[];
  set: ((factId?: string, version?: number) => void) | null;
}) {
  const words = useWords(documentWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel
      title={words.line}
      actions={
        set && (
          <Button small onClick={() => set()}>
            {words.addFact}
          </Button>
        )
      }
    >
      <p className="muted">{line.length === 0 ? words.lineNone : words.lineHint}</p>
      <ul className="lines">
        {line.map(({ id, kind, dropped, versions }) => {
          const last = versions[versions.length - 1];
          if (!last) return null;
          const beside = versions.filter(({ latest }) => latest).length;
          return (
            <li key={id} className={dropped ? 'muted' : undefined}>
              <div>
                <span className="tag">{words.kinds[kind]}</span> {last.label && <strong>{last.label} </strong>}
                {dropped ? <s>{last.value}</s> : last.value}
                <small>
                  {[
                    words.suppliedBy(last.unit.name),
                    last.confirmedBy === undefined ? '' : words.confirmed(last.confirmedBy),
                    `${last.by.name} ${clockWords(ms(last.at), now, language)}`,
                    last.reason ?? '',
                    dropped ? words.dropped : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <BasisGiven basis={last.exposureBasis} />
                {beside > 1 && <small role="status">{words.disputed(beside)}</small>}
                {versions
                  .slice(0, -1)
                  .reverse()
                  .map(({ version, value, unit, by, at }) => (
                    <small key={version} className="muted">
                      {words.earlier(version)}：{value} · {unit.name} · {by.name} {clockWords(ms(at), now, language)}
                    </small>
                  ))}
              </div>
              {set && (
                <Button small onClick={() => set(id, last.version)}>
                  {words.updateFact}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
