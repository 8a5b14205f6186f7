import type { Disagreement } from '#shared/claims/index.ts';
import { Button } from '../ui/button.tsx';

interface FiguresRowProps {
  readonly figures: Disagreement;
  readonly onShow: (figures: Disagreement) => void;
  readonly onLeave: (figures: Disagreement) => void;
}

/** Figures that cannot all be right: what is wrong, the way to the place, and the way to leave them as they are. */
export function FiguresRow({ figures, onShow, onLeave }: FiguresRowProps) {
  return (
    <div className="figures-item">
      <p>{figures.message}</p>
      <span className="found-actions">
        <Button size="small" onClick={() => onShow(figures)}>
          Show
        </Button>
        <Button size="small" variant="quiet" onClick={() => onLeave(figures)}>
          Leave as it is
        </Button>
      </span>
    </div>
  );
}
