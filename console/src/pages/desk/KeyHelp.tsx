import { useWords } from '../../app/language.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { deskWords } from './desk-words.ts';

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords(deskWords);
  return (
    <Dialog title={words.keysTitle} onClose={onClose}>
      <dl className="key-list">
        {words.keyList.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
