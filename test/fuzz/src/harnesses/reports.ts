import { describeParts, type Parts } from '@holotype/hostile';
import { canonicalJson, type Manifest, readDocument, type Report, textToRaw } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { renderHtml, renderTerminal } from '@holotype/verify';
import { type Harness, hold } from '../harness.ts';
import { sampleDescription, sampleReport } from '../samples.ts';

let parts: Promise<Parts> | undefined;
const sampleManifest = async (): Promise<Manifest> =>
  (await (parts ??= describeParts(sampleDescription))).manifest;

/** The elements of a page with the names of their attributes: what a stranger's text must not add to. */
const elementsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [...page.matchAll(/<(!?[a-z][^\s>/]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
      ([, name = '', attributes = '']) =>
        [name, ...[...attributes.matchAll(/\s+([^\s=>]+)(?:="[^"]*")?/g)].map(([, one]) => one ?? '')].join(
          ' ',
        ),
    ),
  );

const plain = toStyle(false);
const pageOf = (report: Report, manifest?: Manifest) => renderHtml({ report, ...(manifest && { manifest }) });

/** What a page and a terminal may hold is what they hold for texts that mean no harm. */
const checkPage = (page: string, known: ReadonlySet<string>): void => {
  for (const element of elementsOf(page))
    hold(known.has(element), `a page has no element of a stranger: ${element}`);
  // Each `<` of the page begins an element that was looked at.
  hold(!/<(?![a-z/!])/i.test(page.replace(/<style>.*?<\/style>/s, '')), 'each < begins an element');
};
const checkLines = (lines: readonly string[]): void => {
  hold(!lines.some((line) => /\p{Cc}|\p{Bidi_Control}/u.test(line)), 'a terminal gets no control characters');
};

/** The same run with these words wherever a stranger may choose them. */
const withTexts = (manifest: Manifest, texts: readonly string[]): Manifest =>
  manifest.run
    ? {
        ...manifest,
        run: {
          ...manifest.run,
          argv: [...texts],
          claims: texts.map((text) => ({
            ...{ name: text, output: text, value: text },
            select: { kind: 'cell', column: text, row: 1 },
          })),
          environment: texts.map((value) => ({ name: value, value })),
        },
      }
    : manifest;

const html: Harness = {
  name: 'html',
  run: async (input) => {
    const manifest = await sampleManifest();
    const texts = input.toString('utf8').split('\n');
    const page = (words: readonly string[]) =>
      pageOf(sampleReport(manifest, words), withTexts(manifest, words));
    const harmless = [
      texts.map((text) => 'x'.repeat(text.length)),
      ['x'],
      ['', 'x y'],
      ['1', 'x'.repeat(5000)],
    ];
    checkPage(page(texts), new Set(harmless.flatMap((words) => [...elementsOf(page(words))])));
    renderTerminal(sampleReport(manifest, texts), plain);
  },
  seeds: () =>
    ['<script>a</script>\n"\' onload=x\n&lt;\n</style><!--\n]]>', '\u001b]0;title\u0007\n\u202e'].map(
      (text) => Buffer.from(text),
    ),
  reads: ['verify/dist/reporters/html/'],
};

const terminal: Harness = {
  name: 'terminal-report',
  run: (input) => {
    const report = readDocument('report', input, 'input');
    checkLines(renderTerminal(report, plain));
    pageOf(report);
  },
  seeds: async () => [
    Buffer.from(canonicalJson(sampleReport(await sampleManifest(), ['harmless', textToRaw('a')]))),
  ],
  reads: ['verify/dist/reporters/'],
};

export const list: readonly Harness[] = [html, terminal];
