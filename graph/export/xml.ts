/**
 * XML that any reader takes: escaped, and without the characters that XML 1.0 cannot hold.
 *
 * Those (control characters, lone surrogates, U+FFFE, U+FFFF) become U+FFFD and are counted, so that a person is told.
 */
import type { ExportContext } from './exporter.js';

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

export class XmlText {
  private replaced = 0;

  /** For text and attribute values alike. */
  readonly escape = (value: string | number): string =>
    String(value)
      .replace(FORBIDDEN, () => {
        this.replaced += 1;
        return '\ufffd';
      })
      .replace(/[&<>"'\n\r\t]/g, (character) => ESCAPES[character]!);

  /** ` key="value"` for each that has a value. */
  readonly attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
    Object.entries(values)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => ` ${key}="${this.escape(value!)}"`)
      .join('');

  /** To be called at the end. */
  report({ note }: ExportContext): void {
    if (this.replaced > 0) note(`${this.replaced} characters that XML cannot hold were replaced by U+FFFD.`);
  }
}
