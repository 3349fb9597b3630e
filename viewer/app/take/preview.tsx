/**
 * What a file of the server will look like: pictures as they are, texts by their first lines, reports that only an office reads as Markdown.
 */
import { useEffect, useState } from 'react';
import type { ExportRequest } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { useLoaded } from '../panel/use-loaded.js';
import { useText } from '../text/use-text.js';

/** Formats that are shown as another one. */
const SHOWN_AS: Readonly<Record<string, string>> = { docx: 'md', pdf: 'md', html: 'md', png: 'svg' };
const FIRST_CHARACTERS = 6000;

interface Shown {
  readonly text: string;
  readonly picture: Blob | null;
}

async function fetchBeginning(key: string): Promise<Shown> {
  const request = JSON.parse(key) as ExportRequest;
  const control = new AbortController();
  const response = await api.exportFile(request, control.signal);
  if (request.format === 'svg') return { text: '', picture: await response.blob() };
  if (response.headers.get('content-type')?.includes('zip')) return { text: await namesIn(response), picture: null };
  return { text: await beginningOf(response, control), picture: null };
}

async function beginningOf(response: Response, control: AbortController): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    text += part.value;
    if (text.length < FIRST_CHARACTERS) continue;
    await reader?.cancel();
    control.abort();
    return `${text.slice(0, FIRST_CHARACTERS).replace(/\n[^\n]*$/u, '')}\n…`;
  }
  return text;
}

/** Names of the files in an archive: each local header begins with PK\3\4 and gives its name's length at 26. */
async function namesIn(response: Response): Promise<string> {
  const bytes = new DataView(await response.arrayBuffer());
  const names: string[] = [];
  for (let at = 0; at + 30 < bytes.byteLength; at += 1) {
    if (bytes.getUint32(at) !== 0x504b0304) continue;
    const length = bytes.getUint16(at + 26, true);
    names.push(new TextDecoder().decode(new Uint8Array(bytes.buffer, at + 30, length)));
  }
  return names.join('\n');
}

export function Preview({ request, extension }: { readonly request: ExportRequest; readonly extension: string }) {
  const t = useText();
  const format = SHOWN_AS[request.format] ?? request.format;
  const key = JSON.stringify({ ...request, format });
  const loaded = useLoaded(key, fetchBeginning);
  const picture = usePictureAddress(loaded.value?.picture ?? null);
  if (loaded.error) return <p className="problem">{loaded.error}</p>;
  if (!loaded.value || loaded.key !== key) return <p className="answer-state">{t('take.working')}</p>;
  if (picture) return <img className="sheet-picture" src={picture} alt={t('take.preview')} />;
  const other = format === 'md' && request.format !== 'md';
  return (
    <>
      <p className="soft">{other ? t('take.as-text', { format: extension }) : t('take.lines')}</p>
      <pre className="raw">{loaded.value.text}</pre>
    </>
  );
}

function usePictureAddress(picture: Blob | null): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (!picture) return setAddress('');
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}
