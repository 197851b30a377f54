import { saveCopy } from '../../api/save-copy.ts';
import { saveArchive } from '../../api/save-archive.ts';
import { type CaseView, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { usePress } from '../../components/sending.ts';
import { archiveWords } from './archive-words.ts';

/** 导出案卷: the case with its matters, photos and what proves them, as one file. */
export function ArchiveButton({ number }: { number: string }) {
  const words = useWords(archiveWords);
  const may = useMe().data?.me.may.includes('check-record') === true;
  const { busy, press } = usePress();
  if (!may) return null;
  return (
    <Button small disabled={busy} onClick={() => void press(() => saveArchive(number, words.about))}>
      {busy ? words.exporting : words.export}
    </Button>
  );
}

/** 导出公开副本 (依申请公开): what of the case may be told, with what is left out and why. */
export function CopyButton({ view: { number, drill, wrongdoing } }: { view: CaseView }) {
  const words = useWords(archiveWords);
  const may = useMe().data?.me.may.includes('list-all') === true;
  const { busy, press } = usePress();
  // S4, H5: of a drill and of a report of wrongdoing there is none.
  if (!may || drill || wrongdoing) return null;
  return (
    <Button small look="quiet" disabled={busy} onClick={() => void press(() => saveCopy(number, words.copyText))}>
      {busy ? words.exporting : words.copy}
    </Button>
  );
}
