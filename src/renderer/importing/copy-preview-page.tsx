import { useEffect, useRef } from 'react';
import type { CopyPart } from '#shared/contract/exchange.ts';
import type { CopyPreview } from './copy-parts.ts';
import './copy-preview-page.css';

/** More paragraphs than anybody reads before the story is made. */
const SHOWN = 300;

export interface CopyPreviewPageProps {
  readonly preview: CopyPreview;
  readonly language: string;
  /** The part that the list stands at; its place on the page is shown. */
  readonly current: number | null;
}

/** The story as it would be made, as a page. */
export function CopyPreviewPage({ preview, language, current }: CopyPreviewPageProps) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = current === null ? null : page.current?.querySelector(`[data-part="${current}"]`);
    place?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { headline, standfirst, byline, dateline, body, similar } = preview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section ref={page} className="copy-preview" aria-label="The story that follows" tabIndex={0}>
      <article className="copy-page" lang={language}>
        <h2 className={headline === '' ? 'copy-headline copy-missing' : 'copy-headline'}>
          {headline || 'No headline yet'}
        </h2>
        {standfirst === '' ? null : <p className="copy-standfirst">{standfirst}</p>}
        {byline === '' && dateline === '' ? null : (
          <p className="copy-credit">
            <span>{byline}</span>
            <span>{dateline}</span>
          </p>
        )}
        {body.slice(0, SHOWN).map((part) => (
          <BodyPart key={part.index} part={part} current={part.index === current} />
        ))}
        {body.length > SHOWN ? (
          <p className="copy-more">…and {(body.length - SHOWN).toLocaleString('en-GB')} more.</p>
        ) : null}
        {similar.length === 0 ? null : (
          <aside className="copy-similar" aria-label="Related, at the end">
            <h3>Similar</h3>
            <ul>
              {similar.map((related) => (
                <li key={related.index} {...placeOf(related.index, related.index === current)}>
                  {related.text}
                  {related.inArchive ? <span className="copy-known">in the archive</span> : null}
                </li>
              ))}
            </ul>
          </aside>
        )}
      </article>
    </section>
  );
}

const placeOf = (index: number, current: boolean) => ({
  'data-part': index,
  'data-current': current || undefined,
});

function BodyPart({ part, current }: { readonly part: CopyPart; readonly current: boolean }) {
  const place = placeOf(part.index, current);
  if (part.taken === 'crosshead')
    return (
      <h3 className="copy-crosshead" {...place}>
        {part.text}
      </h3>
    );
  if (part.taken === 'quote') return <blockquote {...place}>{part.text}</blockquote>;
  if (part.taken === 'related')
    return (
      <aside className="copy-inline" aria-label="May be of interest" {...place}>
        <span>May be of interest</span>
        {part.text}
      </aside>
    );
  return <p {...place}>{part.text}</p>;
}
