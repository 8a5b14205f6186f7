// Evidence as a desk gets it: a PDF with the words on its second page, a short recording, captions. Our own writing.

/** As Playwright's file choosers take it. */
export interface FileToAdd {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** One line a page. */
export function pdfFile(name: string, pages: readonly string[]): FileToAdd {
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const objects = pages.flatMap((line, index) => {
    const drawn = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
    const number = 10 + index * 2;
    return [
      `${number} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${number + 1} 0 R /Resources <</Font <</F1 3 0 R>>>>>> endobj`,
      `${number + 1} 0 obj <</Length ${drawn.length}>>\nstream\n${drawn}\nendstream endobj`,
    ];
  });
  const head = `1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [${kids}] /Count ${pages.length}>> endobj\n3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj`;
  const text = `%PDF-1.4\n${head}\n${objects.join('\n')}\ntrailer <</Root 1 0 R>>\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') };
}

/** Silence of so many seconds: WAVE, 8 bits, 8,000 a second. */
export function recording(name: string, seconds: number): FileToAdd {
  const bytes = 8_000 * seconds;
  const buffer = Buffer.alloc(44 + bytes, 128);
  buffer.write('RIFF', 0);
  buffer.writeUInt32LE(36 + bytes, 4);
  buffer.write('WAVEfmt ', 8);
  buffer.writeUInt32LE(16, 16);
  buffer.writeUInt16LE(1, 20);
  buffer.writeUInt16LE(1, 22);
  buffer.writeUInt32LE(8_000, 24);
  buffer.writeUInt32LE(8_000, 28);
  buffer.writeUInt16LE(1, 32);
  buffer.writeUInt16LE(8, 34);
  buffer.write('data', 36);
  buffer.writeUInt32LE(bytes, 40);
  return { name, mimeType: 'audio/wav', buffer };
}

/** A caption every ten seconds. */
export const captions = (name: string, lines: readonly string[]): FileToAdd => ({
  name,
  mimeType: 'application/x-subrip',
  buffer: Buffer.from(
    lines.map((line, at) => `${at + 1}\n00:00:${at}0,000 --> 00:00:${at}9,000\n${line}\n\n`).join(''),
  ),
});
