// Files for tests, written by hand: PDFs, DOCX, and the broken and hostile ones among them.

import { strToU8, zipSync } from 'fflate';

/** A PDF of pages with lines of plain ASCII, without a table of objects: readers rebuild it. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  more: { readonly trailer?: string; readonly info?: string } = {},
): Uint8Array {
  const escaped = (line: string) => line.replace(/[\\()]/g, '\\$&');
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const objects = [
    '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
    `2 0 obj <</Type /Pages /Kids [${kids}] /Count ${pages.length}>> endobj`,
    '3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj',
    `4 0 obj <<${more.info ?? ''}>> endobj`,
    ...pages.flatMap((lines, index) => {
      const drawn = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`;
      const number = 10 + index * 2;
      return [
        `${number} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${number + 1} 0 R /Resources <</Font <</F1 3 0 R>>>>>> endobj`,
        `${number + 1} 0 obj <</Length ${drawn.length}>>\nstream\n${drawn}\nendstream endobj`,
      ];
    }),
  ];
  return Buffer.from(
    `%PDF-1.4\n${objects.join('\n')}\ntrailer <</Root 1 0 R /Info 4 0 R ${more.trailer ?? ''}>>\n%%EOF\n`,
    'latin1',
  );
}

/** It asks for a password that nobody has. */
export const lockedPdf = (): Uint8Array => {
  const key = `<${'5a'.repeat(32)}>`;
  return pdfOf([['Locked words']], {
    trailer: `/ID [<00> <00>] /Encrypt <</Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${key} /U ${key}>>`,
  });
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const docxParts = (paragraphs: readonly string[], body = '', relations = ''): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/_rels/document.xml.rels': strToU8(
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
  ),
  'word/document.xml': strToU8(
    `${XML}<w:document ${W}><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('')}${body}</w:body></w:document>`,
  ),
});

export const docxOf = (paragraphs: readonly string[]): Uint8Array => zipSync(docxParts(paragraphs));

/** A picture that lies outside the file: on this machine's disk, at a device, on a server. */
export function linkedDocx(targets: readonly string[]): Uint8Array {
  const drawings = targets.map(
    (_, index) =>
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:link="p${index}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  );
  const relations = targets.map(
    (target, index) => `<Relationship Id="p${index}" Type="${OFFICE}/image" Target="${target}" TargetMode="External"/>`,
  );
  return zipSync(docxParts(['Words beside the pictures.'], drawings.join(''), relations.join('')));
}

/** As many MB of XML as asked for in a few KB; `told` is the size that the container says it has, in bytes. */
export function bombDocx(megabytes: number, told: number | null = null): Uint8Array {
  const parts = { ...docxParts(['Small']), 'word/styles.xml': new Uint8Array(megabytes * 1_048_576).fill(0x20) };
  const zip = zipSync(parts, { level: 9 });
  if (told === null) return zip;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 46 < zip.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature !== 0x02014b50 && signature !== 0x04034b50) continue;
    const size = at + (signature === 0x02014b50 ? 24 : 22);
    if (view.getUint32(size, true) === megabytes * 1_048_576) view.setUint32(size, told, true);
  }
  return zip;
}
