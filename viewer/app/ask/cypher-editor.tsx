/**
 * The Cypher editor: highlighting, completion from the live schema, and marks where a statement is wrong. A chunk of its own, since the
 * grammar is large.
 *
 * Tab leaves it, as it leaves every field; two spaces are typed as such.
 */
import { EditorView } from '@codemirror/view';
import { createCypherEditor, type EditorApi } from '@neo4j-cypher/codemirror';
import { useEffect, useRef } from 'react';
import type { SchemaView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { report } from '../state/actions.js';
import { placeOf } from './statement.js';
import './editor.css';

interface EditorProps {
  readonly value: string;
  readonly dark: boolean;
  readonly label: string;
  /** What the server said was wrong; the cursor goes where it says. '' for nothing. */
  readonly trouble: string;
  readonly onChange: (value: string) => void;
  readonly onRun: (value: string) => void;
}

export function CypherEditor({ value, dark, label, trouble, onChange, onRun }: EditorProps) {
  const home = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorApi | null>(null);
  const text = useRef(value);
  const now = useRef({ onChange, onRun });
  now.current = { onChange, onRun };

  // biome-ignore lint/correctness/useExhaustiveDependencies: made once; what changes later is set below
  useEffect(() => {
    if (!home.current) return;
    const { editor: made } = createCypherEditor(home.current, {
      value,
      autofocus: false,
      cursorWide: false,
      lineWrapping: true,
      lint: true,
      tabKey: false,
      search: false,
      lineNumberFormatter: String,
      theme: dark ? 'dark' : 'light',
      postExtensions: [EditorView.contentAttributes.of({ 'aria-label': label })],
    });
    made.onValueChanged((changed) => {
      text.current = changed;
      now.current.onChange(changed);
    });
    made.onKeyDown((event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      now.current.onRun(text.current);
    });
    editor.current = made;
    api.schema().then((schema) => editor.current === made && made.setSchema(completionsOf(schema)), report);
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    if (value === text.current) return;
    text.current = value;
    editor.current?.setValue(value);
  }, [value]);
  useEffect(() => editor.current?.setTheme(dark ? 'dark' : 'light'), [dark]);
  useEffect(() => {
    const place = placeOf(trouble);
    if (place) editor.current?.setPosition(place);
  }, [trouble]);
  return <div ref={home} className="cypher-editor" />;
}

function completionsOf(schema: SchemaView) {
  const { entityTypes, relationTypes, textLabels, textRelations, entityProperties, relationProperties } = schema;
  const attributes = [...entityTypes.flatMap(({ attributes: own }) => own), ...Object.values(textLabels).flat()];
  const labels = ['Entity', ...entityTypes.map(({ kind }) => kind), ...Object.keys(textLabels)];
  return {
    labels: labels.map((label) => `:${label}`),
    relationshipTypes: [...relationTypes.map(({ kind }) => kind), ...Object.keys(textRelations)].map(
      (kind) => `:${kind}`,
    ),
    propertyKeys: [...new Set([...entityProperties, ...relationProperties, ...attributes])],
  };
}
