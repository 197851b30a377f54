import { useId, useState } from 'react';
import { command } from '../../api/command.ts';
import { type CaseView, keys, queryClient, useCasePeople } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { useDraft } from '../../components/draft.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { commentWords } from './comment-words.ts';
import { SaysWithMentions } from './SaysWithMentions.tsx';

const LONGEST = 500;
const MOST = 10;

/** Where an officer reads what was done he says what is to be said to others; it moves no limit, and nobody's press waits for it. */
export function CommentBox({ view }: { view: CaseView }) {
  const words = useWords(commentWords);
  const [draft, change, clear] = useDraft<{ says: string; mentions: string[] }>(`comment.${view.number}`, {
    says: '',
    mentions: [],
  });
  const { busy, problem, send } = useSending();
  const [open, setOpen] = useState(false);
  const said = draft.says.trim();
  if (!view.may.includes('comment') || view.offline) return null;
  const go = () =>
    send(async () => {
      const mentions = draft.mentions.length > 0 ? { mentions: draft.mentions } : {};
      const { texts } = await command(view.number, 'comment', { says: said, ...mentions });
      clear();
      change({ says: '', mentions: [] });
      setOpen(false);
      say(words.sent(texts.length), true);
      await queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
    });
  return (
    <section className="comment-box" aria-label={words.label} onFocus={() => setOpen(true)}>
      <SaysWithMentions
        number={view.number}
        says={draft.says}
        chosen={draft.mentions}
        open={open}
        most={MOST}
        longest={LONGEST}
        error={faultOf(problem, 'says')}
        change={change}
      />
      {(open || said !== '') && (
        <>
          <Mentions number={view.number} chosen={draft.mentions} change={(mentions) => change({ mentions })} />
          <FaultElsewhere problem={problem} fields={['says']} />
          <p className="comment-foot">
            <small className="muted">{words.hint}</small>
            <Button look="primary" small disabled={busy || said === ''} onClick={() => void go()}>
              {words.send}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

/** Whom it calls: people who may read the case, looked up by name or unit. */
function Mentions({
  number,
  chosen,
  change,
}: {
  number: string;
  chosen: string[];
  change: (mentions: string[]) => void;
}) {
  const words = useWords(commentWords);
  const list = useId();
  const [typed, setTyped] = useState('');
  const people = useCasePeople(number).data?.people ?? [];
  const named = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const type = (text: string) => {
    const found = people.find(({ name, unit }) => text === `${name} · ${unit.name}`);
    if (found && !chosen.includes(found.id)) change([...chosen, found.id].slice(0, MOST));
    setTyped(found ? '' : text);
  };
  return (
    <div className="comment-mentions">
      {chosen.map((id) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-label={words.drop(named(id))}
          onClick={() => change(chosen.filter((one) => one !== id))}
        >
          @{named(id)} ×
        </button>
      ))}
      <label>
        <small>{words.mention}</small>
        <input
          className="control"
          list={list}
          value={typed}
          placeholder={words.mentionHint}
          onChange={(event) => type(event.target.value)}
          disabled={chosen.length >= MOST}
        />
      </label>
      <datalist id={list}>
        {people
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name, unit }) => (
            <option key={id} value={`${name} · ${unit.name}`} />
          ))}
      </datalist>
    </div>
  );
}
