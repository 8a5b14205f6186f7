// Light colouring of HTML and JSON source: names, values and comments, so that a developer finds the way. It only reads; nothing is parsed as markup.

export type Paint = 'plain' | 'name' | 'key' | 'value' | 'comment';
export interface Painted {
  readonly text: string;
  readonly paint: Paint;
}

/** Above this many characters the source is shown without colours: thousands of pieces would make scrolling wait. */
export const PAINT_LIMIT = 300_000;

export function paintSource(text: string, language: 'html' | 'json' | 'text'): Painted[] {
  if (text.length > PAINT_LIMIT) return [{ text, paint: 'plain' }];
  return joined(language === 'html' ? paintHtml(text) : paintJson(text));
}

const JSON_PIECE = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function paintJson(text: string): Painted[] {
  const painted: Painted[] = [];
  let from = 0;
  for (const found of text.matchAll(JSON_PIECE)) {
    const piece = found[1] ?? found[0];
    painted.push({ text: text.slice(from, found.index), paint: 'plain' });
    painted.push({ text: piece, paint: found[2] === undefined ? 'value' : 'key' });
    from = found.index + piece.length;
  }
  painted.push({ text: text.slice(from), paint: 'plain' });
  return painted;
}

const MARKUP = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\/?[A-Za-z][^\s/>]*/g;
const IN_TAG = /\/?>|("[^"]*"|'[^']*')|([^\s=>"'/]+)/g;

function paintHtml(text: string): Painted[] {
  const painted: Painted[] = [];
  let from = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(text); found !== null; found = MARKUP.exec(text)) {
    painted.push({ text: text.slice(from, found.index), paint: 'plain' });
    from = MARKUP.lastIndex;
    const comment = found[0].startsWith('<!');
    painted.push({ text: found[0], paint: comment ? 'comment' : 'name' });
    if (!comment) {
      from = paintTag(text, from, painted);
      const raw = /^<(style|script)$/i.exec(found[0])?.[1];
      if (raw !== undefined) {
        const end = text.toLowerCase().indexOf(`</${raw.toLowerCase()}`, from);
        painted.push({ text: text.slice(from, end < 0 ? text.length : end), paint: 'comment' });
        from = end < 0 ? text.length : end;
      }
    }
    MARKUP.lastIndex = from;
  }
  painted.push({ text: text.slice(from), paint: 'plain' });
  return painted;
}

/** Paints attributes from `from` to the end of the tag; the offset after it. */
function paintTag(text: string, start: number, painted: Painted[]): number {
  let from = start;
  IN_TAG.lastIndex = from;
  for (let found = IN_TAG.exec(text); found !== null; found = IN_TAG.exec(text)) {
    painted.push({ text: text.slice(from, found.index), paint: 'plain' });
    from = IN_TAG.lastIndex;
    const paint = found[1] !== undefined ? 'value' : found[2] !== undefined ? 'key' : 'name';
    painted.push({ text: found[0], paint });
    if (found[0].endsWith('>') && paint === 'name') return from;
  }
  return from;
}

function joined(pieces: readonly Painted[]): Painted[] {
  const result: Painted[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last?.paint === piece.paint) result[result.length - 1] = { text: last.text + piece.text, paint: piece.paint };
    else result.push(piece);
  }
  return result;
}
