/**
 * The coloured dot that stands for an entity type; its name is read out where no word stands beside it.
 */
export function KindMark({ kind, label }: { readonly kind: string; readonly label?: string }) {
  return label ? (
    <span className="dot" data-kind={kind} role="img" aria-label={label} />
  ) : (
    <span className="dot" data-kind={kind} aria-hidden="true" />
  );
}
