/**
 * The whole page takes dropped files, and says so while they hover over it.
 */
import { type DragEvent, type ReactNode, useState } from 'react';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { bringFiles } from './follow-job.js';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function DropTarget({ children }: { readonly children: ReactNode }) {
  const t = useText();
  // Entering a child comes before leaving its parent: only the balance says whether the page was left.
  const [depth, setDepth] = useState(0);
  const count =
    (by: number) =>
    (event: DragEvent): void => {
      if (hasFiles(event)) setDepth((before) => Math.max(0, before + by));
    };
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setDepth(0);
    useApp.setState({ sheet: 'bring' });
    void bringFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by keyboard in the sheet
    <div
      className="page"
      onDragEnter={count(1)}
      onDragLeave={count(-1)}
      onDragOver={(event) => hasFiles(event) && event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {depth > 0 && <div className="drop-here">{t('bring.drop')}</div>}
    </div>
  );
}
