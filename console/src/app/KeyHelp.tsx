import { Dialog } from '../components/Dialog.tsx';
import { ACT_KEYS } from '../pages/case/act-keys.ts';
import { actionWords } from '../pages/case/actions/action-words.ts';
import { keyWords } from './key-words.ts';
import { useWords } from './language.ts';

/** Every key of the console. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords(keyWords);
  const { names } = useWords(actionWords);
  const acts = Object.entries(ACT_KEYS).map(([key, name]): [string, string] => [key, names[name]]);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p className="muted">{words.hint}</p>
      <Keys title={words.sections.everywhere} keys={words.everywhere} />
      <Keys title={words.sections.lists} keys={words.lists} />
      <Keys title={words.sections.matter} keys={[...words.matter, ...acts]} />
    </Dialog>
  );
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly string[])[] }) {
  return (
    <section className="key-section">
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
