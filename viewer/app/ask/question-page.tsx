/**
 * A named question: what it means, what can be filled in, and its answer. Question and values are in the address.
 */
import { type FormEvent, useEffect, useState } from 'react';
import type { ApiQueryResult, QueryView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { change, useApp } from '../state/store.js';
import { useLanguage, useText } from '../text/use-text.js';
import { AnswerView } from './answer.js';
import { ParameterField, type QueryParameter } from './parameter-field.js';
import { MAX_ROWS, NAMED_SECONDS, useAnswer } from './use-answer.js';

type Values = Readonly<Record<string, string>>;

const askNamed = (key: string, signal: AbortSignal): Promise<ApiQueryResult> => {
  const { name, parameters } = JSON.parse(key) as { name: string; parameters: Values };
  return api.runQuery(name, parameters, signal);
};

export function QuestionPage({ question }: { readonly question: QueryView }) {
  const t = useText();
  const language = useLanguage();
  const given = useApp((state) => state.view.parameters);
  const [values, setValues] = useState(given);
  // Back, forward and undo change what is given: the form follows.
  useEffect(() => setValues(given), [given]);
  const known = knownOf(question.parameters, given);
  const complete = question.parameters.every(({ name, default: fallback }) => fallback !== null || known[name]);
  const asking = useAnswer(complete ? JSON.stringify({ name: question.name, parameters: known }) : '', askNamed);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (JSON.stringify(values) === JSON.stringify(given)) asking.again();
    else change({ parameters: values });
  };
  return (
    <>
      <header className="question-head">
        <h1>{question.title[language]}</h1>
        <p>{question.about[language]}</p>
      </header>
      <form className="question-form" onSubmit={send}>
        {question.parameters.map((parameter) => (
          <ParameterField
            key={parameter.name}
            parameter={parameter}
            value={values[parameter.name] ?? String(parameter.default ?? '')}
            onChange={(value) => setValues({ ...values, [parameter.name]: value })}
          />
        ))}
        <p className="question-act">
          <button type="submit" className="main-act">
            {t('ask.run')}
          </button>
          <span className="soft">
            {complete ? t('ask.limits', { rows: MAX_ROWS, seconds: NAMED_SECONDS }) : t('ask.fill')}
          </span>
        </p>
      </form>
      <Source question={question} />
      <AnswerView asking={asking} name={question.name} caption={question.title[language]} />
    </>
  );
}

/** Values for parameters that this question has; one left empty takes its default. */
function knownOf(parameters: readonly QueryParameter[], given: Values): Values {
  const known = parameters.flatMap(({ name, default: fallback, type }): [string, string][] => {
    const value = given[name] ?? '';
    const leave = value === '' && (fallback === null || (type !== 'string' && type !== 'date'));
    return given[name] === undefined || leave ? [] : [[name, value]];
  });
  return Object.fromEntries(known);
}

function Source({ question }: { readonly question: QueryView }) {
  const t = useText();
  return (
    <details className="question-source">
      <summary>{t('ask.source')}</summary>
      <pre className="raw">{question.cypher}</pre>
      <button type="button" onClick={() => change({ question: '', parameters: {}, cypher: question.cypher })}>
        {t('ask.edit')}
      </button>
    </details>
  );
}
