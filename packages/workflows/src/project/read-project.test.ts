import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { ProjectError } from './errors.ts';
import { aboutOfProject, parseProject, readProject } from './read-project.ts';

const full = `
command = ["python3", "fit.py"]
outputs = ["fig*.png"]
capsule = "fit.capsule"
title = "Growth of oaks"
licence = "CC-BY-4.0 OR MIT"

[[authors]]
name = "Ada Lovelace"
orcid = "0000-0002-1825-0097"

[[claims]]
name = "Table 1 = the mean"
output = "table.csv"
select = "mean[1]"
value = "1.5"

[[claims]]
name = "Figure 3"
output = "fig3.png"

[[policies]]
pattern = "*.csv"
policy = "rtol:1e-6"

[[data]]
slot = "genome"
path = "data/genome.fa"
`;

test('a file gives what the options of freeze would be', () => {
  expect(parseProject('/p', full)).toEqual({
    command: ['python3', 'fit.py'],
    capsule: 'fit.capsule',
    output: ['fig*.png'],
    claim: [String.raw`Table 1 \= the mean=table.csv:mean[1]=1.5`, 'Figure 3=fig3.png'],
    compare: ['*.csv=rtol:1e-6'],
    data: ['genome=data/genome.fa'],
    title: 'Growth of oaks',
    licence: 'CC-BY-4.0 OR MIT',
    authors: [{ name: 'Ada Lovelace', orcid: '0000-0002-1825-0097' }],
  });
});

test('what a deposit asks for is read as well', () => {
  const said = {
    description: 'Oaks.\nTwo lines.',
    keywords: ['oaks'],
    code: 'https://git.example/oaks',
    version: '1.0',
    date: '2026-03-01',
    doi: '10.5072/zenodo.1',
    archive: 'Zenodo',
    contact: 'ada@uni.example',
    subjects: ['Earth and Environmental Sciences'],
    paper: { title: 'Oaks', doi: '10.5072/paper', url: 'https://journal.example/1' },
  };
  const lines = Object.entries(said).map(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? `[${key}]\n${Object.entries(value)
          .map(([name, text]) => `${name} = ${JSON.stringify(text)}`)
          .join('\n')}`
      : `${key} = ${JSON.stringify(value)}`,
  );
  const project = parseProject('/p', lines.join('\n'));
  expect(project).toMatchObject(said);
  expect(aboutOfProject(project)).toEqual(said);
  expect(aboutOfProject(parseProject('/p', 'command = ["x"]'))).toBeUndefined();
});

const failure = (text: string) => {
  try {
    parseProject('/p/holotype.toml', text);
  } catch (error) {
    if (error instanceof ProjectError) return `${error.message} (${error.hint ?? ''})`;
    throw error;
  }
  return 'none';
};

test.each([
  ['comand = ["x"]', 'holotype.toml:1: comand is not a known key (did you mean command?)'],
  ['\nlicense = "MIT"', ':2: license is not a known key (did you mean licence?)'],
  ['publisher = "x"', 'known here: title, authors,'],
  ['command = "make"', ':1: command must be a list (write it as in command = ["python3", "fit.py"])'],
  ['command = []', 'command is empty'],
  ['title = "a', ':1: this is not TOML: '],
  ['title = "a\\u001b[31m"', ':1: title must be one line without control characters'],
  ['title = "a\\u202eb"', ':1: title must be one line'],
  [`title = "${'x'.repeat(513)}"`, 'title is too long: at most 512'],
  ['licence = "see file!"', 'licence is not an SPDX licence expression'],
  [
    '[[authors]]\nname = "A"\n[[authors]]\nnmae = "B"',
    ':4: authors[2].nmae is not a known key (did you mean name?)',
  ],
  ['licence = "MIT OR Aapche-2.0"', ':1: licence names Aapche-2.0, which is not in the list of SPDX'],
  ['licence = "MIT AND"', ':1: licence is not an SPDX licence expression'],
  ['[[authors]]\nname = "A"\nror = "042nb2s45"', ':3: authors[1].ror 042nb2s45 has a typing error'],
  ['[[authors]]\nname = "A"\nror = "https://ror.org/042nb2s44"', ':3: authors[1].ror is not a ROR id'],
  ['doi = "https://doi.org/10.5072/x"', ':1: doi is not a DOI: write it without https://doi.org/'],
  ['[paper]\ndoi = "10.5072/x y"', ':2: paper.doi is not a DOI'],
  ['[paper]\nDOI = "10.5072/x"', ':2: paper.DOI is not a known key (did you mean doi?)'],
  ['code = "https://user:secret@git.example"', ':1: code is not a URL of http or https without a login'],
  ['date = "1.3.2026"', ':1: date is not a date: write it as in 2026-11-29'],
  ['description = "a\\u001b"', ':1: description must be text without control characters'],
  ['[[authors]]\norcid = "0000-0002-1825-0097"', ':1: authors[1] needs name'],
  [
    '[[authors]]\nname = "A"\norcid = "0000-0002-1825-0098"',
    ':3: authors[1].orcid 0000-0002-1825-0098 has a typing error',
  ],
  ['[[authors]]\nname = "A"\norcid = "https://orcid.org/x"', ':3: authors[1].orcid'],
  [
    '[[claims]]\nname = "A"\noutput = "b"\noutputs = ["c"]',
    'outputs belongs above the first line with [[…]]',
  ],
  ['[[claims]]\nname = "A"\noutput = "b.csv:mean[1]"', 'write output = "b.csv" and select = "mean[1]"'],
  [
    '[[claims]]\nname = "A"\noutput = "b.csv"\nselect = "mean"',
    ':4: claims[1].select "mean" is not a place in a file',
  ],
  ['[[claims]]\nname = "A"\noutput = "b.csv"\nvalue = "1"', ':1: claims[1] states a value'],
  ['[[policies]]\npattern = "*"\npolicy = "rtol:x"', ':3: policies[1].policy cannot be read'],
  ['[[data]]\nslot = "a b"\npath = "c"', ':2: data[1].slot may have letters'],
  [
    '[[data]]\nslot = "a"\npath = "c"\n[[data]]\nslot = "a"\npath = "d"',
    ':5: data[2].slot a is the name of another',
  ],
  ['[data]\nslot = "a"', ':1: data must be a list'],
])('%s', (text, said) => {
  expect(failure(text)).toContain(said);
});

test('whatever the text, it is read or refused', () => {
  const word = fc.constantFrom(
    'title',
    'authors',
    'command',
    '[[',
    ']]',
    '=',
    '"',
    '\n',
    '1',
    '[',
    ']',
    'x',
    '.',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
      failure(parts.join(' '));
    }),
  );
});

test('what is no small file is refused before it is read', () => {
  const place = temporary();
  const refused = (name: string) => {
    try {
      readProject(join(place, name));
    } catch (error) {
      if (error instanceof ProjectError) return error.message.replace(place, '');
    }
    return 'read';
  };
  mkdirSync(join(place, 'directory'));
  writeFileSync(join(place, 'large'), '#'.repeat(1024 * 1024 + 1));
  symlinkSync('large', join(place, 'link'));
  expect(['none', 'directory', 'large', 'link'].map(refused)).toEqual([
    '/none does not exist',
    '/directory: it is not a file',
    '/large: it is larger than 1 MiB',
    '/link: it is larger than 1 MiB',
  ]);
});
