/**
 * What can be done to the picture as a whole: zoom, fit, undo, select by area, layout, and how it looks.
 */
import { FoldMenu } from '../shell/fold-menu.js';
import { change, redo, undo, useApp } from '../state/store.js';
import { COLOURINGS, LAYOUTS, MEASURES } from '../state/view.js';
import { useText } from '../text/use-text.js';
import { canvasHandle } from './canvas-handle.js';

export function CanvasTools() {
  const t = useText();
  return (
    <div className="tools" role="toolbar" aria-label={t('tools.title')}>
      <CameraTools />
      <AreaTools />
      <PictureChoices />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly sign: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Tool({ label, sign, pressed, disabled, run }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={run}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
}

/** Outlines on a 16 by 16 grid. */
const SIGNS = {
  in: 'M8 3v10M3 8h10',
  out: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H7',
  redo: 'M10 3l3.5 3.5L10 10M13 6.5H6.5a4 4 0 0 0 0 8H9',
  lasso: 'M8 3c3.6 0 6 1.6 6 3.8S11.6 10.5 8 10.5 2 9 2 6.8 4.4 3 8 3ZM5 10c-1 .8-1 2 0 2.400s1.200 1.100.4 2',
  box: 'M3 3h2M7 3h2M11 3h2v2M13 7v2M13 11v2h-2M9 13H7M5 13H3v-2M3 9V7M3 5V3',
};

function CameraTools() {
  const t = useText();
  const canUndo = useApp((state) => state.past.length > 0);
  const canRedo = useApp((state) => state.future.length > 0);
  return (
    <div className="tool-group">
      <Tool label={t('tools.zoom-in')} sign={SIGNS.in} run={() => canvasHandle.current?.zoom(1 / 1.4)} />
      <Tool label={t('tools.zoom-out')} sign={SIGNS.out} run={() => canvasHandle.current?.zoom(1.4)} />
      <Tool label={t('tools.fit')} sign={SIGNS.fit} run={() => canvasHandle.current?.fit(null, true)} />
      <Tool label={t('tools.undo')} sign={SIGNS.undo} disabled={!canUndo} run={undo} />
      <Tool label={t('tools.redo')} sign={SIGNS.redo} disabled={!canRedo} run={redo} />
    </div>
  );
}

function AreaTools() {
  const t = useText();
  const tool = useApp((state) => state.tool);
  const pick = (wanted: 'lasso' | 'box') => (): void => useApp.setState({ tool: tool === wanted ? 'move' : wanted });
  return (
    <div className="tool-group">
      <Tool label={t('tools.lasso')} sign={SIGNS.lasso} pressed={tool === 'lasso'} run={pick('lasso')} />
      <Tool label={t('tools.box')} sign={SIGNS.box} pressed={tool === 'box'} run={pick('box')} />
    </div>
  );
}

function PictureChoices() {
  const t = useText();
  const { layout, measure, colouring, curved, cooccurrence } = useApp((state) => state.view);
  return (
    <FoldMenu className="tool-menu" sign={t('tools.look')}>
      <Choice
        label={t('tools.layout')}
        value={layout}
        options={LAYOUTS.map((one) => [one, t(`layout.${one}`)])}
        pick={(value) => change({ layout: value })}
      />
      <Choice
        label={t('tools.size')}
        value={measure}
        options={MEASURES.map((one) => [one, t(`measure.${one}`)])}
        pick={(value) => change({ measure: value })}
      />
      <Choice
        label={t('tools.colour')}
        value={colouring}
        options={COLOURINGS.map((one) => [one, t(`colouring.${one}`)])}
        pick={(value) => change({ colouring: value })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={cooccurrence}
          onChange={(event) => change({ cooccurrence: event.target.checked })}
        />
        {t('tools.cooccurrence')}
      </label>
      <label className="check">
        <input type="checkbox" checked={curved} onChange={(event) => change({ curved: event.target.checked })} />
        {t('tools.curved')}
      </label>
    </FoldMenu>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly pick: (value: V) => void;
}

function Choice<V extends string>({ label, value, options, pick }: ChoiceProps<V>) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([one]) => one === event.target.value);
          if (chosen) pick(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
