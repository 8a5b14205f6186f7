import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import './button.css';
import './dialog.css';

/** The first control of the body or the foot, rather than the close button above them, takes the focus. */
const CONTROLS =
  ':is(.dialog-body, .dialog-foot) :is(input:not(:disabled, [hidden]), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), [tabindex="0"])';

export interface DialogProps {
  readonly open: boolean;
  /** Asked for by Esc, the close button or a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
  /** Buttons at the foot, the main one last. */
  readonly footer?: ReactNode;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Whether a press outside closes it; false where typed work would be lost. */
  readonly closesOutside?: boolean;
}

export function Dialog({
  open,
  onClose,
  title,
  description,
  size = 'small',
  children,
  footer,
  initialFocus,
  closesOutside = true,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={!closesOutside}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-scrim" />
        <Base.Popup
          ref={popup}
          className={`dialog dialog-${size}`}
          initialFocus={initialFocus ?? (() => popup.current?.querySelector<HTMLElement>(CONTROLS) ?? true)}
        >
          <header className="dialog-head">
            <div>
              <Base.Title className="dialog-title">{title}</Base.Title>
              {description === undefined ? null : (
                <Base.Description className="dialog-description">{description}</Base.Description>
              )}
            </div>
            {/* Without a tooltip: Esc would close that first, and the dialog only at the second press. */}
            <Base.Close className="icon-button" aria-label="Close">
              <X />
            </Base.Close>
          </header>
          <div className="dialog-body">{children}</div>
          {footer === undefined ? null : <footer className="dialog-foot">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
