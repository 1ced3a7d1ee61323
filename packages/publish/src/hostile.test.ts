import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cite, publish } from './publish.ts';
import type { Publication } from './publication.ts';
import { sample } from './sample.test.data.ts';

const attacks = [
  '</script><script>alert(1)</script>',
  String.raw`\input{/etc/passwd}\write18{touch PWNED}`,
  '} @misc{evil, title = {x}',
  '=cmd|calc!A1',
  '+1+1',
  '[x](javascript:alert(1)) ![y](https://evil.example/p.png)',
  '<img src=x onerror=alert(1)>',
  '# heading',
  '| cell | cell |',
  '```\n# out of the block',
  "x'; touch PWNED; '",
  '$(touch PWNED) `touch PWNED`',
  'a: b\n- c\n...\n---\nd: "e',
  '!!python/object/apply:os.system ["touch PWNED"]',
  '\u001b[31mred\u001b]0;title\u0007',
  'right\u202eleft\u2066',
  'line\r\nHeader: x',
  'a\u0000b\u0085c\u2028d',
  '%PDF-1.7 % comment',
  '--><!-- comment',
  '{{ name }} {% raw %} ${x}',
  '\ud800 alone',
];

/** A capsule of a stranger whose every text is an attack. */
const hostile = (attack: string): Publication => {
  const { run } = sample.manifest;
  if (!run) throw new Error('the sample has no run');
  const one = sample.lock.packages[0];
  if (!one) throw new Error('the sample has no package');
  return {
    ...sample,
    about: {
      ...sample.about,
      title: attack,
      authors: [{ name: attack, affiliation: attack, family: attack }],
      description: attack,
      keywords: [attack],
      version: attack,
      archive: attack,
      contact: attack,
      subjects: ['Other'],
      paper: { title: attack, doi: '10.5072/paper' },
    },
    capsule: { ...sample.capsule, name: attack.replace(/[/\0]/g, '_') },
    manifest: {
      ...sample.manifest,
      sections: {
        ...sample.manifest.sections,
        os: { idLike: [], usrMerged: true, prettyName: attack },
      },
      run: {
        ...run,
        argv: [attack, attack],
        environment: [{ name: 'LANG', value: attack }],
      },
    },
    lock: {
      ...sample.lock,
      packages: [
        { ...one, licence: attack },
        { ...one, purl: `pkg:deb/debian/${attack}@1` },
      ],
    },
    results: {
      outputs: [
        {
          name: attack,
          size: 1,
          sha256: '0'.repeat(64),
          varies: true,
          policy: 'bytes',
          isResult: true,
        },
      ],
      claims: [{ name: attack, carrier: attack, value: attack, outputs: [0] }],
    },
    reports: sample.reports.map((report) => ({
      ...report,
      ...(report.replay && {
        replay: {
          ...report.replay,
          claims: report.replay.claims.map((claim) => ({
            ...claim,
            name: attack,
            here: attack,
          })),
          enclosure: attack,
        },
      }),
    })),
  };
};

const acts = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u;

test.each(attacks)('%j escapes from no file', (attack) => {
  const publication = hostile(attack);
  const { files } = publish(publication);
  for (const { name, text } of files) {
    if (name !== 'SHA256SUMS') expect([name, acts.exec(text)?.[0]]).toEqual([name, undefined]);
    const shown = name.endsWith('.md') ? withoutCode(text) : text;
    if (!name.endsWith('.txt') && name !== 'SHA256SUMS')
      expect([name, /<script|<img|<!--/i.exec(shown)?.[0]]).toEqual([name, undefined]);
    if (name.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow();
    if (name.endsWith('.md')) {
      expect([name, /(?<!\\)\]\(|^#+ (?:heading|out of)/m.exec(shown)?.[0]]).toEqual([name, undefined]);
      const fences = text.split('\n').filter((line) => /^`{3,}/.test(line));
      expect([name, fences.length % 2]).toEqual([name, 0]);
    }
    if (name.endsWith('.tex')) {
      const strange = [...text.matchAll(/\\([A-Za-z]+)/g)].filter(([, command = '']) => !ours.has(command));
      expect([name, strange.map(([command]) => command)]).toEqual([name, []]);
      expect(bibtexShape(text)).toEqual({ depth: 0, lowest: 0 });
      const [, ...rest] = text.split('\n');
      expect([name, rest.filter((line) => /(?<!\\)%/.test(line))]).toEqual([name, []]);
    }
  }
});

/** What Markdown shows as code is no markup: a run of backticks up to the next one of that length. */
const withoutCode = (text: string): string => text.replace(/(?<![`\\])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');

/** All commands of LaTeX that a document of ours has. */
const ours = new Set([
  ...[
    'providecommand',
    'tofill',
    'textbf',
    'section',
    'subsection',
    'texttt',
    'allowbreak',
    'begin',
    'end',
    'item',
  ],
  ...[
    'textbackslash',
    'textbraceleft',
    'textbraceright',
    'textasciicircum',
    'textasciitilde',
    'textless',
    'textgreater',
  ],
  ...['textbar', 'textquotedbl', 'textasciigrave', 'textquotesingle'],
]);

/** Where the braces of an entry are even, and how many entries there are. */
const bibtexShape = (text: string): { readonly depth: number; readonly lowest: number } => {
  let [depth, lowest] = [0, 0];
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    lowest = Math.min(lowest, depth);
  }
  return { depth, lowest };
};

test('BibTeX: one entry whatever the texts, with even braces and a plain key', () => {
  const text = fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', minLength: 1 }));
  fc.assert(
    fc.property(text, (attack) => {
      const { bibtex, availability } = cite(hostile(attack));
      expect(bibtexShape(bibtex)).toEqual({ depth: 0, lowest: 0 });
      expect(bibtex).toMatch(/^@misc\{[a-z0-9]+,\n/);
      expect(bibtex.split('\n').filter((line) => line.startsWith('@'))).toHaveLength(1);
      expect(bibtex).not.toMatch(/\\(?:input|write18)\b/);
      expect(availability).not.toMatch(acts);
    }),
  );
});
