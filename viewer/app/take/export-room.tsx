/**
 * The room for taking things away: what, as what, and a preview of it; the picture of the canvas is made here, everything else by the server.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ExportRequest } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip, type Model } from '../graph/model.js';
import type { Visible } from '../graph/visible.js';
import { useLayout } from '../layout/use-layout.js';
import { DARK, LIGHT } from '../look/palette.js';
import { useDark } from '../look/use-theme.js';
import { useLoaded } from '../panel/use-loaded.js';
import { Waiting } from '../shell/waiting.js';
import { change, notify, useApp } from '../state/store.js';
import { DEFAULT_VIEW, SCOPES } from '../state/view.js';
import { useVisible } from '../state/visible-now.js';
import { useLanguage, useText } from '../text/use-text.js';
import { type Format, FormatList, groupOf } from './format-list.js';
import { OptionFields, type Options, wordsOf } from './option-fields.js';
import { Preview } from './preview.js';
import { conditionsOf, edgesOf, idsOf } from './scope.js';
import { ScreenFigure } from './screen-figure.js';
import { TakeActs } from './take-acts.js';
import '../look/fields.css';
import './take.css';

export function ExportRoom() {
  const model = useApp((state) => state.model);
  const visible = useVisible();
  if (!model || !visible) return <Waiting />;
  return <Taking model={model} visible={visible} />;
}

interface TakingProps {
  readonly model: Model;
  readonly visible: Visible;
}

function Taking({ model, visible }: TakingProps) {
  const t = useText();
  const view = useApp((state) => state.view);
  useLayout(model, view, visible, true);
  const formats = useFormats(view.format);
  const { scope } = view;
  const [options, setOptions] = useState<Options>({
    title: '',
    language: useLanguage(),
    template: 'full',
    dark: useDark(),
  });
  const drawing = useRef<SVGSVGElement>(null);
  const ids = useMemo(() => idsOf(scope, model, visible, view), [scope, model, visible, view]);
  const part = useMemo((): Visible => {
    const edges = edgesOf(scope, model, visible, view);
    return { ...visible, nodes: new Set(ids ?? model.graph.nodes()), edges };
  }, [ids, scope, model, visible, view]);
  const chosen = formats.find(({ id }) => id === view.format);
  const format = chosen?.id ?? DEFAULT_VIEW.format;
  const drawn = format === 'figure-png' || format === 'figure-svg';
  const empty = ids ? ids.length === 0 : model.totals.entities === 0;
  const isReport = groupOf(format) === 'report';
  const request: ExportRequest = { format, ...conditionsOf(ids, view, isReport), ...wordsOf(options) };
  const extension = chosen?.extension ?? 'png';
  return (
    <div className="take-room">
      <section className="take-choices scrolls" aria-label={t('take.options')}>
        <h1>{t('take.title')}</h1>
        <p className="soft">{t('take.intro')}</p>
        <ScopeList model={model} visible={visible} />
        <FormatList formats={formats} chosen={format} onChoose={(wanted) => change({ format: wanted })} />
        <OptionFields options={options} onChange={setOptions} drawn={drawn} isReport={isReport} />
        <TakeActs request={request} extension={extension} drawing={drawing} disabled={empty} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="take-preview scrolls" tabIndex={0} aria-label={t('take.preview')}>
        {empty ? (
          <div className="blank">
            <p>{t('take.nothing')}</p>
            <p className="soft">{t('take.nothing-hint')}</p>
          </div>
        ) : drawn ? (
          <ScreenFigure
            model={model}
            part={part}
            palette={options.dark ? DARK : LIGHT}
            title={options.title}
            language={options.language}
            drawing={drawing}
          />
        ) : (
          <Preview request={request} extension={extension} />
        )}
      </section>
    </div>
  );
}

const fetchFormats = () => api.formats();

/** @param wanted by the address; the page says so when no format is called that */
function useFormats(wanted: string): readonly Format[] {
  const t = useText();
  const language = useLanguage();
  const served = useLoaded('formats', fetchFormats).value?.formats;
  const formats = [
    { id: 'figure-png', extension: 'png', purpose: t('take.figure-png') },
    { id: 'figure-svg', extension: 'svg', purpose: t('take.figure-svg') },
    ...(served ?? []).map((one) => ({ id: one.id, extension: one.extension, purpose: one[language] })),
  ];
  const unknown = served !== undefined && !formats.some(({ id }) => id === wanted);
  useEffect(() => {
    if (!unknown) return;
    notify('notice.nonsense', { parts: `format=${clip(wanted, 60)}` }, 'warn');
    change({ format: DEFAULT_VIEW.format }, { record: false });
  }, [unknown, wanted]);
  return formats;
}

function ScopeList({ model, visible }: TakingProps) {
  const t = useText();
  const view = useApp((state) => state.view);
  return (
    <fieldset className="formats">
      <legend>{t('take.scope')}</legend>
      {SCOPES.map((one) => (
        <label key={one} className="format scope">
          <input type="radio" name="scope" checked={one === view.scope} onChange={() => change({ scope: one })} />
          <span>{t(`take.scope.${one}`)}</span>
          <span className="count">{idsOf(one, model, visible, view)?.length ?? model.totals.entities}</span>
        </label>
      ))}
    </fieldset>
  );
}
