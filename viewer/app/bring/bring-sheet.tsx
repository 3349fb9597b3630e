/**
 * Bringing texts: choose files or paste; then how far their reading is, what was found and what was wrong.
 */
import { type FormEvent, useState } from 'react';
import type { JobView } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { read } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { problemWords } from '../text/problem-words.js';
import { useLanguage, useText } from '../text/use-text.js';
import { type Bringing, bringFiles, bringText, isOver } from './follow-job.js';

const ACCEPTED = '.txt,.md,.html,.htm,.docx,.pdf,.json,.jsonl,.zip';

export function BringSheet() {
  const bringing = useApp((state) => state.bringing);
  const busy = bringing !== null && !isOver(bringing.job);
  return (
    <>
      {bringing && <Progress bringing={bringing} />}
      {!busy && <Files />}
      {!busy && <Paste />}
    </>
  );
}

function Files() {
  const t = useText();
  return (
    <label className="bring-files">
      <span className="bring-pick">{t('bring.files')}</span>
      {/* Its own words come in the browser's language, not in the page's. */}
      <input
        type="file"
        className="visually-hidden"
        multiple
        accept={ACCEPTED}
        onChange={(event) => void bringFiles([...(event.target.files ?? [])])}
      />
      <span className="soft">{t('bring.formats')}</span>
    </label>
  );
}

function Paste() {
  const t = useText();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const name = title.trim() || [...text.trim().slice(0, 40)].slice(0, 20).join('');
    void bringText(`${name.replace(/[\n\r/\\]/gu, ' ')}.txt`, text);
  };
  return (
    <form className="bring-paste" onSubmit={send}>
      <label>
        <span>{t('bring.title')}</span>
        <input type="text" value={title} maxLength={100} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        <span>{t('bring.paste')}</span>
        <textarea rows={7} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="main-act" disabled={text.trim() === ''}>
        {t('bring.send')}
      </button>
    </form>
  );
}

function Progress({ bringing: { job, names } }: { readonly bringing: Bringing }) {
  const t = useText();
  const language = useLanguage();
  const share = job.charsTotal > 0 ? job.charsDone / job.charsTotal : job.filesDone / Math.max(1, job.filesTotal);
  return (
    <section className="bring-progress" aria-live="polite">
      <h3>{t(`bring.${job.status}`, { done: job.filesDone, total: job.filesTotal })}</h3>
      <progress value={isOver(job) ? 1 : share} max={1} aria-label={t('bring.progress')} />
      <ul className="bring-list">
        {names.map((name, at) => (
          <li key={name}>
            <span aria-hidden="true">{markOf(job, name, at)}</span> <bdi>{clip(name, 60)}</bdi>
          </li>
        ))}
      </ul>
      {job.error && (
        <p className="problem">
          <bdi>{job.error}</bdi>
        </p>
      )}
      {job.issues.map((issue) => (
        <p key={`${issue.file} ${issue.code} ${issue.message}`} className="problem">
          <bdi>
            {[issue.file, problemWords(issue.code, language), issue.message, issue.hint].filter(Boolean).join(' — ')}
          </bdi>
        </p>
      ))}
      {isOver(job) && <Written ids={job.documents} />}
    </section>
  );
}

function markOf(job: JobView, name: string, at: number): string {
  if (job.issues.some(({ file }) => file === name)) return '!';
  if (isOver(job) || at < job.filesDone) return '✓';
  return name === job.file ? '…' : '·';
}

/** What was found: the new texts, each a way into Read. */
function Written({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const documents = useApp((state) => state.model?.documents) ?? [];
  const open = (id: string): void => {
    useApp.setState({ sheet: '' });
    read(id);
  };
  return (
    <ul className="bring-list">
      {documents
        .filter(({ id }) => ids.includes(id))
        .map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="text-link" onClick={() => open(id)}>
              {t('sentence.read')}：<bdi>{clip(title, 50)}</bdi>
            </button>
          </li>
        ))}
    </ul>
  );
}
