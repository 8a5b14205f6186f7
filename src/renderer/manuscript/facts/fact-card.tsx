// The small card of a fact under the pointer or the caret: its state, how its words differ from the seal, who stands behind it, what to do.

import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Fact, Source } from '#shared/story/records.ts';
import { runCommand } from '../../app/commands.ts';
import type { LiveFact } from '../../app/open-story.ts';
import { Button } from '../../ui/button.tsx';
import { DifferenceText } from '../../ui/difference-text.tsx';
import { toast } from '../../ui/toast.tsx';
import { wordsDifference } from '../../ui/words-difference.ts';
import { place } from '../floating.ts';
import { useManuscript } from '../manuscript-context.ts';
import { attributionLine, headline, sealLine } from './fact-card-words.ts';
import { useFactInView } from './use-fact-in-view.ts';

export function FactCard({ sheet }: { readonly sheet: HTMLElement }) {
  const { store, session } = useManuscript();
  const inView = useFactInView(sheet);
  const walking = useStore(session.walk.at, ({ key }) => key !== null);
  const live = useStore(store, (state) => (inView === null ? undefined : state.facts.get(inView.id)));
  // The walk has a card of its own; a pointer that was left on a fact must not cover it.
  if (walking || inView === null || live === undefined) return null;
  return (
    <Card key={inView.id} live={live} anchor={inView.anchor} sheet={sheet} close={inView.close} hold={inView.hold} />
  );
}

interface CardProps {
  readonly live: LiveFact;
  readonly anchor: DOMRect;
  readonly sheet: HTMLElement;
  readonly close: () => void;
  /** Keeps the card while the pointer or the focus is on it. */
  readonly hold: (held: boolean) => void;
}

function Card({ live, anchor, sheet, close, hold }: CardProps) {
  const { store, session } = useManuscript();
  const card = useRef<HTMLElement>(null);
  const source = useSource(live.record.sourceId);
  const { record, state, words } = live;

  useLayoutEffect(() => {
    if (card.current !== null) place(card.current, anchor, sheet);
  });

  const manuscript = () => store.getState().manuscript;
  const back = (): void => {
    close();
    session.editor.focus();
  };
  const actions: readonly { readonly key: string; readonly label: string; readonly act: () => void }[] = [
    ...(state === 'stale' && record.seal !== null
      ? [
          {
            key: 'R',
            label: 'Restore the seal',
            act: () => {
              manuscript()?.replaceWords(record.id, record.seal ?? '');
              back();
            },
          },
        ]
      : []),
    ...(state === 'verified'
      ? []
      : [
          {
            key: 'V',
            label: state === 'stale' ? 'Verify the new words' : 'Verify',
            act: () => {
              manuscript()?.run('fact.verify');
              back();
            },
          },
        ]),
    {
      key: 'E',
      label: record.evidence.length > 0 ? 'Open evidence' : 'Details',
      act: () => {
        manuscript()?.showFact(record.id);
        close();
        if (!runCommand('panel.facts')) toast({ message: 'The facts panel shows everything about this fact.' });
      },
    },
  ];
  const seal = state === 'stale' && record.seal !== null && words !== null ? wordsDifference(record.seal, words) : null;
  return (
    <aside
      ref={card}
      className={`floating-card fact-card fact-card-${state}`}
      aria-label={`Fact: ${headline(record, state)}`}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hold(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          back();
          return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const action = actions.find(({ key }) => key === event.key.toUpperCase());
        if (action === undefined) return;
        event.preventDefault();
        action.act();
      }}
    >
      <header>
        <h2>{headline(record, state)}</h2>
        <span className="card-key" aria-hidden="true">
          Esc
        </span>
      </header>
      {seal === null ? null : (
        <p className="card-words">
          <DifferenceText pieces={seal} />
        </p>
      )}
      <CardLines record={record} source={source} />
      <div className="card-actions">
        {actions.map(({ key, label, act }, index) => (
          <Button key={key} size="small" variant={index === 0 ? 'primary' : 'plain'} keys={key} onClick={act}>
            {label}
          </Button>
        ))}
      </div>
    </aside>
  );
}

function CardLines({ record, source }: { readonly record: Fact; readonly source: Source | null }): ReactNode {
  const attribution = attributionLine(record, source);
  const seal = sealLine(record);
  return (
    <>
      <p className="card-line">{attribution}</p>
      {seal === null ? null : <p className="card-line">{seal}</p>}
    </>
  );
}

function useSource(id: string | null): Source | null {
  const { session } = useManuscript();
  const [source, setSource] = useState<Source | null>(null);
  useEffect(() => {
    let wanted = true;
    setSource(null);
    if (id !== null)
      session.client.source.get({ id }).then(
        (found) => wanted && setSource(found),
        // Without its source the card says so by leaving the name out; the facts panel says why.
        () => {},
      );
    return () => {
      wanted = false;
    };
  }, [id, session]);
  return source;
}
