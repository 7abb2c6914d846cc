import type { Page } from 'playwright-core';

interface CodeEditor {
  readonly CodeMirror: { getValue(): string };
}

/** Opens the tab of the example that is called `operation`. */
export async function openExample(page: Page, operation: string): Promise<void> {
  await page.getByRole('tab', { name: operation }).click();
}

/** Runs what the open tab shows, or stops it. */
export async function execute(page: Page): Promise<void> {
  await page.locator('.graphiql-execute-button').click();
}

/** What the pane of answers shows now. */
export function answer(page: Page): Promise<string> {
  const pane = page.locator('.result-window .CodeMirror');
  return pane.evaluate((element) => (element as unknown as CodeEditor).CodeMirror.getValue());
}
