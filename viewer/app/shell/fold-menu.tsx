/**
 * A menu that unfolds under its word, and folds again when the person turns elsewhere or presses Escape.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface FoldMenuProps {
  readonly className: string;
  /** What it is called, where the sign does not say so. */
  readonly label?: string;
  readonly sign: ReactNode;
  readonly children: ReactNode;
}

export function FoldMenu({ className, label, sign, children }: FoldMenuProps) {
  const home = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const turned = ({ target }: Event): void => {
      const menu = home.current;
      if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, turned);
    return () => {
      for (const event of events) document.removeEventListener(event, turned);
    };
  }, []);
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !home.current?.open) return;
    home.current.open = false;
    home.current.querySelector('summary')?.focus();
    event.stopPropagation();
  };
  return (
    <details ref={home} className={className} onKeyDown={pressed}>
      <summary aria-label={label} title={label}>
        {sign}
      </summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}
