import type { Browser, Page } from 'playwright-core';

export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Every address it asked for, in order; `data:` and `blob:` hold what the page already had. */
  readonly asked: readonly string[];
  /** What the console shows in red or yellow, and what no script caught. */
  readonly complaints: readonly string[];
}

/** A tab of its own, with its own cookies, of a reader whose browser speaks Chinese. */
export async function openPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on('websocket', (socket) => asked.push(socket.url()));
  page.on('pageerror', (error) => complaints.push(`${error}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return { page, asked, complaints, [Symbol.asyncDispose]: () => context.close() };
}
