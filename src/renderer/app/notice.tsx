// A calm line over the manuscript while something keeps words from the archive; it goes by itself when it is mended.

import type { ReactNode } from 'react';
import './notice.css';

export interface NoticeProps {
  readonly tone: 'wait' | 'failure';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <section className={`notice notice-${tone}`} aria-label="Notice">
      <p>{children}</p>
      {actions === undefined ? null : <div className="notice-actions">{actions}</div>}
    </section>
  );
}
