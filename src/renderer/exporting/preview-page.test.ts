import { describe, expect, it } from 'vitest';
import { previewPage } from './preview-page.ts';

describe('the page in the preview', () => {
  it('keeps clicks from leaving the preview and changes nothing else', () => {
    expect(previewPage('<!doctype html><html><head lang="en"><title>x</title></head></html>')).toBe(
      '<!doctype html><html><head lang="en"><base target="_blank"><title>x</title></head></html>',
    );
    expect(previewPage('<article>$& $1</article>')).toBe('<base target="_blank"><article>$& $1</article>');
  });
});
