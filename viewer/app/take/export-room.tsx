/**
 * The room for taking things away: pictures, data, reports.
 */
import { useText } from '../text/use-text.js';

export function ExportRoom() {
  const t = useText();
  return (
    <section className="blank">
      <h1>{t('take.title')}</h1>
    </section>
  );
}
