import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import './tabs.css';

export interface TabChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A number or dot behind the label. */
  readonly badge?: ReactNode;
  readonly keys?: string;
}

export interface TabsProps<Id extends string> {
  /** What the row of tabs chooses among, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly TabChoice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** `line`: a line under the chosen one. `segments`: a small switch over something that is no TabPanel. */
  readonly look?: 'line' | 'segments';
  /** Id prefix that ties tabs to panels: pass the same to TabPanel. */
  readonly group: string;
}

/** Tabs with the arrow keys, Home and End; the panel is rendered by the caller inside `TabPanel`. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, look = 'line', group }: TabsProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const to =
      event.key === 'ArrowRight'
        ? (at + 1) % tabs.length
        : event.key === 'ArrowLeft'
          ? (at - 1 + tabs.length) % tabs.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? tabs.length - 1
              : -1;
    const next = tabs[to];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChange(next.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div ref={row} className={`tabs tabs-${look}`} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className="tab"
          id={`${group}-tab-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === value}
          aria-controls={tab.id === value && look === 'line' ? `${group}-panel-${tab.id}` : undefined}
          aria-keyshortcuts={tab.keys}
          tabIndex={tab.id === value ? 0 : -1}
          onClick={() => onChange(tab.id)}
        >
          {tab.label}
          {tab.badge === undefined ? null : <span className="tab-badge">{tab.badge}</span>}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  readonly group: string;
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function TabPanel({ group, id, className, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      className={className}
      id={`${group}-panel-${id}`}
      aria-labelledby={`${group}-tab-${id}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the ARIA pattern for tabs asks for a panel that the Tab key reaches.
      tabIndex={0}
    >
      {children}
    </div>
  );
}
