// The hostile corpus: input after published defects of editors like ours, by the ids of the list in the design. A payload that runs sets
// `hostileRan`; one that reaches out asks for a page of `hostile.invalid`, a name that no resolver knows.

const RUN = (id: string) => `globalThis.hostileRan='${id}'`;
const AWAY = 'https://hostile.invalid';

export interface Payload {
  readonly id: string;
  readonly text: string;
}

/** Markup that is pasted or imported as HTML. */
export const HOSTILE_HTML: readonly Payload[] = [
  { id: 'T-01 img onerror', text: `<p>a</p><img src="${AWAY}/x.png" onerror="${RUN('T-01')}">` },
  {
    id: 'T-01 svg onload',
    text: `<p>a</p><svg onload="${RUN('T-01')}"><script>${RUN('T-01')}</script><a xlink:href="javascript:${RUN('T-01')}"><text>b</text></a></svg>`,
  },
  {
    id: 'T-01 math',
    text: `<p>a</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN('T-01')}&gt;">`,
  },
  { id: 'T-01 details', text: `<details open ontoggle="${RUN('T-01')}"><summary>a</summary></details>` },
  {
    id: 'T-01 autofocus',
    text: `<p tabindex=1 autofocus onfocus="${RUN('T-01')}">a</p><input autofocus onfocus="${RUN('T-01')}">`,
  },
  {
    id: 'T-03 odd tag starts',
    text: `<p>a < b <3 <-- <! <? </ > <\u00e9 onclick=x></p><p\u0000 onclick="${RUN('T-03')}">c\u0000d</p><scr\u0000ipt>${RUN('T-03')}</scr\u0000ipt>`,
  },
  { id: 'T-03 unclosed', text: `<p>a<img src=x onerror="${RUN('T-03')}" <p>b` },
  {
    id: 'T-04 comments',
    text: `<p>a</p><!--><img src=x onerror="${RUN('T-04')}">--><!-- --!><img src=x onerror="${RUN('T-04')}">--><!--<!-- --><script>${RUN('T-04')}</script>-->`,
  },
  { id: 'T-04 conditional', text: `<!--[if gte IE 4]><script>${RUN('T-04')}</script><![endif]--><p>a</p>` },
  {
    id: 'T-05 noscript',
    text: `<noscript><p title="</noscript><img src=x onerror=${RUN('T-05')}>"></noscript><p>a</p>`,
  },
  {
    id: 'T-05 template',
    text: `<template><img src=x onerror="${RUN('T-05')}"></template><noembed></noembed><noframes><p title="</noframes><img src=x onerror=${RUN('T-05')}>"></noframes><xmp></xmp><p>a</p>`,
  },
  {
    id: 'T-05 style and title',
    text: `<style><p title="</style><img src=x onerror=${RUN('T-05')}>"></style><textarea><p title="</textarea><img src=x onerror=${RUN('T-05')}>"></textarea><p>a</p>`,
  },
  {
    id: 'T-06 page elements',
    text: `<link rel=stylesheet href="${AWAY}/a.css"><meta http-equiv=refresh content="0;url=${AWAY}"><base href="${AWAY}/"><p>a</p>`,
  },
  {
    id: 'T-06 frames and plug-ins',
    text: `<iframe src="javascript:parent.${RUN('T-06')}" srcdoc="<script>${RUN('T-06')}</script>"></iframe><object data="${AWAY}/a.swf"></object><embed src="${AWAY}/a.swf"><p>a</p>`,
  },
  {
    id: 'T-06 forms',
    text: `<form action="${AWAY}"><button formaction="javascript:${RUN('T-06')}">go</button><input type=image src="${AWAY}/x.png"><p>a</p></form>`,
  },
  {
    id: 'T-07 link attributes',
    text: `<a href="https://example.org/" onclick="${RUN('T-07')}" target="_self" ping="${AWAY}" download style="position:fixed;inset:0" id="root">a</a>`,
  },
  {
    id: 'T-18 root of a clipping',
    text: `<html onload="${RUN('T-18')}"><body onload="${RUN('T-18')}" background="${AWAY}/x.png" style="background:url(${AWAY}/y.png)"><!--StartFragment--><div data-pm-slice="1" contenteditable="false" onbeforecopy="${RUN('T-18')}">a</div><!--EndFragment--></body></html>`,
  },
  {
    id: 'T-22 scripts',
    text: `<script>${RUN('T-22')}</script><script src="${AWAY}/a.js"></script><p>a</p><script type=module>${RUN('T-22')}</script>`,
  },
];

/** Addresses that may never become a link. */
export const HOSTILE_LINKS: readonly Payload[] = [
  ...[
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'javascript\u200b:alert(1)',
    'javascript&colon;alert(1)',
    'javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>*/',
    'vbscript:msgbox(1)',
    'view-source:https://example.org/',
  ].map((text) => ({ id: 'T-08', text })),
  ...[
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'blob:https://example.org/1',
    'https://',
    'http://[',
    'https://user:pass@example.org/',
    '//',
    'about:blank',
  ].map((text) => ({ id: 'T-10', text })),
  ...[
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'search-ms:query=x&crumb=location:\\\\h\\s',
    'smb://h/s',
    'file:///etc/passwd',
    'file://h/s',
    '\\\\h\\s\\x.exe',
    'tel:123',
    'ftp://example.org/',
    'intent://x#Intent;end',
    'vscode://x',
    'ssh://h',
    'ldap://h',
    'x-apple.systempreferences:x',
    'ws://example.org/',
  ].map((text) => ({ id: 'T-12, T-15', text })),
];

/** Plain text that must come out as the words it is. Each is one line of a story. */
export const HOSTILE_TEXT: readonly Payload[] = [
  { id: 'T-02', text: `<table><tr><td><img src=x onerror="${RUN('T-02')}">a</td></tr></table>` },
  { id: 'T-02', text: `"><script>${RUN('T-02')}</script>` },
  { id: 'T-16', text: `</script><script>${RUN('T-16')}</script>` },
  { id: 'T-16', text: `<!--<script>${RUN('T-16')}</script>-->` },
  { id: 'T-16', text: `' onmouseover='${RUN('T-16')}' x='` },
  { id: 'T-16', text: `]]><img src=x onerror=${RUN('T-16')}>` },
  { id: 'T-16', text: '&lt;img src=x onerror=alert(1)&gt; &#x3c;b&#x3e;' },
  { id: 'T-16', text: `{{constructor.constructor("alert(1)")()}} \${7*7} <%= 1 %> #{1}` },
  { id: 'T-16', text: '\u202eevil\u202c \u2028line\u2029 \ufeff' },
  { id: 'T-16', text: '../../etc/passwd' },
  { id: 'T-16', text: `</title></style></textarea></noscript></template></svg><img src=x onerror=${RUN('T-16')}>` },
];

/** Bytes that pretend to be pictures. */
export const HOSTILE_FILES: readonly Payload[] = [
  {
    id: 'T-09 SVG',
    text: `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN('T-09')}"><script>${RUN('T-09')}</script></svg>`,
  },
  { id: 'T-09 HTML', text: `<!doctype html><script>${RUN('T-09')}</script>` },
  { id: 'T-09 XML', text: `<?xml version="1.0"?><?xml-stylesheet href="javascript:${RUN('T-09')}"?><x/>` },
];

const root = (children: unknown) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
});
const leaf = { type: 'text', version: 1, text: 'a', format: 0, detail: 0, mode: 'normal', style: '' };
const block = (type: string, children: unknown, more: object = {}) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
  ...more,
});

/** JSON that holds 10,000 lists inside each other, as text: building it as a value would take as many levels of this program's stack. */
export const deepDocument = (): string => {
  const levels = 10_000;
  const open =
    '{"type":"list","version":1,"direction":null,"format":"","indent":0,"listType":"bullet","start":1,"tag":"ul","children":[{"type":"listitem","version":1,"direction":null,"format":"","indent":0,"value":1,"children":[';
  return JSON.stringify(root(['HERE'])).replace('"HERE"', `${open.repeat(levels)}${']}]}'.repeat(levels)}`);
};

/** T-23: values that are no documents, each to be refused with a sentence while everything else stays as it is. */
export const HOSTILE_DOCUMENTS: readonly { readonly id: string; readonly document: unknown }[] = [
  { id: 'nothing', document: null },
  { id: 'a list', document: [] },
  { id: 'no root', document: {} },
  { id: 'an unknown node', document: root([{ type: 'iframe', version: 1, src: AWAY }]) },
  {
    id: 'a name of the language',
    document: root([
      { type: '__proto__', version: 1 },
      { type: 'constructor', version: 1 },
    ]),
  },
  { id: 'missing children', document: root([{ type: 'paragraph', version: 1 }]) },
  { id: 'a missing text', document: root([block('paragraph', [{ ...leaf, text: undefined }])]) },
  {
    id: 'a link in a link',
    document: root([
      block('paragraph', [
        block('link', [block('link', [leaf], { url: 'https://example.org/' })], { url: 'https://example.org/' }),
      ]),
    ]),
  },
  { id: 'half a character', document: root([block('paragraph', [{ ...leaf, text: 'a\ud800' }])]) },
  {
    id: 'the same fact twice on one text',
    document: root([block('paragraph', [{ ...leaf, $: { factIds: ['f', 'f'] } }])]),
  },
  { id: 'an id that is a path', document: root([block('paragraph', [{ ...leaf, $: { factIds: ['../../x'] } }])]) },
  {
    id: 'an image that is a path',
    document: root([
      {
        type: 'image',
        version: 1,
        media: '../../x',
        mime: 'image/png',
        width: 1,
        height: 1,
        alt: '',
        caption: '',
        credit: '',
      },
    ]),
  },
  {
    id: 'too many parts',
    document: root(Array.from({ length: 200_001 }, () => ({ type: 'horizontalrule', version: 1 }))),
  },
];

/** T-16: words for one field, which would run or lead away wherever they are taken for markup, a template or a part of an address. */
export const hostileWords = (field: string): string =>
  `${field}"><img src=x onerror="${RUN(field)}"><svg/onload=${RUN(field)}>'\`\${7*7}{{7*7}}</script><script>${RUN(field)}</script>`;

const deepNodes = (levels: number): string =>
  `${'{"type":"quote","version":1,"children":['.repeat(levels)}${JSON.stringify(leaf)}${']}'.repeat(levels)}`;

/** T-23 on the clipboard: what claims to come from an editor of the same make. */
export const HOSTILE_CLIPBOARDS: readonly string[] = [
  `{"namespace":"stet","nodes":[${deepNodes(200)}]}`,
  `{"namespace":"stet","nodes":[${deepNodes(10_000)}]}`,
  ...[
    [{ type: 'iframe', version: 1, src: AWAY }],
    [{ type: 'paragraph' }, null, 7, { children: 'x' }],
    [block('paragraph', [block('link', [leaf], { url: `javascript:${RUN('T-23')}` })])],
    [block('paragraph', [{ ...leaf, text: '\ud800 half', style: `background:url(${AWAY}/x)`, format: 'x' }])],
  ].map((nodes) => JSON.stringify({ namespace: 'stet', nodes })),
  '{"namespace":"stet","nodes":[',
];

/** T-10, T-16, T-20, T-23 as lines of a file to import: those with a reason are refused with a sentence that fits it, the others come in as words. */
export const HOSTILE_LINES: readonly { readonly line: string; readonly reason?: RegExp }[] = [
  {
    line: JSON.stringify({
      id: 'h1',
      title: hostileWords('title'),
      text: hostileWords('text'),
      keywords: [hostileWords('keyword')],
      url: 'javascript:alert(1)',
      outlet: hostileWords('outlet'),
    }),
  },
  { line: String.raw`{"id": "h2", "title": "Half a pair", "text": "\ud800 and \u0000"}` },
  {
    line: '{"id": "h3", "__proto__": {"polluted": 1}, "constructor": {"prototype": 1}, "title": "Proto", "text": "a"}',
  },
  { line: `--- title: !!js/function "${RUN('T-20')}" ---`, reason: /JSON/ },
  { line: deepNodes(10_000), reason: /“text”|JSON/ },
  { line: '{"title": 7, "text": "x"}', reason: /“title”/ },
  { line: '{"title": "No text"}', reason: /“text”/ },
  { line: '[]', reason: /object/ },
  { line: '{"id": {"$gt": ""}, "title": "t", "text": "x"}', reason: /“id”/ },
  { line: `{"title": "t", "text": "x", "date": "${'9'.repeat(400)}"}`, reason: /“date”/ },
];
