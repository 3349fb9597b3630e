/**
 * What makes the file: pictures of the canvas are saved as drawn, everything else comes from the server. And the link to the picture.
 */
import { useState } from 'react';
import type { ExportRequest } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { report } from '../state/actions.js';
import { writeAddress } from '../state/address.js';
import { useApp } from '../state/store.js';
import { DEFAULT_VIEW } from '../state/view.js';
import { useText } from '../text/use-text.js';
import { bitmapOf, copyText, saveFile, svgBlob } from './save.js';

interface TakeActsProps {
  readonly request: ExportRequest;
  readonly extension: string;
  readonly drawing: { readonly current: SVGSVGElement | null };
  readonly disabled: boolean;
}

export function TakeActs({ request, extension, drawing, disabled }: TakeActsProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(...(await fileOf(request, extension, drawing.current)));
    } catch (error) {
      report(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="take-acts">
      <button type="button" className="main-act" disabled={busy || disabled} onClick={() => void download()}>
        {busy ? t('take.working') : t('take.download')}
      </button>
      <button type="button" title={t('take.link-hint')} onClick={() => void copyText(linkToView(), 'notice.link')}>
        {t('take.link')}
      </button>
    </div>
  );
}

const NAME = /filename="([^"]+)"/u;

async function fileOf(request: ExportRequest, extension: string, drawn: SVGSVGElement | null): Promise<[string, Blob]> {
  if (drawn && request.format === 'figure-svg') return [`policygraph.${extension}`, svgBlob(drawn)];
  if (drawn && request.format === 'figure-png') return [`policygraph.${extension}`, await bitmapOf(drawn, 2)];
  const response = await api.exportFile(request);
  const name = NAME.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return [name ?? `policygraph.${extension}`, await response.blob()];
}

/** To the picture, not to this room. */
function linkToView(): string {
  const { view, camera } = useApp.getState();
  const { format, scope } = DEFAULT_VIEW;
  return new URL(writeAddress({ ...view, room: 'graph', format, scope }, camera), location.href).href;
}
