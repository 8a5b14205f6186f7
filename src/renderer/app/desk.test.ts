import { expect, test } from 'vitest';
import { closeTab, createDesk, INSPECTOR_WIDTH, openTab, restoreDesk, stepTab } from './desk.ts';

const withTabs = (...tabs: string[]) => {
  const desk = createDesk();
  for (const tab of tabs) openTab(desk, tab);
  return desk;
};

test('opening a story that is open already goes to its tab and makes no second one', () => {
  const desk = withTabs('a', 'b', 'c');
  openTab(desk, 'a');
  expect(desk.getState()).toMatchObject({ tabs: ['a', 'b', 'c'], active: 'a' });
});

test('when a tab is closed its right neighbour takes its place, at the end its left one', () => {
  const desk = withTabs('a', 'b', 'c');
  openTab(desk, 'b');
  closeTab(desk, 'b');
  expect(desk.getState().active).toBe('c');
  closeTab(desk, 'c');
  expect(desk.getState().active).toBe('a');
  closeTab(desk, 'a');
  expect(desk.getState()).toMatchObject({ tabs: [], active: null });
});

test('closing a tab in the background leaves the story on the screen alone and forgets the caret', () => {
  const desk = withTabs('a', 'b');
  desk.setState({ carets: { a: { block: 1, offset: 2, scroll: 3 }, b: { block: 0, offset: 0, scroll: 0 } } });
  closeTab(desk, 'a');
  expect(desk.getState().active).toBe('b');
  expect(Object.keys(desk.getState().carets)).toEqual(['b']);
});

test('next and previous go round', () => {
  const desk = withTabs('a', 'b', 'c');
  stepTab(desk, 1);
  expect(desk.getState().active).toBe('a');
  stepTab(desk, -1);
  expect(desk.getState().active).toBe('c');
});

test('a desk comes back as it was left, with widths that fit and a panel that exists', () => {
  const desk = createDesk();
  restoreDesk(desk, {
    tabs: ['a', 'b'],
    active: 'b',
    carets: { b: { block: 4, offset: 12, scroll: 300 } },
    library: false,
    inspector: true,
    widths: { library: 300, inspector: 9_000 },
    panel: 'a panel of a later Stet',
    view: 'focus',
  });
  expect(desk.getState()).toMatchObject({
    tabs: ['a', 'b'],
    active: 'b',
    library: false,
    focus: true,
    panel: 'facts',
    widths: { library: 300, inspector: INSPECTOR_WIDTH.max },
  });
});
