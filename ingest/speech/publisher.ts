/** Which medium publishes the text? Its reporters are those who sign 本报记者, and who ask in an interview as 记者：. */
import type { Linked } from '../document.js';

/** @returns index into `entities`; undefined when the text does not name its publisher, or that is no medium. */
export function publisherOf({ publisher, entities }: Linked): number | undefined {
  if (publisher === '') return undefined;
  const found = entities.findIndex(
    ({ kind, name, aliases }) =>
      kind === 'Media' && (name === publisher || aliases.some(({ surface }) => surface === publisher)),
  );
  return found < 0 ? undefined : found;
}
