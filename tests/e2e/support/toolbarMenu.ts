import type { Page } from 'playwright-core';

/** Opens a menu of the plan's toolbar and chooses from it: `export-menu` and `export-show`. */
export async function chooseFrom(page: Page, menu: 'import-menu' | 'export-menu', item: string): Promise<void> {
  await page.getByTestId(menu).click();
  await page.getByTestId(item).click();
}
