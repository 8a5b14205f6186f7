import { type MarkedPiece, shownText } from '#shared/quotations/marked-text.ts';

const SAID: Readonly<Partial<Record<MarkedPiece['mark'], string>>> = {
  altered: 'differs: ',
  absent: 'not here: ',
  tidied: 'tidied: ',
};

export interface MarkedWordsProps {
  readonly pieces: readonly MarkedPiece[];
  /** `large`: the quote in the middle. `copy`, `evidence`: the two lines of the alignment. `transcript`: the evidence itself. */
  readonly look: 'large' | 'copy' | 'evidence' | 'transcript';
}

/** Words with what differs in them marked by form and colour, and told to a screen reader. */
export function MarkedWords({ pieces, look }: MarkedWordsProps) {
  return pieces.map(({ text, mark, at }) => {
    const key = `${at}-${mark}`;
    const quiet = mark === 'same' || mark === 'outside' || (look === 'large' && mark === 'tidied');
    if (quiet) {
      const tinted = look === 'transcript' && mark === 'same';
      return (
        <span key={key} className={mark === 'outside' ? 'marked-outside' : tinted ? 'marked-matched' : undefined}>
          {shownText(text)}
        </span>
      );
    }
    // In the evidence itself nothing stands that was not said.
    if (mark === 'absent')
      return look === 'transcript' ? null : (
        <span key={key} className="marked-absent">
          <span className="visually-hidden"> [{SAID.absent}</span>
          <span aria-hidden="true">‸</span>
          <span className="visually-hidden">{shownText(text)}] </span>
        </span>
      );
    return (
      <mark key={key} className={`marked marked-${look}-${mark}`}>
        <span className="visually-hidden"> [{SAID[mark]}</span>
        {shownText(text)}
        <span className="visually-hidden">] </span>
      </mark>
    );
  });
}
