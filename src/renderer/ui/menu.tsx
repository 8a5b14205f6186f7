import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { ariaKeys, Kbd } from './kbd.tsx';
import './menu.css';

export interface MenuAction {
  readonly label: string;
  readonly onSelect: () => void;
  readonly detail?: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** Given: one of several choices, with a tick where it is true. */
  readonly checked?: boolean;
}
export type MenuEntry = MenuAction | { readonly separator: true } | { readonly heading: string };

export interface MenuProps {
  /** The button that opens it; takes a ref and DOM props. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end' | 'center';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly onOpenChange?: (open: boolean) => void;
}

export function Menu({ trigger, entries, align = 'start', side = 'bottom', onOpenChange }: MenuProps) {
  return (
    <Base.Root
      modal={false}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (open: boolean) => onOpenChange(open) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="menu-place" align={align} side={side} sideOffset={4} collisionPadding={8}>
          <Base.Popup className="menu">
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface ContextMenuProps {
  /** The area, one element that takes a ref and DOM props. */
  readonly children: ReactElement;
  /** Called when it opens, so that the entries can follow what was pointed at. */
  readonly entries: readonly MenuEntry[];
  readonly onOpenChange?: (open: boolean) => void;
}

export function ContextMenu({ children, entries, onOpenChange }: ContextMenuProps) {
  return (
    <BaseContext.Root {...(onOpenChange === undefined ? {} : { onOpenChange: (open: boolean) => onOpenChange(open) })}>
      <BaseContext.Trigger render={children} />
      <BaseContext.Portal>
        <BaseContext.Positioner className="menu-place" collisionPadding={8}>
          <BaseContext.Popup className="menu">
            <Entries entries={entries} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

function Entries({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const withIcons = entries.some(
    (entry) => 'label' in entry && (entry.icon !== undefined || entry.checked !== undefined),
  );
  return entries.map((entry, index) => {
    // Entries have no identity of their own and never move while the menu is open.
    const key = `${index}`;
    if ('separator' in entry) return <Base.Separator key={key} className="menu-separator" />;
    if ('heading' in entry) {
      return (
        <Base.Group key={key}>
          <Base.GroupLabel className="menu-heading">{entry.heading}</Base.GroupLabel>
        </Base.Group>
      );
    }
    const inside = (
      <>
        {withIcons ? (
          <span className="menu-icon">
            {entry.checked === undefined ? entry.icon : entry.checked ? <Check /> : null}
          </span>
        ) : null}
        <span className="menu-label">
          {entry.label}
          {entry.detail === undefined ? null : <span className="menu-detail">{entry.detail}</span>}
        </span>
        {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
      </>
    );
    const shared = {
      className: entry.danger ? 'menu-item menu-danger' : 'menu-item',
      disabled: entry.disabled ?? false,
      onClick: entry.onSelect,
      ...(entry.keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(entry.keys) }),
    };
    return entry.checked === undefined ? (
      <Base.Item key={key} {...shared}>
        {inside}
      </Base.Item>
    ) : (
      <Base.CheckboxItem key={key} {...shared} checked={entry.checked} closeOnClick>
        {inside}
      </Base.CheckboxItem>
    );
  });
}
