import { describe, expect, it } from 'vitest';
import { mediaFiles, previewPage } from './preview-page.ts';

const HASH = 'a'.repeat(64);

describe('the page in the preview', () => {
  it('keeps clicks from leaving the preview', () => {
    expect(previewPage('<!doctype html><html><head lang="en"><title>x</title></head></html>', new Map())).toBe(
      '<!doctype html><html><head lang="en"><base target="_blank"><title>x</title></head></html>',
    );
    expect(previewPage('<article></article>', new Map())).toBe('<base target="_blank"><article></article>');
  });
  it('shows images of the archive as data, wherever the output expects them', () => {
    const html = `<head></head><img src="media/${HASH}.png"><img src="/media/${HASH}.png"><img src="https://a.example/b.png">`;
    expect(mediaFiles(html)).toEqual([`${HASH}.png`]);
    expect(previewPage(html, new Map([[`${HASH}.png`, 'data:image/png;base64,AA']]))).toBe(
      '<head><base target="_blank"></head><img src="data:image/png;base64,AA"><img src="data:image/png;base64,AA"><img src="https://a.example/b.png">',
    );
  });
  it('leaves an image that is not in the archive as the output has it', () => {
    const html = `<head></head><img src="media/${HASH}.gif">`;
    expect(previewPage(html, new Map())).toContain(`src="media/${HASH}.gif"`);
  });
});
