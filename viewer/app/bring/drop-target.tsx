/**
 * The whole page takes dropped files.
 */
import type { ReactNode } from 'react';

export function DropTarget({ children }: { readonly children: ReactNode }) {
  return <div className="page">{children}</div>;
}
