/** The editor's package does not say where its types are, and they say another result than the function gives. */
declare module '@neo4j-cypher/codemirror' {
  import type { EditorApi, EditorOptions } from '@neo4j-cypher/codemirror/src/codemirror.js';

  export type { EditorApi };
  export function createCypherEditor(parent: Element, options: EditorOptions): { readonly editor: EditorApi };
}
