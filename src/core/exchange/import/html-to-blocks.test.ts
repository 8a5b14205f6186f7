import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  heading,
  lineBreak,
  link,
  list,
  paragraph,
  pullQuote,
  rule,
  TEXT_FORMAT,
  textLeaf,
} from '#shared/story/document.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

const blocks = (html: string) => htmlToBlocks(html).pieces.map(({ block }) => block);
const { bold, italic, underline, strikethrough, superscript } = TEXT_FORMAT;

describe('HTML as blocks', () => {
  it('reads paragraphs, headings, quotes, lists and rules', () => {
    expect(
      blocks(
        '<h1>One</h1><h2>Two</h2><h4>Three</h4><p>Four</p><blockquote><p>Five</p><p>Six</p></blockquote><hr><ol start=3><li>a<li>b</ol><aside class="pull-quote"><p>Seven</aside>',
      ),
    ).toEqual([
      heading('h2', 'One'),
      heading('h2', 'Two'),
      heading('h3', 'Three'),
      paragraph('Four'),
      blockQuote('Five'),
      blockQuote('Six'),
      rule(),
      list('number', [[textLeaf('a')], [textLeaf('b')]], 3),
      pullQuote('Seven'),
    ]);
  });

  it('keeps formats from elements and from styles', () => {
    expect(
      blocks(
        '<p><b>b</b><em>i</em><span style="font-weight: 700">s</span><b style="font-weight:normal">n</b><u>u</u><del>d</del><span style="vertical-align:super">x</span></p>',
      ),
    ).toEqual([
      paragraph(
        textLeaf('b', bold),
        textLeaf('i', italic),
        textLeaf('s', bold),
        'n',
        textLeaf('u', underline),
        textLeaf('d', strikethrough),
        textLeaf('x', superscript),
      ),
    ]);
  });

  it('keeps links that may be opened, and the words of those that may not', () => {
    expect(
      blocks(
        '<p><a href="https://example.org" onclick="x()">on<b>e</b></a> <a href="java\tscript:x">two</a> <a href="/x">three</a>',
      ),
    ).toEqual([paragraph(link('https://example.org/', 'on', textLeaf('e', bold)), ' two three')]);
  });

  it('shows white space as a browser does, and line breaks once; two in a row end the paragraph', () => {
    expect(blocks('<p>  a \n b<br>\n c <b> d</b> </p>x<br><br>y<br>')).toEqual([
      paragraph('a b', lineBreak(), 'c ', textLeaf('d', bold)),
      paragraph('x'),
      paragraph('y'),
    ]);
    expect(blocks('<pre>a\n  b</pre>')).toEqual([paragraph('a', lineBreak(), '  b')]);
  });

  it('nests lists as the editor does', () => {
    expect(blocks('<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>')).toEqual([
      list('bullet', [
        [textLeaf('a')],
        [list('number', [[textLeaf('b')]])],
        [textLeaf('c'), lineBreak(), textLeaf('d')],
      ]),
    ]);
  });

  it('turns the marks that q draws into characters, unless the text brings its own', () => {
    expect(blocks('<p>He said <q>stop <q>now</q></q>.</p>')).toEqual([paragraph('He said “stop ‘now’”.')]);
    expect(blocks('<p><q>“Stop”</q> and “<q>go</q>” and <q data-fact="f">wait</q></p>')).toEqual([
      paragraph('“Stop” and “go” and wait'),
    ]);
  });

  it('reads the cells of a row as one paragraph, and paragraphs in a table as paragraphs', () => {
    expect(blocks('<table><tr><td>a</td><td>b</td></tr><tr><td><p>c</p><p>d</p></td></tr></table>')).toEqual([
      paragraph('a\tb'),
      paragraph('c'),
      paragraph('d'),
    ]);
  });

  it('reads what word processors paste: lists by style, bullets left out, paragraphs of their own', () => {
    const item = (bullet: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${bullet}<span>&nbsp;</span></span><![endif]>${words}</p>`;
    const html = `<p class=MsoNormal>One<o:p></o:p></p>${item('·', 'Two')}${item('·', 'Three')}<p>Four</p>${item('1.', 'Five')}<!--[if gte mso 9]><xml>no</xml><![endif]-->`;
    expect(blocks(html)).toEqual([
      paragraph('One'),
      list('bullet', [[textLeaf('Two')], [textLeaf('Three')]]),
      paragraph('Four'),
      list('number', [[textLeaf('Five')]]),
    ]);
  });

  it('leaves out what is hidden, drawn or typed into', () => {
    expect(
      blocks(
        '<p>a</p><p hidden>b</p><p style="display:none">c</p><p aria-hidden=true>d</p><button>e</button><select><option>f</select><textarea>g</textarea><svg><text>h</text></svg><noscript>i</noscript><template>j</template><style>k</style><title>l</title>',
      ),
    ).toEqual([paragraph('a')]);
  });

  it('says where on the page a block stood', () => {
    const { pieces, title, language } = htmlToBlocks(
      '<html lang=de><title>T</title><nav>menu</nav><main><h1>h</h1><p>p</p><aside>box</aside><figure><figcaption>cap</figcaption></figure></main><footer>foot</footer>',
    );
    expect([title, language]).toEqual(['T', 'de']);
    expect(pieces.map(({ region, headline, article }) => [region, headline, article])).toEqual([
      ['menu', false, false],
      [null, true, true],
      [null, false, true],
      ['box', false, true],
      ['picture', false, true],
      ['foot', false, false],
    ]);
  });

  it('reads pages whose head is not closed, and no page at all', () => {
    expect(blocks('<head><title>x</title><body>words')).toEqual([paragraph('words')]);
    expect(blocks('')).toEqual([]);
  });

  it('refuses markup nested as no page is, and reads long paragraphs in pieces', () => {
    expect(() => htmlToBlocks('<div>'.repeat(10_000))).toThrow('This HTML is nested too deeply to be a page');
    expect(blocks(`<p>${'a<br>b <b>c</b> '.repeat(30_000)}`).length).toBeGreaterThan(5);
    expect(blocks('<ul><li>'.repeat(300)).length).toBe(0);
  });
});
