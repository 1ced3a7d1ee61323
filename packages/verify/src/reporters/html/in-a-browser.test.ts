import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '@holotype/host';
import { must, needs } from '@holotype/kit';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAt } from './look-at.test.support.ts';
import { allPages } from './pages.test.data.ts';

const written = await allPages();
const pages = Object.values(written).flatMap((own) => Object.entries(own));

test('every file that makes a page has pages here', () => {
  const source = join(import.meta.dirname, '../../../src/reporters/html');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const makes = (name: string) =>
    /^(?!.*\.test\.).*\.ts$/.test(name) && /\brenderPage\(\{/.test(readFileSync(join(source, name), 'utf8'));
  expect(names.filter(makes).sort()).toEqual(Object.keys(written).sort());
});

const what = 'pages in a browser';
describe.runIf(needs(what, 'chromium', 'pdftoppm'))(what, () => {
  let browser: Browser;
  const place = mkdtempSync(join(tmpdir(), 'holotype-pages-'));
  /** Where somebody wants to look at them. */
  const pictures = process.env['HOLOTYPE_PICTURES'];
  beforeAll(async () => {
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
    for (const [name, html] of pages) writeFileSync(join(place, `${name}.html`), html);
    const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'];
    browser = await chromium.launch({
      executablePath: findProgram('chromium', process.env['PATH']) ?? '',
      args: ['--no-first-run', ...quiet.map((part) => `--disable-${part}`)],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(place, { recursive: true });
  });

  /** The page, and what it said and asked for. */
  const open = async (name: string, page: Page): Promise<readonly string[]> => {
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(error.message));
    page.on('request', (request) => heard.push(request.url()));
    await page.goto(`file://${place}/${name}.html`);
    return heard.filter((word) => !word.startsWith('data:'));
  };

  test.each(pages.map(([name]) => name))(
    '%s',
    async (name) => {
      const page = await browser.newPage();
      expect(await open(name, page)).toEqual([`file://${place}/${name}.html`]);
      await page.evaluate(axe.source);
      await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [360, 800, 1400]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const state = `${name}-${String(width)}-${colorScheme}`;
          if (pictures !== undefined)
            await page.screenshot({ path: join(pictures, `${state}.png`), fullPage: true });
          expect([state, await page.evaluate(lookAt)]).toEqual([state, []]);
          // Colours are the same at every width, and all else in every colour; to ask both six times takes minutes.
          if (width === 800) expect([state, await seriousFindings(page, 'colours')]).toEqual([state, []]);
          if (colorScheme === 'light')
            expect([state, await seriousFindings(page, 'all else')]).toEqual([state, []]);
        }
      await page.emulateMedia({ colorScheme: 'light', media: 'print' });
      const pdf = join(place, `${name}.pdf`);
      await page.pdf({ path: pdf, format: 'A4' });
      await must(['pdftoppm', '-r', '20', '-gray', pdf, pdf]);
      const sheets = readdirSync(place).filter((file) => file.startsWith(`${name}.pdf-`));
      expect(sheets).not.toEqual([]);
      // After its header of 15 bytes, a byte for each point.
      const isEmpty = (file: string) =>
        readFileSync(join(place, file))
          .subarray(15)
          .every((point) => point > 250);
      expect(sheets.filter(isEmpty)).toEqual([]);
      await page.close();
    },
    300_000,
  );
});

const seriousFindings = async (page: Page, asked: 'colours' | 'all else'): Promise<readonly string[]> => {
  const options =
    asked === 'colours'
      ? { runOnly: ['color-contrast'] }
      : { rules: { 'color-contrast': { enabled: false } } };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify({ ...options, resultTypes: ['violations'] })})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`));
};
