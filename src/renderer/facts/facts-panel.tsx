import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useCommand } from '../app/commands.ts';
import type { PanelProps } from '../app/panel.ts';
import { FactList } from './fact-list.tsx';
import { FactRecord } from './fact-record.tsx';
import './facts-panel.css';

/** The story's facts as a list, or one of them with everything known about it. */
export function FactsPanel(props: PanelProps) {
  const { story } = props;
  const [open, setOpen] = useState<string | null>(null);
  /** The row the focus goes back to when a record closes. */
  const [left, setLeft] = useState<string | null>(null);
  const atCaret = useStore(story, (state) => state.factAtCaret);
  const there = useStore(story, (state) => open !== null && state.facts.has(open));
  const order = useStore(story, (state) => state.factOrder);

  // An open record follows the caret, so that what is read in the manuscript is what is shown here.
  const before = useRef(atCaret);
  useEffect(() => {
    if (atCaret === before.current) return;
    before.current = atCaret;
    if (atCaret !== null) setOpen((now) => (now === null ? now : atCaret));
  }, [atCaret]);

  const show = (id: string): void => {
    story.getState().manuscript?.showFact(id);
    setOpen(id);
  };
  const step = (by: 1 | -1): void => {
    const at = open === null ? -1 : order.indexOf(open);
    const next = order[(at + by + order.length) % order.length];
    if (next !== undefined) show(next);
  };
  useCommand('fact.next', () => step(1), there);
  useCommand('fact.previous', () => step(-1), there);

  if (open === null || !there) return <FactList {...props} returnTo={left} onOpen={show} />;
  return (
    <FactRecord
      key={open}
      {...props}
      id={open}
      onBack={() => {
        setLeft(open);
        setOpen(null);
      }}
      onStep={step}
      onOpen={show}
    />
  );
}
