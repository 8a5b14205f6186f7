import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';

const boundary = () => new ErrorBoundary({ part: 'The library', children: createElement('p', null, 'Stories') });
const shown = (one: ErrorBoundary) => renderToStaticMarkup(one.render() as ReactElement);

test('what stands inside is shown as it is', () => {
  expect(shown(boundary())).toBe('<p>Stories</p>');
});

test('after an error there is a sentence and a way to go on, and nothing of the error', () => {
  const one = boundary();
  one.state = ErrorBoundary.getDerivedStateFromError();
  const html = shown(one);
  expect(html).toContain('The library could not be shown.');
  expect(html).toContain('The words are safe');
  expect(html).toContain('Try again');
  expect(html).not.toContain('Stories');
});
