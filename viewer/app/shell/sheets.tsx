/**
 * What lies over the page for a moment: the keys, bringing texts.
 */
import { useEffect, useRef } from 'react';
import { BringSheet } from '../bring/bring-sheet.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { KeysSheet } from './keys-sheet.js';

const SHEETS = { keys: KeysSheet, bring: BringSheet };
export type SheetName = keyof typeof SHEETS;
const TITLES = { keys: 'keys.title', bring: 'bring.open' } as const;

export function Sheets({ name }: { readonly name: SheetName }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const Sheet = SHEETS[name];
  const close = (): void => useApp.setState({ sheet: '' });
  return (
    <dialog ref={dialog} className={`sheet sheet-${name}`} aria-labelledby="sheet-title" onClose={close}>
      <header>
        <h2 id="sheet-title">{t(TITLES[name])}</h2>
        <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
          {t('app.close')}
        </button>
      </header>
      <Sheet />
    </dialog>
  );
}
