/**
 * The room for taking things away: what, as what, and a preview of it; the picture of the canvas is made here, everything else by the server.
 */
import { useMemo, useRef, useState } from 'react';
import type { ExportRequest } from '../../server/api-types.js';
import { api } from '../api/client.js';
import type { Model } from '../graph/model.js';
import type { Visible } from '../graph/visible.js';
import { useLayout } from '../layout/use-layout.js';
import { DARK, LIGHT } from '../look/palette.js';
import { useDark } from '../look/use-theme.js';
import { useLoaded } from '../panel/use-loaded.js';
import { Waiting } from '../shell/waiting.js';
import { useApp } from '../state/store.js';
import { useVisible } from '../state/visible-now.js';
import { useLanguage, useText } from '../text/use-text.js';
import { type Format, FormatList, groupOf } from './format-list.js';
import { OptionFields, type Options, wordsOf } from './option-fields.js';
import { Preview } from './preview.js';
import { conditionsOf, edgesOf, idsOf, SCOPES, type Scope } from './scope.js';
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
  const formats = useFormats();
  const [scope, setScope] = useState<Scope>('screen');
  const [format, setFormat] = useState('figure-png');
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
  const drawn = format === 'figure-png' || format === 'figure-svg';
  const empty = ids ? ids.length === 0 : model.totals.entities === 0;
  const isReport = groupOf(format) === 'report';
  const request: ExportRequest = { format, ...conditionsOf(ids, view, isReport), ...wordsOf(options) };
  const chosen = formats.find(({ id }) => id === format);
  const extension = chosen?.extension ?? format;
  return (
    <div className="take-room">
      <section className="take-choices scrolls" aria-label={t('take.options')}>
        <h1>{t('take.title')}</h1>
        <p className="soft">{t('take.intro')}</p>
        <ScopeList {...{ scope, setScope, model, visible }} />
        <FormatList formats={formats} chosen={format} onChoose={setFormat} />
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

function useFormats(): readonly Format[] {
  const t = useText();
  const language = useLanguage();
  const served = useLoaded('formats', fetchFormats).value?.formats ?? [];
  return [
    { id: 'figure-png', extension: 'png', purpose: t('take.figure-png') },
    { id: 'figure-svg', extension: 'svg', purpose: t('take.figure-svg') },
    ...served.map((one) => ({ id: one.id, extension: one.extension, purpose: one[language] })),
  ];
}

interface ScopeListProps extends TakingProps {
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
}

function ScopeList({ scope, setScope, model, visible }: ScopeListProps) {
  const t = useText();
  const view = useApp((state) => state.view);
  return (
    <fieldset className="formats">
      <legend>{t('take.scope')}</legend>
      {SCOPES.map((one) => (
        <label key={one} className="format scope">
          <input type="radio" name="scope" checked={one === scope} onChange={() => setScope(one)} />
          <span>{t(`take.scope.${one}`)}</span>
          <span className="count">{idsOf(one, model, visible, view)?.length ?? model.totals.entities}</span>
        </label>
      ))}
    </fieldset>
  );
}
