import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}

const FIELDS = 'input:not([type="hidden"]), select, textarea';

/** A hand on a mouse has a keyboard beside it; on a phone the screen's own keyboard would cover half of what is asked. */
const hasKeyboard = (): boolean => matchMedia('(hover: hover)').matches;

/** The first field that can be filled in, of radio buttons the chosen one, has the focus; where a form loads later, once it is there and nobody has gone elsewhere. */
function focusFirstField(dialog: HTMLDialogElement): (() => void) | undefined {
  if (!hasKeyboard()) return undefined;
  const body = dialog.querySelector('.dialog-body');
  const first = document.activeElement;
  const go = (): boolean => {
    const fields = [...(body?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])].filter(({ disabled }) => !disabled);
    const [field] = fields;
    const meant =
      field?.type === 'radio' ? (fields.find((one) => one.name === field.name && one.checked) ?? field) : field;
    meant?.focus();
    return meant !== undefined;
  };
  if (!body || go()) return undefined;
  const watch = new MutationObserver(() => {
    if (document.activeElement !== first || go()) watch.disconnect();
  });
  watch.observe(body, { childList: true, subtree: true });
  return () => watch.disconnect();
}

/** The browser's own dialog: it keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const words = useWords(common);
  // Before the dialog leaves the page, for afterwards the focus would be lost with it.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    const forgo = dialog ? focusFirstField(dialog) : undefined;
    return () => {
      forgo?.();
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={words.close}>
          ✕
        </button>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
