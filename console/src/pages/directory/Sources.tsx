import { Submit } from '../../components/Submit.tsx';
import { useState } from 'react';
import { trySample, type Tried } from '../../api/duty.ts';
import { isProblem } from '../../api/problem.ts';
import { usePolicy } from '../../api/queries.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { DirectoryFrame } from './Frame.tsx';
import { sourcesWords } from './sources-words.ts';

const EXAMPLE = JSON.stringify(
  {
    id: 'demo-1',
    title: '柴桥夜间有刺鼻气味',
    text: '最近一周每天晚上都能闻到。',
    platform: '论坛',
    publishedAt: '2026-03-20T08:10:00+08:00',
    place: '柴桥',
    metrics: { views: '1.2万' },
  },
  null,
  2,
);

/** 信息源: M4: how each system spells an alert, tried on a pasted sample before it is used. */
export function Page() {
  const query = usePolicy();
  return (
    <DirectoryFrame>
      <Read query={query}>{({ policy }) => <Trial sources={listOf(policy['sources']).filter(isObject)} />}</Read>
    </DirectoryFrame>
  );
}

/** `drafted`: these mappings themselves are tried, not those in force. */
export function Trial({ sources, drafted = false }: { sources: Record<string, unknown>[]; drafted?: boolean }) {
  const words = useWords(sourcesWords);
  const [id, setId] = useState(textOf(sources[0]?.['id']));
  const [sample, setSample] = useState('');
  const [tried, setTried] = useState<Tried | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const source = sources.find((one) => one['id'] === id);
  const attempt = async (): Promise<void> => {
    const read = parsed(sample);
    if ('says' in read) return setFault(words.notJson(read.says));
    setBusy(true);
    setFault(null);
    try {
      setTried(await trySample(id, read.value, drafted ? source : undefined));
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault(error.details.detail);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="try">
      <Panel>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void attempt();
          }}
        >
          <SelectField
            label={words.source}
            value={id}
            onChange={(next) => {
              setId(next);
              setTried(null);
            }}
            groups={[
              {
                choices: sources.map((one) => ({
                  id: textOf(one['id']),
                  name: textOf(one['name']) || textOf(one['id']),
                })),
              },
            ]}
            hint={`${words.sourceHint(`/webhooks/${id}`)} · ${source?.['joinsByText'] === false ? words.ownAnswer : words.joins}`}
          />
          <TextField
            label={words.sample}
            value={sample}
            onChange={setSample}
            rows={14}
            hint={words.sampleHint}
            error={fault ?? undefined}
          />
          <div className="dialog-foot">
            <Button onClick={() => setSample(EXAMPLE)}>{words.fill}</Button>
            <Submit ready={sample.trim() !== ''} busy={busy}>
              {busy ? words.trying : words.tryIt}
            </Submit>
          </div>
        </form>
      </Panel>
      <div>
        <Panel title={words.result}>
          {tried ? <Results tried={tried} /> : <p className="muted">{words.waiting}</p>}
        </Panel>
        <Panel title={words.mapping}>
          <Mapping fields={source?.['fields']} />
        </Panel>
      </div>
    </div>
  );
}

/** Which of the vendor's fields each of ours is read from; what is not named is never read (H5). */
function Mapping({ fields }: { fields: unknown }) {
  const words = useWords(sourcesWords);
  return (
    <dl className="facts">
      {Object.entries(isObject(fields) ? fields : {}).map(([name, pointers]) => (
        <div key={name}>
          <dt>{words.fields[name] ?? name}</dt>
          <dd className="number">{listOf(pointers).map(textOf).join('  ')}</dd>
        </div>
      ))}
    </dl>
  );
}

function parsed(text: string): { value: unknown } | { says: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { says: error instanceof Error ? error.message : String(error) };
  }
}

function Results({ tried: { alerts, flaws } }: { tried: Tried }) {
  const words = useWords(sourcesWords);
  return (
    <>
      {flaws.map((flaw) => (
        <Flaw key={flaw.pointer} flaw={flaw} />
      ))}
      {alerts.map((one) => {
        const alert = one['alert'];
        const wrong = [...listOf(one['flaws']), ...listOf(one['errors'])].filter(isObject);
        return (
          <section key={one.pointer} className="try-alert">
            <h3>
              {words.alert(one.pointer)} · {isObject(alert) ? `✓ ${words.fine}` : `✕ ${words.refused}`}
            </h3>
            {isObject(alert) && <Fields value={alert} />}
            {wrong.map((flaw) => (
              <Flaw key={`${textOf(flaw['pointer'])} ${textOf(flaw['detail'])}`} flaw={flaw} />
            ))}
          </section>
        );
      })}
    </>
  );
}

function Fields({ value }: { value: Record<string, unknown> }) {
  const words = useWords(sourcesWords);
  return (
    <dl>
      {Object.entries(value).map(([name, inner]) => (
        <div key={name}>
          <dt>{words.fields[name] ?? name}</dt>
          <dd>{shown(inner, words.fields)}</dd>
        </div>
      ))}
    </dl>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Times as the desk's clock shows them, figures with their names. */
function shown(value: unknown, names: Record<string, string>): string {
  if (typeof value === 'string') return INSTANT.test(value) ? fullTime(ms(value)) : value;
  if (isObject(value))
    return Object.entries(value)
      .map(([name, inner]) => `${names[name] ?? name} ${shown(inner, names)}`)
      .join('，');
  return Array.isArray(value) ? value.map((one) => shown(one, names)).join('、') : String(value);
}

function Flaw({ flaw }: { flaw: Record<string, unknown> }) {
  return (
    <p className="flaw">
      <span className="number">{textOf(flaw['pointer'])}</span> {textOf(flaw['detail']) || textOf(flaw['says'])}
    </p>
  );
}
