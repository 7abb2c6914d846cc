import type { Browser } from 'playwright-core';
import { messageOf } from '../../platform/errors/catalogue.js';
import { aHotlineOrder } from '../builders/hotline-order.js';
import { startBrowser } from '../setup/browser.js';
import type { HubClient } from '../setup/hub-client.js';
import { startDemoHub } from '../setup/start-demo-hub.js';
import { until } from '../setup/until.js';
import { answer, execute, openExample } from './graphiql.js';
import { openPage, type WatchedPage } from './watched-page.js';

let hub: HubClient & AsyncDisposable;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startDemoHub(), startBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await hub?.[Symbol.asyncDispose]();
});

describe('the page of GraphiQL', () => {
  it('opens without a word to anywhere else and without a complaint in the console', async () => {
    await using tab = await openPage(browser);

    await tab.page.goto(`${hub.url}/graphiql`);
    await tab.page.getByRole('tab', { name: 'UnitFeed' }).waitFor();
    await tab.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await tab.page.getByText('Root Types').waitFor();

    expect(tab.complaints).toEqual([]);
    expect(foreign(tab.asked)).toEqual([]);
  });

  it('shows Chinese in letters and not in boxes', async () => {
    await using tab = await openPage(browser);
    await tab.page.goto(`${hub.url}/graphiql`);

    const [first, second] = await Promise.all(['信', '网'].map((letter) => tab.page.evaluate(drawingOf(letter))));

    expect(first).not.toBe(second);
  });

  it('has a token of every role at hand, and answers the first example with a case pushed before', async () => {
    const { title, order } = anOrder();
    await hub.push('hotline-county-json', order);
    await untilCase(title);
    await using tab = await openPage(browser);

    await tab.page.goto(`${hub.url}/graphiql`);
    await until(async () => (await tab.page.locator('#token').inputValue()).startsWith('ey'));
    await execute(tab.page);
    await until(async () => (await answer(tab.page)).includes(title));

    const { data } = JSON.parse(await answer(tab.page));
    expect(data.cases.nodes.find((node: { title: string }) => node.title === title)).toMatchObject({
      submissions: [{ channel: 'HOTLINE' }],
      leadUnit: { code: HOUSING },
    });
    expect(await tab.page.locator('#viewer option').allTextContents()).toEqual(
      expect.arrayContaining(['未登录', '登记员', '信访局', '承办部门（住建局）', '县领导', '管理员']),
    );
    expect(tab.complaints).toEqual([]);
  });

  it('says in Chinese, with its code, why a wrong token gets nothing', async () => {
    await using tab = await openPage(browser);
    await tab.page.goto(`${hub.url}/graphiql`);
    await tab.page.getByRole('tab', { name: 'Cases' }).waitFor();

    await tab.page.locator('#token').fill('not-a-token');
    await execute(tab.page);
    await until(async () => (await answer(tab.page)).includes('UNAUTHENTICATED'));

    expect(JSON.parse(await answer(tab.page)).errors).toEqual([
      expect.objectContaining({
        message: messageOf('UNAUTHENTICATED', 'zh'),
        extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      }),
    ]);
  });

  it('shows an event of the unit while the subscription runs', async () => {
    const { title, order } = anOrder();
    await using tab = await openPage(browser);
    await tab.page.goto(`${hub.url}/graphiql`);
    await openExample(tab.page, 'UnitFeed');

    const opened = tab.page.waitForResponse(`${hub.url}/graphql/stream`);
    await execute(tab.page);
    await opened;
    await hub.push('hotline-county-json', order);
    await until(async () => (await answer(tab.page)).includes(title));
    await execute(tab.page);

    const { data } = JSON.parse(await answer(tab.page));
    expect(data.caseChanged).toMatchObject({ cursor: expect.any(String), case: { title } });
    expect(tab.complaints).toEqual([]);
    expect(foreign(tab.asked)).toEqual([]);
  });
});

describe('the page of queues', () => {
  it('shows a stranger, and a clerk, a form and no queue', async () => {
    await using tab = await openPage(browser);

    const first = await tab.page.goto(`${hub.url}/queues`);
    const form = await tab.page.locator('form').innerText();
    const second = await signIn(tab, await hub.token('clerk'));
    const refusal = await tab.page.getByRole('alert').innerText();

    expect([first?.status(), second.status()]).toEqual([401, 401]);
    expect(form).toContain('限系统管理员');
    expect(refusal).toContain('不是管理员的令牌');
    expect(await tab.page.content()).not.toContain('intake.process');
    expect(await tab.page.context().cookies()).toEqual([]);
  });

  it('shows an administrator the queues in Chinese, from this hub alone, with the token in no address', async () => {
    const token = await hub.token('admin');
    await using tab = await openPage(browser);
    await tab.page.goto(`${hub.url}/queues`);
    const unsigned = tab.complaints.length;

    await signIn(tab, token);
    await tab.page.getByText('intake.process').first().waitFor();
    await tab.page.getByText('已完成').first().waitFor();

    expect(await tab.page.title()).toContain('信访枢纽');
    expect(tab.complaints.slice(unsigned)).toEqual([]);
    expect(foreign(tab.asked)).toEqual([]);
    expect([...tab.asked, tab.page.url()].filter((url) => url.includes(token))).toEqual([]);
  });

  async function signIn({ page }: WatchedPage, token: string) {
    const answered = page.waitForResponse(`${hub.url}/queues/sign-in`);
    await page.getByLabel('令牌').fill(token);
    await page.getByRole('button', { name: '进入' }).click();
    return answered;
  }
});

/** 住建局, whose events the page's example follows. */
const HOUSING = '610999-ZJJ';

function anOrder() {
  const title = `小区电梯停运 ${Math.random().toString(36).slice(2)}`;
  return { title, order: JSON.stringify(aHotlineOrder({ title, category: '住房城乡建设->物业管理' })) };
}

async function untilCase(title: string): Promise<void> {
  const officer = await hub.token('officer');
  await until(async () => {
    const { data } = await hub.ask('{ cases(first: 10) { nodes { title } } }', {}, officer);
    return data.cases.nodes.some((node: { title: string }) => node.title === title);
  });
}

const foreign = (asked: readonly string[]): string[] =>
  asked.filter((url) => new URL(url).host !== new URL(hub.url).host);

/** Script that gives the pixels of `letter` in the page’s font. Without a font for it, any letter is the same box. */
const drawingOf = (letter: string): string => `(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
  const pen = canvas.getContext('2d');
  pen.font = '48px ' + getComputedStyle(document.body).fontFamily;
  pen.fillText('${letter}', 4, 52);
  return canvas.toDataURL();
})()`;
