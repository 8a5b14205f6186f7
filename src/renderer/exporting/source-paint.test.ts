import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAINT_LIMIT, paintSource } from './source-paint.ts';

const text = (painted: ReturnType<typeof paintSource>) => painted.map((piece) => piece.text).join('');
const painted = (source: string, language: 'html' | 'json', paint: string) =>
  paintSource(source, language).flatMap((piece) => (piece.paint === paint ? piece.text : []));

describe('colouring source', () => {
  it('never changes a character, whatever the source', () => {
    const odd = fc.array(
      fc.constantFrom(
        '<',
        '</',
        '>',
        '/>',
        '"',
        "'",
        '=',
        '<!--',
        '-->',
        '<style>',
        '</style',
        'a',
        ' ',
        '\n',
        '\\',
        '{',
        ':',
        '1',
      ),
    );
    fc.assert(
      fc.property(odd, fc.constantFrom('html' as const, 'json' as const), (pieces, language) => {
        expect(text(paintSource(pieces.join(''), language))).toBe(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });
  it('tells names, attributes and values in HTML', () => {
    const source = '<a href="x>y" hidden>1 < 2</a><!-- no --><style>a>b{}</style>';
    expect(painted(source, 'html', 'name')).toEqual(['<a', '>', '</a>', '<style>', '</style>']);
    expect(painted(source, 'html', 'key')).toEqual(['href', 'hidden']);
    expect(painted(source, 'html', 'value')).toEqual(['"x>y"']);
    expect(painted(source, 'html', 'comment')).toEqual(['<!-- no -->', 'a>b{}']);
  });
  it('tells keys and values in JSON', () => {
    const source = '{"a": "b: \\"c\\"", "n": [1.5e3, null]}';
    expect(painted(source, 'json', 'key')).toEqual(['"a"', '"n"']);
    expect(painted(source, 'json', 'value')).toEqual(['"b: \\"c\\""', '1.5e3', 'null']);
  });
  it('shows very long source plain', () => {
    expect(paintSource('<p>'.repeat(PAINT_LIMIT), 'html')).toHaveLength(1);
  });
});
