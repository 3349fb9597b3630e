/**
 * What a refusal of the server means and what to do, in Chinese. The server itself speaks English, which says more: where, and with
 * which value. On an English page its words stand alone.
 */
import type { Language } from '../state/preferences.js';

export const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  usage: '这样用不对，请按提示改。',
  'unknown-name': '图谱里没有这个名称，请核对写法。',
  'unknown-query': '没有这个问题，请从现成的问题中选。',
  'bad-parameter': '填的值不合要求，请改后再试。',
  'cypher-syntax': '语句写错了，请改标出的地方。',
  'write-refused': '这里只读，不能写入或改动图谱。',
  'not-allowed': '这项操作不在允许之列。',
  unauthorized: '需要口令，请用带口令的地址打开。',
  'too-many-requests': '请求太多，请稍等再试。',
  'too-large': '内容太大，请分成几份。',
  'not-found': '没有找到，可能已被移除。',
  unreadable: '这个文件读不出来。',
  'no-text': '文件里没有文字，扫描件请先识别成文本。',
  'bad-encoding': '文字编码有误，请另存为 UTF-8。',
  'bad-lexicon': '自备词表有误，请改指出的那一行。',
  'bad-query-file': '问题文件有误，请改指出的地方。',
  'empty-subgraph': '这些条件下什么也没有，请放宽条件。',
  'time-limit': '用时超过上限，请把范围缩小。',
  'memory-limit': '结果太大，请少取几列或加 LIMIT。',
  'store-locked': '图谱正被别的程序使用，请先关闭它。',
  'store-invalid': '这不是图谱文件，或文件已损坏。',
  'store-schema': '图谱是别的版本写的，请重新读入文本。',
  'store-unreachable': '连不上图数据库，请看它是否在运行。',
  'store-credentials': '图数据库的用户名或密码不对。',
  'port-in-use': '端口已被占用，请换一个。',
  'output-exists': '同名文件已存在。',
  'output-unwritable': '文件写不进去，请看磁盘空间与权限。',
  'missing-part': '缺少所需的部件，请重新安装。',
};

/** '' where the server's own words are all there is to say. */
export const problemWords = (code: string, language: Language): string =>
  language === 'zh' ? (PROBLEM_WORDS[code] ?? '') : '';
