// Words that came and went, told apart by form as well as by colour, and by words for a screen reader.

import './difference-text.css';

export interface DifferencePiece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

export function DifferenceText({ pieces }: { readonly pieces: readonly DifferencePiece[] }) {
  return joined(pieces).map((piece, index) => {
    // Pieces have no identity of their own and are replaced as a whole.
    const key = `${index}`;
    if (piece.change === 'same') return <span key={key}>{piece.text}</span>;
    const Mark = piece.change === 'added' ? 'ins' : 'del';
    return (
      <Mark key={key} className={piece.change}>
        <span className="visually-hidden">{piece.change === 'added' ? ' [added: ' : ' [removed: '}</span>
        {piece.text}
        <span className="visually-hidden">] </span>
      </Mark>
    );
  });
}

/** Neighbours that changed alike are one: they are read out once and drawn without a seam. */
function joined(pieces: readonly DifferencePiece[]): readonly DifferencePiece[] {
  const whole: DifferencePiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.change === piece.change) whole[whole.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== '') whole.push(piece);
  }
  return whole;
}
