import { useMemo } from 'react';
import { paintSource } from './source-paint.ts';

interface SourceViewProps {
  readonly label: string;
  readonly text: string;
  readonly language: 'html' | 'json' | 'text';
}

export function SourceView({ label, text, language }: SourceViewProps) {
  const pieces = useMemo(() => paintSource(text, language), [text, language]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable with the keyboard.
    <section className="source-view" tabIndex={0} aria-label={label}>
      <code>
        {pieces.map((piece, index) => {
          // Pieces are replaced as a whole.
          const key = `${index}`;
          return piece.paint === 'plain' ? (
            piece.text
          ) : (
            <span key={key} className={`paint-${piece.paint}`}>
              {piece.text}
            </span>
          );
        })}
      </code>
    </section>
  );
}
