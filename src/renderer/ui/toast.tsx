// Short sentences in the corner about what just happened, with the way back where there is one.

import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Button, IconButton } from './button.tsx';
import { announce } from './live-region.tsx';
import './toast.css';

export interface ToastMessage {
  /** A sentence with a verb; for a failure also what is safe and what to do next. */
  readonly message: string;
  readonly tone?: 'plain' | 'failure';
  /** The one thing to do about it, most often "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void };
}
interface Shown extends ToastMessage {
  readonly key: number;
}

const toasts = createStore<{ readonly shown: readonly Shown[] }>(() => ({ shown: [] }));
let last = 0;

/** How long a message stays, in milliseconds; one with a way back stays longer, a failure until it is closed. */
const STAYS = 5_000;
const STAYS_WITH_ACTION = 12_000;

export function toast(message: ToastMessage): void {
  last += 1;
  const shown: Shown = { ...message, key: last };
  toasts.setState((state) => ({ shown: [...state.shown.slice(-2), shown] }));
  announce(message.message, message.tone === 'failure' ? 'assertive' : 'polite');
}

const dismiss = (key: number) => toasts.setState((state) => ({ shown: state.shown.filter((one) => one.key !== key) }));

/** Once, at the root of the page. */
export function Toasts() {
  const { shown } = useStore(toasts);
  return (
    <section className="toasts" aria-label="Messages">
      {shown.map((one) => (
        <ToastCard key={one.key} toast={one} />
      ))}
    </section>
  );
}

function ToastCard({ toast: one }: { readonly toast: Shown }) {
  useEffect(() => {
    if (one.tone === 'failure') return;
    const timer = setTimeout(() => dismiss(one.key), one.action === undefined ? STAYS : STAYS_WITH_ACTION);
    return () => clearTimeout(timer);
  }, [one]);
  return (
    <div className={one.tone === 'failure' ? 'toast toast-failure' : 'toast'}>
      <p>{one.message}</p>
      {one.action === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            one.action?.run();
            dismiss(one.key);
          }}
        >
          {one.action.label}
        </Button>
      )}
      <IconButton label="Dismiss this message" icon={<X />} onClick={() => dismiss(one.key)} />
    </div>
  );
}
