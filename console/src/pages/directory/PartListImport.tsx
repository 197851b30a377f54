import { isObject, listOf, textOf } from '../../api/record.ts';
import { useDirectory } from '../../api/queries.ts';
import type { RuleDraft } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { channelRows, dutyRows, holidayRows } from './part-list-columns.ts';
import {
  CHANNEL_SAMPLE,
  channelImportWords,
  DUTY_SAMPLE,
  dutyImportWords,
  HOLIDAY_SAMPLE,
  holidayImportWords,
  takeOutWords,
} from './part-list-words.ts';
import { DraftListImport } from './PolicyImport.tsx';

interface Of {
  draft: RuleDraft['draft'];
  unsaved: boolean;
}

/** H3: the days off and make-up workdays of a year, from a file into the draft and out of it. */
export function HolidayImport({ draft, unsaved }: Of) {
  const words = useWords(holidayImportWords);
  const calendar = draft.parts['calendar']?.['calendar'];
  const days = (isObject(calendar) ? listOf(calendar['days']) : [])
    .filter(isObject)
    .map(({ date, rest, name }) => ({ date: textOf(date), rest: rest === true, name: textOf(name) }));
  return (
    <DraftListImport list="holidays" {...{ draft, unsaved, words }} known={days.length} sample={HOLIDAY_SAMPLE}>
      <TakeOut name={words.title} rows={() => holidayRows(days)} />
    </DraftListImport>
  );
}

/** R2: the routing duties, from a file into the draft and out of it. */
export function DutyImport({ draft, unsaved }: Of) {
  const words = useWords(dutyImportWords);
  const directory = useDirectory().data;
  const ledger = draft.parts['routing']?.['routing'];
  const duties = (isObject(ledger) ? listOf(ledger['rows']) : []).filter(isObject).map((row) => ({
    id: textOf(row['id']),
    unit: textOf(row['unit']),
    clause: textOf(row['clause']),
    subjects: listOf(row['subjects']).map(textOf),
    mentions: listOf(row['mentions']).map(textOf),
    places: listOf(row['places']).map(textOf),
    says: textOf(row['says']),
  }));
  const clauses = draft.parts['clauses']?.['clauses'];
  const names = Object.fromEntries(
    Object.entries(isObject(clauses) ? clauses : {}).flatMap(([id, clause]) =>
      isObject(clause) ? [[id, { name: textOf(clause['name']) }]] : [],
    ),
  );
  return (
    <DraftListImport list="duties" {...{ draft, unsaved, words }} known={duties.length} sample={DUTY_SAMPLE}>
      {directory && <TakeOut name={words.title} rows={() => dutyRows(duties, directory.units, names)} />}
    </DraftListImport>
  );
}

/** P8: the ids under which providers registered the texts, from a file into the draft and out of it with the wordings to register. */
export function ChannelImport({ draft, unsaved }: Of) {
  const words = useWords(channelImportWords);
  const registered = Object.fromEntries(
    entriesOf(draft.parts['channels']?.['registered']).map(([channel, ids]) => [
      channel,
      Object.fromEntries(entriesOf(ids).map(([template, id]) => [template, textOf(id)])),
    ]),
  );
  const delivery = draft.parts['delivery']?.['delivery'];
  const asking = entriesOf(isObject(delivery) ? delivery['channels'] : {}).flatMap(([id, channel]) =>
    isObject(channel) && channel['registered'] === true ? [id] : [],
  );
  const texts = draft.parts['texts']?.['texts'];
  const templates = entriesOf(isObject(texts) ? texts['templates'] : {}).map(([id, template]) => ({
    id,
    body: isObject(template) ? textOf(template['body']) : '',
  }));
  const known = Object.values(registered).reduce((so, ids) => so + Object.keys(ids).length, 0);
  return (
    <DraftListImport list="channels" {...{ draft, unsaved, words, known }} sample={CHANNEL_SAMPLE}>
      <TakeOut name={words.title} rows={() => channelRows(asking, templates, registered)} />
    </DraftListImport>
  );
}

const entriesOf = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);

/** The list as the draft has it, in the columns in which it is taken in. */
function TakeOut({ name, rows }: { name: string; rows: () => string[][] }) {
  const words = useWords(takeOutWords);
  const keepAs = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const { keepRows } = await import('../../components/export/save-list.ts');
    await keepRows(rows(), name, format);
  };
  return (
    <>
      <Button onClick={() => void keepAs('xlsx')}>{words.xlsx}</Button>
      <Button look="quiet" onClick={() => void keepAs('csv')}>
        {words.csv}
      </Button>
    </>
  );
}
