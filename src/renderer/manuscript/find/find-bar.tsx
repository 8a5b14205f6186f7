// The bar for finding and replacing, at the head of the manuscript.

import { $getSelection, $isRangeSelection } from 'lexical';
import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { lineOffset } from '../blocks/block-text.ts';
import { useManuscript } from '../manuscript-context.ts';
import type { ManuscriptSession } from '../session.ts';
import { showTextHighlight } from '../text-highlight.ts';
import { FindSession } from './find-session.ts';
import './find-bar.css';

export interface FindBarProps {
  readonly scroller: HTMLElement;
  /** Counts up when the command is given while the bar is open: the query takes the focus again. */
  readonly asked: number;
  readonly onClose: () => void;
}

export function FindBar({ scroller, asked, onClose }: FindBarProps) {
  const { session } = useManuscript();
  const find = useMemo(() => new FindSession(session.editor, session.index), [session]);
  const state = useStore(find.state);
  const [replacement, setReplacement] = useState('');
  const query = useRef<HTMLInputElement>(null);
  const { matches, current } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: every asking takes the selected words, nothing else does.
  useEffect(() => {
    const words = selectedWords(session);
    if (words !== '') find.find(words, find.state.getState(), caretPlace(session));
    if (query.current === null) return;
    // Before React writes it, which would lift the selection: typing is to replace these words.
    query.current.value = find.state.getState().query;
    query.current.focus();
    query.current.select();
  }, [asked, find]);

  useEffect(() => {
    const all = showTextHighlight('find', session.editor, session.index, scroller, (block) =>
      find.matchesIn(block).flatMap((match) => find.rangesOf(match)),
    );
    const one = showTextHighlight('find-current', session.editor, session.index, scroller, (block) => {
      const { matches: now, current: at } = find.state.getState();
      const match = now[at];
      return match?.block === block ? find.rangesOf(match) : [];
    });
    const unsubscribe = find.state.subscribe(() => {
      all.draw();
      one.draw();
    });
    return () => {
      unsubscribe();
      all.stop();
      one.stop();
      find.dispose();
    };
  }, [find, scroller, session]);

  useEffect(() => {
    const match = matches[current];
    const [range] = match === undefined ? [] : find.rangesOf(match);
    if (range === undefined) return;
    session.editor.getElementByKey(range.key)?.scrollIntoView({ block: 'nearest' });
  }, [find, matches, current, session]);

  const search = (text: string, options: Partial<Pick<typeof state, 'matchCase' | 'wholeWords'>> = {}): void =>
    find.find(
      text,
      { matchCase: state.matchCase, wholeWords: state.wholeWords, ...options },
      matches[current] ?? caretPlace(session),
    );
  const close = (): void => {
    find.select();
    onClose();
    session.editor.focus();
  };
  const count =
    state.query === ''
      ? ''
      : matches.length === 0
        ? 'Not found'
        : `${current + 1} of ${matches.length.toLocaleString('en-GB')}`;
  return (
    <search
      className="find-bar"
      aria-label="Find and replace in the body"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className="find-row">
        <input
          ref={query}
          type="text"
          aria-label="Find"
          placeholder="Find"
          value={state.query}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            find.step(event.shiftKey ? -1 : 1);
          }}
        />
        <span className="find-count" role="status">
          {count}
        </span>
        <button
          type="button"
          className="find-option"
          aria-pressed={state.matchCase}
          aria-label="Match case"
          title="Match case"
          onClick={() => search(state.query, { matchCase: !state.matchCase })}
        >
          <CaseSensitive aria-hidden="true" />
        </button>
        <button
          type="button"
          className="find-option"
          aria-pressed={state.wholeWords}
          aria-label="Whole words"
          title="Whole words"
          onClick={() => search(state.query, { wholeWords: !state.wholeWords })}
        >
          <WholeWord aria-hidden="true" />
        </button>
        <IconButton label="Previous match" icon={<ArrowUp />} onClick={() => find.step(-1)} />
        <IconButton label="Next match" icon={<ArrowDown />} onClick={() => find.step(1)} />
        <IconButton label="Close" icon={<X />} onClick={close} />
      </div>
      <div className="find-row">
        <input
          type="text"
          aria-label="Replace with"
          placeholder="Replace with"
          value={replacement}
          onChange={(event) => setReplacement(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            find.replace(replacement);
          }}
        />
        <Button size="small" disabled={matches.length === 0} onClick={() => find.replace(replacement)}>
          Replace
        </Button>
        <Button
          size="small"
          disabled={matches.length === 0}
          onClick={() => {
            const times = find.replaceAll(replacement);
            toast({ message: `Replaced ${times} ${times === 1 ? 'match' : 'matches'}. One undo brings them back.` });
          }}
        >
          Replace all
        </Button>
      </div>
    </search>
  );
}

function selectedWords(session: ManuscriptSession): string {
  return session.editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return '';
    const text = selection.getTextContent();
    return text.includes('\n') || text.length > 200 ? '' : text.trim();
  });
}

function caretPlace(session: ManuscriptSession): { block: number; start: number } {
  return session.editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return { block: 0, start: 0 };
    const start = selection.isBackward() ? selection.focus : selection.anchor;
    const node = start.getNode();
    const key = node.getTopLevelElement()?.getKey() ?? '';
    const content = session.index.content(key);
    const offset = content === undefined ? null : lineOffset(content, node.getKey(), start.offset);
    return { block: Math.max(0, session.index.position(key)), start: offset ?? 0 };
  });
}
