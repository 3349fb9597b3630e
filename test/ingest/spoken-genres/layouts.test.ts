/** A transcript says the same however its labels are written: 王明：, 【王明】, [王明], **王明：**, or the name on a line of its own. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';
import { MARKED, readMarked } from './marked.js';

type Form = (label: string, words: string) => string;

const FORMS: Readonly<Record<string, Form>> = {
  'in bold type': (label, words) => `**${label}：**${words}`,
  'with a space before the colon': (label, words) => `${label} ：${words}`,
  'with a narrow colon': (label, words) => `${label}:${words}`,
  'behind a wide indentation': (label, words) => `　　${label}：${words}`,
  'on lines of their own with a colon': (label, words) => `${label}：\n${words}`,
  'with the time behind the words': (label, words) => `${label}：\n${words}[10:15]`,
  'in heavy brackets': (label, words) => `【${label}】${words}`,
  'in square brackets': (label, words) => `[${label}] ${words}`,
  'in hollow brackets': (label, words) => `〔${label}〕${words}`,
  'behind a dash': (label, words) => `—— ${label}：${words}`,
  'in brackets on lines of their own': (label, words) => `【${label}】\n${words}`,
  'on lines of their own, bare': (label, words) => `${label}\n${words}`,
  'as headings': (label, words) => `### ${label}\n${words}`,
};

const LABEL =
  /^(?!(?:时间|地点|来源|发布|编辑|责编|嘉宾|发布人|标题|我们|主持人：[^，。]{2,30}$))([^<，。、！？；：:“”「」【】〔〕[\]（(]{2,30}?(?<![问答]))：(?=[^“「])/;
const FEWEST_LABELS = 5;

const SAMPLES = MARKED.map((file) => readMarked(file).text.split('\n')).filter(
  (lines) => lines.filter((line) => LABEL.test(line)).length >= FEWEST_LABELS,
);

function facts(text: string): Set<string> {
  const { entities, turns, questions, plain } = analyse(readText('a.txt', Buffer.from(text))).document;
  const name = (index: number) => entities[index]!.name;
  const said = turns.flatMap(({ speaker, start, end }) =>
    plain
      .slice(start, end)
      .replace(/\s/g, '')
      .split(/(?<=[。！？])/)
      .map((words) => `${name(speaker)} says ${words}`),
  );
  return new Set([...said, ...questions.map(({ medium, person }) => `${name(medium)} asks ${name(person)}`)]);
}

const written = (lines: readonly string[], form: Form): string =>
  lines
    .map((line) => line.replace(LABEL, (_, label: string) => `\0${label}\0`))
    .map((line) => {
      const [before, label, words] = line.split('\0');
      return label === undefined ? before : form(label, words!);
    })
    .join('\n');

describe('a transcript with its labels', () => {
  const whole = SAMPLES.map((lines) => facts(lines.join('\n')));
  test.each(Object.entries(FORMS))('%s says the same but for a tenth', (_, form) => {
    let all = 0;
    const differ: string[] = [];
    for (const [i, lines] of SAMPLES.entries()) {
      const found = facts(written(lines, form));
      all += whole[i]!.size;
      differ.push(...[...whole[i]!].filter((fact) => !found.has(fact)).map((fact) => `- ${fact}`));
      differ.push(...[...found].filter((fact) => !whole[i]!.has(fact)).map((fact) => `+ ${fact}`));
    }
    expect(differ.length / all, `${all}\n${differ.join('\n')}`).toBeLessThanOrEqual(0.1);
  });
});
