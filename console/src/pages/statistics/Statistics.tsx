import './statistics.css';
import { useSearchParams } from 'react-router';
import { type Span, type Statistics, useStatistics } from '../../api/statistics.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { SelectField } from '../../components/fields.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { Answered } from './Answered.tsx';
import { monthsBack, unitIn } from './figures.ts';
import { Missed } from './Missed.tsx';
import { OpenLoad } from './OpenLoad.tsx';
import { Accepted, Substance } from './Quality.tsx';
import { statisticsWords } from './statistics-words.ts';
import { StepsTaken } from './StepsTaken.tsx';
import { Volume } from './Volume.tsx';

/** So far back one may choose. */
const BACK = 36;

/** 统计: what was done in time and how fast, what was missed, what came and what is open; months and unit stand in the address. */
export function Page() {
  const words = useWords(statisticsWords);
  const [given, setGiven] = useSearchParams();
  const now = useMinute();
  const [from, to, unit] = [given.get('from'), given.get('to'), given.get('unit')];
  const span: Span = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  const query = useStatistics(span);
  const choose = (change: Record<string, string>) => {
    const next = new URLSearchParams(given);
    for (const [name, value] of Object.entries(change)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setGiven(next);
  };
  const months = monthsBack(wallClock(now).date.slice(0, 7), BACK).map((id) => ({ id, name: words.month(id) }));
  return (
    <Frame title={words.title} aside={words.aside}>
      <Read query={query}>
        {(found) => (
          <>
            <div className="stat-bar no-print">
              <SelectField
                label={words.from}
                value={found.from}
                onChange={(id) => choose({ from: id, to: id > found.to ? id : found.to })}
                groups={[{ choices: months }]}
              />
              <SelectField
                label={words.to}
                value={found.to}
                onChange={(id) => choose({ to: id, from: id < found.from ? id : found.from })}
                groups={[{ choices: months }]}
              />
              {found.volume !== null && (
                <SelectField
                  label={words.unit}
                  value={unit ?? ''}
                  placeholder={words.all}
                  onChange={(id) => choose({ unit: id })}
                  groups={[{ choices: unitsIn(found, words.desk) }]}
                />
              )}
            </div>
            {found.volume === null && <p className="muted">{words.own}</p>}
            <Answered found={found} unit={unit} />
            <Substance found={found} unit={unit} />
            <StepsTaken
              title={words.signing}
              what="sign"
              names={words.signSteps}
              of="signing"
              found={found}
              unit={unit}
            >
              {words.signFormula}
            </StepsTaken>
            <StepsTaken
              title={words.first}
              what="first"
              names={words.answerSteps}
              of="firstAnswers"
              found={found}
              unit={unit}
            >
              {words.firstFormula}
            </StepsTaken>
            <Missed found={found} unit={unit} />
            {found.volume && unit === null && <Volume volume={found.volume} span={found} />}
            <OpenLoad found={found} unit={unit} />
            {unit === null && <Accepted found={found} />}
            <p>
              <small>{words.asOf(fullTime(ms(found.projectedTo ?? found.now)))}</small>
            </p>
          </>
        )}
      </Read>
    </Frame>
  );
}

/** Every unit that anything is counted of, once. */
function unitsIn({ answered, signing, firstAnswers, breaches, load }: Statistics, desk: string) {
  const found = new Map<string, string>();
  for (const { unit } of [...answered, ...signing, ...firstAnswers, ...breaches, ...load])
    found.set(unitIn(unit), unit?.name ?? desk);
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}
