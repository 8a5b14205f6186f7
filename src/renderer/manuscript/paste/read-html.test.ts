import { describe, expect, test } from 'vitest';
import {
  type Block,
  blockQuote,
  heading,
  lineBreak,
  link,
  list,
  paragraph,
  parseDocument,
  rule,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';
import { readHtml } from './read-html.ts';

const read = (html: string): Block[] => {
  const blocks = readHtml(html);
  parseDocument(storyDocument(blocks));
  return blocks;
};
const bold = (text: string) => textLeaf(text, 1);
const italic = (text: string) => textLeaf(text, 2);

describe('what is kept of pasted HTML', () => {
  test('paragraphs, bold, italic and quotation marks of every shape', () => {
    expect(
      read(`<p>“We <b>told</b> them,” <em>she</em> said. ‘No.’ „Nein“ «non»
      "straight"</p>\n\n<p>Second.</p>`),
    ).toEqual([
      paragraph('“We ', bold('told'), ' them,” ', italic('she'), ' said. ‘No.’ „Nein“ «non» "straight"'),
      paragraph('Second.'),
    ]);
  });
  test('links to the web and to mail addresses, and no others', () => {
    expect(
      read(
        `<p><a href="https://marlow.example/a" onclick="x()" target="_blank">one</a> <a href="java\tscript:alert(1)">two</a> <a href="data:text/html,x">three</a> <a href="mailto:desk@marlow.example">four</a></p>`,
      ),
    ).toEqual([
      paragraph(link('https://marlow.example/a', 'one'), ' two three ', link('mailto:desk@marlow.example', 'four')),
    ]);
  });
  test('crossheads of two levels, never bold', () => {
    expect(read('<h1><b>One</b></h1><h2>Two</h2><h3>Three</h3><h5>Five</h5>')).toEqual([
      heading('h2', 'One'),
      heading('h2', 'Two'),
      heading('h3', 'Three'),
      heading('h3', 'Five'),
    ]);
  });
  test('every block quote, a paragraph a block', () => {
    expect(read('<blockquote><p>First.</p><p>Second.</p></blockquote><blockquote>Third.</blockquote>')).toEqual([
      blockQuote('First.'),
      blockQuote('Second.'),
      blockQuote('Third.'),
    ]);
  });
  test('the marks that a browser draws around <q>', () => {
    expect(read('<p>She said <q>no</q>.</p>')).toEqual([paragraph('She said “no”.')]);
  });
  test('lists, numbered and not, one in the other', () => {
    expect(read('<ul><li>one<ol start="3"><li>three</li></ol></li><li><p>two</p></li></ul>')).toEqual([
      list('bullet', [[textLeaf('one')], [list('number', [[textLeaf('three')]], 3)], [textLeaf('two')]]),
    ]);
  });
  test('line breaks; two in a row part paragraphs', () => {
    expect(read('<div>one<br>two<br><br>three</div>')).toEqual([
      paragraph('one', lineBreak(), 'two'),
      paragraph('three'),
    ]);
  });
  test('rules and the cells of a table', () => {
    expect(read('<hr><table><tr><td>Wall</td><td>£2.3m</td></tr></table>')).toEqual([rule(), paragraph('Wall\t£2.3m')]);
  });
  test('no-break spaces where typography asks for them', () => {
    expect(read('<p>a&nbsp; b&nbsp;c 4&nbsp;km «&nbsp;non&nbsp;»</p>')).toEqual([
      paragraph('a b c 4\u00a0km «\u00a0non\u00a0»'),
    ]);
  });
});

describe('copy from where editors work', () => {
  test('Word: lists that are paragraphs, empty paragraphs and its own elements', () => {
    expect(
      read(`<p class=MsoNormal>Intro<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>First</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Inner</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>After</b></p>`),
    ).toEqual([
      paragraph('Intro'),
      list('bullet', [[textLeaf('First')], [list('bullet', [[textLeaf('Inner')]])], [textLeaf('Second')]]),
      paragraph(bold('After')),
    ]);
  });
  test('Google Docs: a bold element that is not bold, formats as styles', () => {
    expect(
      read(
        `<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span></p><br><ul><li dir="ltr"><p role="presentation"><span>item</span></p></li></ul></b>`,
      ),
    ).toEqual([paragraph('Plain ', bold('bold'), italic(' slanted')), list('bullet', [[textLeaf('item')]])]);
  });
  test('mail: divs for lines, an empty one between paragraphs, the answered mail as quotes', () => {
    expect(
      read(
        '<div dir="ltr"><div>Dear desk,</div><div><br></div><div>“It is so.”</div></div><blockquote class="gmail_quote"><div>You asked.</div></blockquote>',
      ),
    ).toEqual([paragraph('Dear desk,'), paragraph('“It is so.”'), blockQuote('You asked.')]);
  });
});

describe('what is dropped of pasted HTML', () => {
  const hostile = [
    '<img src=x onerror="alert(1)">',
    '<svg onload="alert(1)"><text>a</text></svg>',
    '<script>alert(1)</script>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>',
    '<template><img src=x></template>',
    '<iframe srcdoc="<script>1</script>"></iframe>',
    '<form action="https://evil.example"><button formaction="x">Send</button><input value="a"></form>',
    '<object data="x"></object><embed src="x">',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0"><link rel="stylesheet" href="x">',
    '<style>p { background: url(https://evil.example) }</style>',
    '<video src="https://evil.example/v"></video><audio src="x"></audio><picture><source srcset="x"></picture>',
    '<p hidden>not shown</p><p style="display: none">nor this</p>',
  ];
  test.each(hostile)('%s leaves nothing behind', (html) => {
    expect(read(`<p>before</p>${html}<p>after</p>`)).toEqual([paragraph('before'), paragraph('after')]);
  });
  test('colours, fonts, classes and handlers', () => {
    expect(
      read('<p class="x" style="color:red" onclick="y()"><font face="Arial" color="red">words</font></p>'),
    ).toEqual([paragraph('words')]);
  });
  test('nesting thousands of levels deep loses its structure, not its words', () => {
    const deep = `${'<div>'.repeat(3_000)}deep words${'</div>'.repeat(3_000)}`;
    expect(read(deep)).toEqual([paragraph('deep words')]);
  });
  test('control characters and broken characters', () => {
    expect(read('<p>a\u0007b\u001fc</p>')).toEqual([paragraph('abc')]);
  });
});
