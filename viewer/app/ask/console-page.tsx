/**
 * Cypher by hand: the editor, fields for the statement's `$parameters`, what was asked before, and the answer.
 *
 * The statement that was asked is in the address; what is being typed is not, until it is asked.
 */
import { type FormEvent, lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { ApiQueryResult } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { useDark } from '../look/use-theme.js';
import { Waiting } from '../shell/waiting.js';
import { change, prefer, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { AnswerView } from './answer.js';
import { parametersIn, readParameter } from './statement.js';
import { CYPHER_SECONDS, MAX_ROWS, useAnswer } from './use-answer.js';

const CypherEditor = lazy(async () => ({ default: (await import('./cypher-editor.js')).CypherEditor }));

/** In the history of this browser. */
const MOST_STATEMENTS = 40;

type Values = Readonly<Record<string, string>>;

const askCypher = (key: string, signal: AbortSignal): Promise<ApiQueryResult> => {
  const { cypher, parameters } = JSON.parse(key) as { cypher: string; parameters: Values };
  const read = Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, readParameter(text)]));
  return api.cypher({ cypher, parameters: read, limit: MAX_ROWS, timeoutMs: CYPHER_SECONDS * 1000 }, signal);
};

export function ConsolePage() {
  const t = useText();
  const { cypher, parameters } = useApp((state) => state.view);
  const [draft, setDraft] = useState(cypher);
  const [values, setValues] = useState(parameters);
  useEffect(() => setDraft(cypher), [cypher]);
  useEffect(() => setValues(parameters), [parameters]);
  const names = useMemo(() => parametersIn(draft), [draft]);
  const filled = parametersIn(cypher).every((name) => parameters[name] !== undefined);
  const asking = useAnswer(cypher && filled ? JSON.stringify({ cypher, parameters }) : '', askCypher);
  const dark = useDark();
  const { problem } = asking.answer;
  const run = (statement: string): void => {
    if (statement.trim() === '') return;
    remember(statement);
    const wanted = Object.fromEntries(parametersIn(statement).map((name) => [name, values[name] ?? '']));
    if (statement === cypher && JSON.stringify(wanted) === JSON.stringify(parameters)) asking.again();
    else change({ question: '', cypher: statement, parameters: wanted });
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    run(draft);
  };
  return (
    <>
      <header className="question-head">
        <h1>{t('ask.cypher')}</h1>
      </header>
      <form className="console" onSubmit={send}>
        <Suspense fallback={<Waiting />}>
          <CypherEditor
            value={draft}
            dark={dark}
            label={t('ask.editor')}
            trouble={problem?.detail ?? ''}
            onChange={setDraft}
            onRun={run}
          />
        </Suspense>
        {names.length > 0 && <Parameters names={names} values={values} onChange={setValues} />}
        <p className="question-act">
          <button type="submit" className="main-act" disabled={draft.trim() === ''}>
            {t('ask.run')}
          </button>
          <span className="soft">
            {t('ask.limits', { rows: MAX_ROWS, seconds: CYPHER_SECONDS })} {t('ask.editor-hint')}
          </span>
        </p>
      </form>
      <History onPick={setDraft} />
      <AnswerView asking={asking} name="cypher" caption={t('ask.cypher')} />
    </>
  );
}

interface ParametersProps {
  readonly names: readonly string[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

function Parameters({ names, values, onChange }: ParametersProps) {
  const t = useText();
  return (
    <fieldset className="console-parameters">
      <legend>{t('ask.parameters')}</legend>
      {names.map((name) => (
        <label key={name} className="field">
          <code>${name}</code>
          <input
            type="text"
            value={values[name] ?? ''}
            autoComplete="off"
            onChange={(event) => onChange({ ...values, [name]: event.target.value })}
          />
        </label>
      ))}
      <p className="soft">{t('ask.parameters-hint')}</p>
    </fieldset>
  );
}

function remember(statement: string): void {
  const { statements } = useApp.getState().preferences;
  prefer({ statements: [statement, ...statements.filter((one) => one !== statement)].slice(0, MOST_STATEMENTS) });
}

function History({ onPick }: { readonly onPick: (statement: string) => void }) {
  const t = useText();
  const statements = useApp((state) => state.preferences.statements);
  if (statements.length === 0) return null;
  return (
    <details className="history">
      <summary>
        {t('ask.history')} <span className="count">{statements.length}</span>
      </summary>
      <ul>
        {statements.map((statement) => (
          <li key={statement}>
            <button
              type="button"
              className="history-line"
              title={clip(statement, 500)}
              onClick={() => onPick(statement)}
            >
              <code>{clip(statement.replace(/\s+/gu, ' '), 120)}</code>
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={t('ask.forget')}
              title={t('ask.forget')}
              onClick={() => prefer({ statements: statements.filter((one) => one !== statement) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={() => prefer({ statements: [] })}>
        {t('ask.forget-all')}
      </button>
    </details>
  );
}
