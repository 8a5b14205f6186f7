// The small bar over a selection: format, link, block, tag. It never takes the selection away.

import { Bold, Heading2, Italic, Link, Quote, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { safeLink } from '#shared/story/links.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { place } from '../floating.ts';
import { useManuscript } from '../manuscript-context.ts';
import { putLink } from './links.ts';
import { useSelectedText } from './use-selected-text.ts';
import './format-bar.css';

export interface FormatBarProps {
  readonly sheet: HTMLElement;
  /** True while the address of a link is written. */
  readonly linking: boolean;
  readonly setLinking: (linking: boolean) => void;
}

export function FormatBar({ sheet, linking, setLinking }: FormatBarProps) {
  const { store, session } = useManuscript();
  const walking = useStore(session.walk.at, ({ key }) => key !== null);
  const selected = useSelectedText(linking);
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (bar.current !== null && selected !== null) place(bar.current, selected.anchor, sheet, 'above');
  });

  if (selected === null || walking) return null;
  const run = (command: string): void => store.getState().manuscript?.run(command);
  return (
    <div
      ref={bar}
      className="floating-card format-bar"
      role="toolbar"
      aria-label="Format and tag the selected words"
      // The selection stays in the text while a button is pressed.
      onPointerDown={(event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
    >
      {linking ? (
        <LinkField url={selected.url} close={() => setLinking(false)} />
      ) : (
        <>
          <IconButton
            label="Bold"
            keys="Mod+B"
            icon={<Bold />}
            aria-pressed={selected.bold}
            onClick={() => run('edit.bold')}
          />
          <IconButton
            label="Italic"
            keys="Mod+I"
            icon={<Italic />}
            aria-pressed={selected.italic}
            onClick={() => run('edit.italic')}
          />
          <IconButton
            label="Link"
            keys="Mod+Alt+K"
            icon={<Link />}
            aria-pressed={selected.url !== ''}
            onClick={() => setLinking(true)}
          />
          <span className="format-gap" />
          <IconButton
            label="Crosshead"
            keys="Mod+Alt+2"
            icon={<Heading2 />}
            aria-pressed={selected.kind === 'crosshead'}
            onClick={() => run('edit.crosshead')}
          />
          <IconButton
            label="Block quote"
            keys="Mod+Alt+Q"
            icon={<Quote />}
            aria-pressed={selected.kind === 'quote'}
            onClick={() => run('edit.quote')}
          />
          <span className="format-gap" />
          <Button variant="quiet" size="small" onClick={() => run('fact.quote')}>
            Tag quote
          </Button>
          <Button variant="quiet" size="small" onClick={() => run('fact.claim')}>
            Tag claim
          </Button>
        </>
      )}
    </div>
  );
}

function LinkField({ url, close }: { readonly url: string; readonly close: () => void }) {
  const { session } = useManuscript();
  const [text, setText] = useState(url);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const done = (): void => {
    close();
    session.editor.focus();
  };
  const apply = (): void => {
    const typed = text.trim();
    if (typed === '') putLink(session.editor, null);
    else {
      // "example.org/page" is meant as a web address.
      const address =
        safeLink(typed) ??
        safeLink(typed.includes('@') && !typed.includes('/') ? `mailto:${typed}` : `https://${typed}`);
      if (address === null) {
        toast({
          message: 'Stet links to web and mail addresses only. Check the address and try again.',
          tone: 'failure',
        });
        return;
      }
      putLink(session.editor, address);
    }
    done();
  };
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
    >
      <input
        ref={field}
        type="text"
        inputMode="url"
        aria-label="Address of the link"
        placeholder="https://"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="small" variant="primary" type="submit">
        Link
      </Button>
      {url === '' ? null : (
        <IconButton
          label="Remove the link"
          icon={<X />}
          onClick={() => {
            putLink(session.editor, null);
            done();
          }}
        />
      )}
    </form>
  );
}
