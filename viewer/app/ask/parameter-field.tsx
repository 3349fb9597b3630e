/**
 * One parameter of a named question as a form field: a list where the values are fixed, proposals from the graph where they are not.
 */
import { useEffect, useId, useState } from 'react';
import type { QueryView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { report } from '../state/actions.js';
import { useLanguage, useText } from '../text/use-text.js';
import { useValueWord } from './value-words.js';

export type QueryParameter = QueryView['parameters'][number];

interface FieldProps {
  readonly parameter: QueryParameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function ParameterField(props: FieldProps) {
  const t = useText();
  const language = useLanguage();
  const { parameter, value, onChange } = props;
  const id = useId();
  if (parameter.type === 'boolean')
    return (
      <label className="field check">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.target.checked))}
        />
        {parameter[language]}
      </label>
    );
  return (
    <div className="field">
      <label htmlFor={id}>
        {parameter[language]}
        {parameter.default === null && <span className="soft"> · {t('ask.required')}</span>}
      </label>
      {parameter.values.length > 0 ? <Choice id={id} {...props} /> : <Typed id={id} {...props} />}
    </div>
  );
}

type InputProps = FieldProps & { readonly id: string };

function Choice({ id, parameter, value, onChange }: InputProps) {
  const t = useText();
  const word = useValueWord();
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      {parameter.default !== null && <option value="">{t('ask.all')}</option>}
      {parameter.values.map((one) => (
        <option key={one} value={one}>
          {word(parameter.name, one)}
        </option>
      ))}
    </select>
  );
}

const WAIT_MS = 150;

function Typed({ id, parameter, value, onChange }: InputProps) {
  const t = useText();
  const proposals = useProposals(parameter.completes, value);
  const numeric = parameter.type === 'integer' || parameter.type === 'number';
  return (
    <>
      <input
        id={id}
        type={numeric ? 'number' : 'text'}
        step={parameter.type === 'number' ? 'any' : undefined}
        list={parameter.completes ? `${id}-list` : undefined}
        value={value}
        required={parameter.default === null}
        placeholder={parameter.type === 'date' ? '2025-03' : parameter.default === '' ? t('ask.all') : ''}
        autoComplete="off"
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
      />
      {parameter.completes && (
        <datalist id={`${id}-list`}>
          {proposals.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

function useProposals(completes: string, typed: string): readonly string[] {
  const [values, setValues] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!completes) return;
    let live = true;
    const timer = setTimeout(() => {
      api.completions(completes, typed.slice(0, 200)).then((found) => live && setValues(found.values), report);
    }, WAIT_MS);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [completes, typed]);
  return values;
}
