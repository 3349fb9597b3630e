/** Which Neo4j versions everything is tested on, and what each needs. The first is what `npm run neo4j` starts. */
export interface Neo4jVersion {
  readonly version: string;
  /** Oldest JDK that runs it. */
  readonly jdk: number;
  /** Under CI=true its absence is a failure. */
  readonly required: boolean;
}

export const NEO4J_VERSIONS: readonly Neo4jVersion[] = [
  { version: '5.26.30', jdk: 17, required: true },
  { version: '2026.08.1', jdk: 21, required: false },
];
