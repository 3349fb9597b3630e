/**
 * What came of a question: that it is under way, why it was refused, or its rows as table, drawing and raw data, each to take along.
 */
import { useMemo, useRef } from 'react';
import type { ApiQueryResult, Problem } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { useLoaded } from '../panel/use-loaded.js';
import { change, useApp } from '../state/store.js';
import { ANSWER_LOOKS, type AnswerLook } from '../state/view.js';
import { bitmapOf, copyText, csvBlob, saveFile, svgBlob } from '../take/save.js';
import { problemWords } from '../text/problem-words.js';
import { useLanguage, useText } from '../text/use-text.js';
import { AnswerGraph } from './answer-graph.js';
import { AnswerTable } from './answer-table.js';
import { entitiesIn, makeLookup } from './read-cell.js';
import { placeOf } from './statement.js';
import type { Asking } from './use-answer.js';
import { writeJson, writeTable } from './write-answer.js';

interface AnswerProps {
  readonly asking: Asking;
  /** Of files. */
  readonly name: string;
  readonly caption: string;
}

export function AnswerView({ asking, name, caption }: AnswerProps) {
  const t = useText();
  const { state, result, problem } = asking.answer;
  return (
    <section className="answer" aria-label={t('ask.answer')} aria-busy={state === 'running'}>
      <div role="status">
        {state === 'running' && (
          <p className="answer-state">
            {t('ask.running')}
            <button type="button" onClick={asking.cancel}>
              {t('app.cancel')}
            </button>
          </p>
        )}
        {state === 'stopped' && <p className="answer-state">{t('ask.stopped')}</p>}
      </div>
      {problem && <ProblemView problem={problem} />}
      {result && result.rows.length === 0 && (
        <p className="answer-state">
          {t('ask.none')} <span className="soft">{t('ask.none-hint')}</span>
        </p>
      )}
      {result && result.rows.length > 0 && <Rows result={result} name={name} caption={caption} />}
    </section>
  );
}

function ProblemView({ problem: { code, detail, hint } }: { readonly problem: Problem }) {
  const t = useText();
  const words = problemWords(code, useLanguage());
  const place = placeOf(detail);
  return (
    <div className="problem" role="alert">
      <p>
        {words || <bdi>{detail}</bdi>} {place && t('ask.error-at', place)}
      </p>
      <p className="soft">
        <code>{code}</code> {words && <bdi>{detail}.</bdi>} <bdi>{hint}</bdi>
      </p>
    </div>
  );
}

/** Of raw data on the page; the download is whole. */
const MOST_CHARACTERS = 200_000;

const fetchIndex = () => api.searchIndex();

function Rows({
  result,
  name,
  caption,
}: {
  readonly result: ApiQueryResult;
  readonly name: string;
  readonly caption: string;
}) {
  const t = useText();
  const view = useApp((state) => state.view.answerLook);
  const drawing = useRef<SVGSVGElement>(null);
  const index = useLoaded('search-index', fetchIndex).value;
  const documents = useApp((state) => state.model?.documents);
  const lookup = useMemo(() => makeLookup(index, documents ?? []), [index, documents]);
  const entities = useMemo(() => entitiesIn(result.columns, result.rows, lookup), [result, lookup]);
  const count = result.rows.length;
  return (
    <>
      <header className="answer-head">
        <fieldset className="switch" aria-label={t('ask.views')}>
          {ANSWER_LOOKS.map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => change({ answerLook: one })}>
              {t(`ask.${one}`)}
            </button>
          ))}
        </fieldset>
        <span className="soft">{t(result.truncated ? 'ask.truncated' : 'ask.rows', { n: count })}</span>
        <Acts view={view} result={result} name={name} drawing={drawing} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="answer-body scrolls" tabIndex={0} aria-label={caption}>
        {view === 'table' && <AnswerTable result={result} lookup={lookup} caption={caption} />}
        {view === 'graph' && <AnswerGraph entities={entities} drawing={drawing} />}
        {view === 'json' && <pre className="raw">{clip(writeJson(result), MOST_CHARACTERS)}</pre>}
      </section>
    </>
  );
}

interface ActsProps {
  readonly view: AnswerLook;
  readonly result: ApiQueryResult;
  readonly name: string;
  readonly drawing: { readonly current: SVGSVGElement | null };
}

function Acts({ view, result, name, drawing }: ActsProps) {
  const t = useText();
  const withDrawing = (use: (drawn: SVGSVGElement) => unknown) => (): void => {
    if (drawing.current) void use(drawing.current);
  };
  const copies: Readonly<Record<AnswerLook, () => void>> = {
    table: () => void copyText(writeTable(result, '\t'), 'ask.copied'),
    graph: withDrawing(async (drawn) => copyText(await svgBlob(drawn).text(), 'ask.copied')),
    json: () => void copyText(writeJson(result), 'ask.copied'),
  };
  const downloads: Readonly<Record<AnswerLook, Readonly<Record<string, () => void>>>> = {
    table: { csv: () => saveFile(`${name}.csv`, csvBlob(writeTable(result))) },
    graph: {
      svg: withDrawing((drawn) => saveFile(`${name}.svg`, svgBlob(drawn))),
      png: withDrawing(async (drawn) => saveFile(`${name}.png`, await bitmapOf(drawn, 2))),
    },
    json: { json: () => saveFile(`${name}.json`, new Blob([writeJson(result)], { type: 'application/json' })) },
  };
  return (
    <span className="answer-acts">
      <button type="button" className="quiet" onClick={copies[view]}>
        {t('ask.copy')}
      </button>
      {Object.entries(downloads[view]).map(([format, save]) => (
        <button key={format} type="button" className="quiet" onClick={save}>
          {t('ask.download', { format: format.toUpperCase() })}
        </button>
      ))}
    </span>
  );
}
