// What axe finds in the window as it stands.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Rule and elements of each violation; empty when there is none. Legacy mode, because the window of the Electron stand-in cannot open the blank
 * page that axe otherwise runs in; without frames, because the preview's runs no scripts.
 */
export async function accessibilityProblems(
  page: Page,
): Promise<readonly (readonly [rule: string, elements: string[]])[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
