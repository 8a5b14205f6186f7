// Where a text quotes somebody, by its quotation marks alone: good enough to tell whether words stand inside a quotation, and quick.

/** What a mark does to being inside; a straight mark turns it round. A new paragraph is always outside. */
const OPENS = new Set('“«„');
const CLOSES = new Set('”»');
const TURNS = new Set('"');

/**
 * Follows a text from its start. Told each stretch between two words, in order, it says whether what comes next is quoted. “ closes what „ opened, as in
 * German.
 */
export function quoteFollower(): (between: string) => boolean {
  let inside = false;
  let german = false;
  return (between) => {
    for (const mark of between) {
      if (mark === '\n') inside = false;
      else if (TURNS.has(mark)) inside = !inside;
      else if (mark === '“' && inside && german) inside = false;
      else if (OPENS.has(mark)) {
        inside = true;
        german = mark === '„';
      } else if (CLOSES.has(mark)) inside = false;
    }
    return inside;
  };
}
