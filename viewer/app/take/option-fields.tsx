/**
 * What a person may say about the file: its title and language, how long a report is, on what ground a picture lies.
 */
import { LANGUAGES, type Language } from '../state/preferences.js';
import { useText } from '../text/use-text.js';

export interface Options {
  readonly title: string;
  readonly language: Language;
  readonly template: 'brief' | 'full';
  readonly dark: boolean;
}

/** As the server takes them. */
export const wordsOf = ({ title, language, template }: Options) => ({
  language,
  template,
  ...(title ? { title } : {}),
});

interface OptionFieldsProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
  readonly drawn: boolean;
  readonly isReport: boolean;
}

export function OptionFields({ options, onChange, drawn, isReport }: OptionFieldsProps) {
  const t = useText();
  return (
    <fieldset className="formats take-options">
      <legend>{t('take.options')}</legend>
      <label className="field">
        {t('take.name')}
        <input
          type="text"
          value={options.title}
          maxLength={200}
          placeholder={t('take.name-hint')}
          onChange={(event) => onChange({ ...options, title: event.target.value })}
        />
      </label>
      <label className="field">
        {t('take.language')}
        <select
          value={options.language}
          onChange={(event) => onChange({ ...options, language: event.target.value as Language })}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {language === 'zh' ? '中文' : 'English'}
            </option>
          ))}
        </select>
      </label>
      {isReport && (
        <label className="field">
          {t('take.template')}
          <select
            value={options.template}
            onChange={(event) => onChange({ ...options, template: event.target.value as Options['template'] })}
          >
            <option value="full">{t('take.template.full')}</option>
            <option value="brief">{t('take.template.brief')}</option>
          </select>
        </label>
      )}
      {drawn && (
        <label className="field">
          {t('take.ground')}
          <select
            value={options.dark ? 'dark' : 'light'}
            onChange={(event) => onChange({ ...options, dark: event.target.value === 'dark' })}
          >
            <option value="light">{t('take.ground.light')}</option>
            <option value="dark">{t('take.ground.dark')}</option>
          </select>
        </label>
      )}
    </fieldset>
  );
}
