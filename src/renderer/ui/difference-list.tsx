// What differs between two texts, part by part, with the sum of it first.

import './difference-list.css';
import { type DifferencePiece, DifferenceText } from './difference-text.tsx';

interface DifferenceListProps {
  readonly differences: readonly { readonly part: string; readonly pieces: readonly DifferencePiece[] }[];
  /** Words. */
  readonly added: number;
  readonly removed: number;
}

export function DifferenceList({ differences, added, removed }: DifferenceListProps) {
  if (differences.length === 0) return <p className="difference-none">No words differ.</p>;
  return (
    <>
      <p className="difference-sum" role="status">
        <ins className="added">+{added}</ins> {added === 1 ? 'word' : 'words'} added,{' '}
        <del className="removed">−{removed}</del> removed
      </p>
      {differences.map((difference, index) => {
        // Two parts may have one name; they are replaced together and never move.
        const key = `${index}`;
        return (
          <section key={key} className="difference-part">
            <h3>{difference.part}</h3>
            <p>
              <DifferenceText pieces={difference.pieces} />
            </p>
          </section>
        );
      })}
    </>
  );
}
