import { useState } from 'react';
import { resendText } from '../../api/duty.ts';
import { isProblem } from '../../api/problem.ts';
import { type Text, useCase, useDirectory, useStatus } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { common } from '../../words/common.ts';
import { awayNow, contactsOf, people, unitsOf } from '../../words/people.ts';
import { textWords } from '../../words/texts.ts';
import { textsWords } from './texts-words.ts';

/** P8: the same once more, to somebody concerned who can be reached, by any channel there is. */
export function ResendDialog({ text, onClose }: { text: Text; onClose: () => void }) {
  const words = useWords(textsWords);
  const about = useWords(textWords);
  const shared = useWords(common);
  const channels = useStatus().data?.channels.map(({ name }) => name) ?? [text.channel];
  const groups = usePeople(text);
  const [channel, setChannel] = useState(text.channel);
  const [person, setPerson] = useState(text.person.id);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<{ pointer: string; says: string } | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      const { text: sent } = await resendText(text, {
        why: why.trim(),
        ...(channel === text.channel ? {} : { channel }),
        ...(person === text.person.id ? {} : { person }),
      });
      say(words.done(sent.person.name), true, [text.matter]);
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFault({
        pointer: error.details.pointer ?? '',
        says: error.status === 0 ? shared.offlineNow : error.details.detail,
      });
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.resendTitle} onClose={onClose}>
      <p className="muted">{words.resendSays(about.templates[text.template] ?? text.template, text.matter)}</p>
      <SelectField
        label={words.person}
        value={person}
        onChange={setPerson}
        groups={groups}
        hint={words.personHint}
        error={fault?.pointer === '/person' ? fault.says : undefined}
      />
      <ChoiceField
        label={words.channelField}
        value={channel}
        onChange={setChannel}
        choices={channels.map((name) => ({ id: name, name: about.channels[name] ?? name }))}
        error={fault?.pointer === '/channel' ? fault.says : undefined}
      />
      <TextField
        label={words.why}
        value={why}
        onChange={setWhy}
        suggestions={words.whys}
        maxLength={200}
        error={fault?.pointer === '/why' ? fault.says : undefined}
      />
      {fault && !['/person', '/channel', '/why'].includes(fault.pointer) && (
        <p role="alert" className="field-hint">
          <strong>{fault.says}</strong>
        </p>
      )}
      <DialogFoot
        onClose={onClose}
        go={words.send}
        going={words.sending}
        ready={why.trim() !== ''}
        busy={busy}
        onGo={() => void send()}
      />
    </Dialog>
  );
}

/** Who may get it: the unit texted, the units in charge, the desk, the leaders of the district. Who cannot be reached is not offered. */
function usePeople(text: Text): { name: string; choices: { id: string; name: string }[] }[] {
  const words = useWords(textsWords);
  const posts = useWords(people).posts;
  const directory = useDirectory().data;
  const assignments = useCase(text.matter).data?.case.assignments ?? [];
  const now = useMinute();
  const mine = {
    name: text.unit.name,
    choices: [{ id: text.person.id, name: `${text.person.name}（${words.same}）` }],
  };
  if (!directory) return [mine];
  const contacts = contactsOf(directory).filter(
    (one) => one.active && one.hasPhone && !awayNow(one, now) && one.id !== text.person.id,
  );
  const units = unitsOf(directory).filter((unit) => unit.active);
  const concerned = new Set([
    text.unit.id,
    ...assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit.id),
  ]);
  const named = (one: (typeof contacts)[number]) => ({
    id: one.id,
    name: [one.name, ...one.posts.map((post) => posts[post])].join(' · '),
  });
  const of = (ids: (unit: (typeof units)[number]) => boolean) =>
    units
      .filter(ids)
      .map((unit) => ({ name: unit.name, choices: contacts.filter((one) => one.unit === unit.id).map(named) }));
  const own = of((unit) => unit.id === text.unit.id)[0]?.choices ?? [];
  return [
    { ...mine, choices: [...mine.choices, ...own] },
    ...of((unit) => unit.id !== text.unit.id && concerned.has(unit.id)),
    ...of((unit) => unit.id !== text.unit.id && unit.desk && !concerned.has(unit.id)),
  ].filter((group) => group.choices.length > 0);
}
