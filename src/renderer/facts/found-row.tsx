import { memo } from 'react';
import { isSpeakerDoubtful } from '#shared/quotations/index.ts';
import type { Found } from '../app/open-story.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { shortWords } from './fact-row.tsx';
import { StateGlyph } from './state-glyph.tsx';

export interface FoundRowProps {
  readonly found: Found;
  readonly current: boolean;
  readonly reachable: boolean;
  /** How many suggestions there are from the same speaker, this one included. */
  readonly fromSpeaker: number;
  readonly onShow: (found: Found) => void;
  readonly onAccept: (found: Found) => void;
  readonly onAcceptSpeaker: (found: Found) => void;
  readonly onDecline: (found: Found) => void;
}

const nameOf = ({ quotation }: Found): string => quotation.speaker?.name ?? quotation.speaker?.description ?? '';

/** Whose words a quotation is taken to be, as one name that can be compared; empty when the text does not say or leaves a doubt. */
export const speakerOf = (found: Found): string => (isSpeakerDoubtful(found.quotation) ? '' : nameOf(found));

export const FoundRow = memo(function FoundRow(props: FoundRowProps) {
  const { found, current, reachable, fromSpeaker } = props;
  const speaker = speakerOf(found);
  const doubtful = speaker === '' ? nameOf(found) : '';
  const unnamed = found.quotation.speaker?.type === 'unnamed' || found.quotation.context.anonymity !== undefined;
  return (
    <div className={`fact-item found-item${current ? ' fact-current' : ''}`}>
      <button
        type="button"
        className="fact-row"
        data-row={found.key}
        tabIndex={reachable ? 0 : -1}
        aria-current={current || undefined}
        aria-keyshortcuts="Enter Delete"
        title={found.quotation.reason}
        aria-description={found.quotation.reason}
        onClick={(event) => {
          // A press of Enter is a click without a pointer: it accepts, as in the manuscript; a pointer only shows the place.
          if (event.detail === 0) props.onAccept(found);
          else props.onShow(found);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          props.onDecline(found);
        }}
      >
        <StateGlyph state="found" />
        <span className="fact-row-text">
          <span className="fact-words">{shortWords(found.quotation.words)}</span>
          <span className="fact-meta">
            {doubtful === '' ? (
              <>
                Found: <strong>{speaker === '' ? 'no speaker yet' : speaker}</strong>
                {unnamed ? ', anonymous' : ''} — tag it?
              </>
            ) : (
              <>
                Found: Perhaps <strong>{doubtful}</strong>? Tag it and set the source.
              </>
            )}
          </span>
        </span>
      </button>
      <span className="found-actions">
        <Button size="small" onClick={() => props.onAccept(found)}>
          Accept <Kbd keys="Enter" />
        </Button>
        <Button size="small" variant="quiet" onClick={() => props.onDecline(found)}>
          Decline
        </Button>
        {speaker !== '' && fromSpeaker > 1 ? (
          <Button size="small" variant="quiet" onClick={() => props.onAcceptSpeaker(found)}>
            Accept all {fromSpeaker} from {speaker}
          </Button>
        ) : null}
      </span>
    </div>
  );
});
