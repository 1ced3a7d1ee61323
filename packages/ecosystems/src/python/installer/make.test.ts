import { createHash } from 'node:crypto';
import { drain, fileOf, zipOf, type ZipPart } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openWheel } from '../wheel/open.ts';
import { recordRule, scriptRule } from './rules.ts';

const info = 'tool-1.dist-info';
const wheel: readonly ZipPart[] = [
  { name: 'tool/__init__.py', content: 'import a' },
  { name: 'tool/py2, only.py', content: 'print 1' },
  { name: 'tool-1.data/data/share/man/tool.1', content: 'man' },
  { name: 'tool-1.data/headers/tool.h', content: 'h' },
  { name: 'tool-1.data/scripts/old-tool', content: '#!python -E\nimport tool\n' },
  { name: 'tool-1.data/scripts/tool', content: 'left by its build' },
  {
    name: `${info}/entry_points.txt`,
    content: '[console_scripts]\ntool = tool:main.run [extra]\n# x = y:z\n',
  },
  {
    name: `${info}/RECORD`,
    content: [
      'tool/__init__.py,sha256=a,8',
      '"tool/py2, only.py",sha256=b,7',
      'tool-1.data/data/share/man/tool.1,sha256=c,3',
      'tool-1.data/headers/tool.h,sha256=d,1',
      'tool-1.data/scripts/old-tool,sha256=e,24',
      'tool-1.data/scripts/tool,sha256=f,17',
      `${info}/entry_points.txt,sha256=g,1`,
      `${info}/RECORD,,`,
      '',
    ].join('\n'),
  },
];
const make = async (...rules: readonly string[]) => {
  const made = new Map<string, string>();
  for await (const { part, path, content } of openWheel(fileOf(zipOf(wheel)), 'a wheel', rules))
    if (part === 'made') made.set(path, (await drain(content())).toString());
  return made;
};
const digest = (text: string | undefined) =>
  `sha256=${createHash('sha256')
    .update(text ?? '')
    .digest('base64url')},${String(text?.length)}`;
const rows = (text: string | undefined, end: string) => text?.split(end).slice(0, -1);

const site = 'lib/python3.11/site-packages';
const python = '/srv/venv/bin/python3';
const all = { python, site, headers: 'include/site/python3.11/tool' };

test('RECORD names what pip laid elsewhere, changed, wrote and compiled', async () => {
  const record = recordRule({
    ...{ ...all, by: 'pip-2', pyc: 'cpython-311' },
    without: ['tool/__pycache__/py2, only.cpython-311.pyc'],
    also: ['INSTALLER,sha256=i,4'],
  });
  const made = await make(record, scriptRule({ by: 'pip-2', python }));
  const [entry, old] = ['tool', 'old-tool'].map((name) =>
    made.get(scriptRule({ by: 'pip-2', python, name })),
  );
  expect(old).toBe(`#!${python}\nimport tool\n`);
  expect(entry).toMatch(
    /^#!\/srv\/venv\/bin\/python3\n# -\*- coding.*\nfrom tool import main\n.*sys\.exit\(main\.run\(\)\)\n$/s,
  );
  expect(rows(made.get(record), '\r\n')).toEqual([
    '../../../bin/old-tool,' + digest(old),
    '../../../bin/tool,' + digest(entry),
    '../../../include/site/python3.11/tool/tool.h,sha256=d,1',
    '../../../share/man/tool.1,sha256=c,3',
    'tool-1.data/scripts/tool,sha256=f,17',
    `${info}/INSTALLER,sha256=i,4`,
    `${info}/RECORD,,`,
    `${info}/entry_points.txt,sha256=g,1`,
    'tool/__init__.py,sha256=a,8',
    'tool/__pycache__/__init__.cpython-311.pyc,,',
    '"tool/py2, only.py",sha256=b,7',
  ]);
});

test('uv writes other scripts, and RECORD with other ends of lines', async () => {
  const record = recordRule({ ...all, by: 'uv-2' });
  const made = await make(record, scriptRule({ by: 'uv-2', python }));
  const [entry, old] = ['tool', 'old-tool'].map((name) => made.get(scriptRule({ by: 'uv-2', python, name })));
  expect(old).toBe(`#!${python} -E\nimport tool\n`);
  expect(rows(made.get(record), '\n')?.slice(0, 2)).toEqual([
    '../../../bin/old-tool,' + digest(old),
    '../../../bin/tool,' + digest(entry),
  ]);
});

test.each([
  ['pip-2', '/a b/python', `'''exec' "/a b/python" "$0" "$@"`],
  ['uv-2', "/a b'c/python", `'''exec' '/a b'"'"'c/python' "$0" "$@"`],
  ['pip-2', `/${'d'.repeat(120)}/python`, `'''exec' /${'d'.repeat(120)}/python "$0" "$@"`],
] as const)('a shell starts an interpreter whose line no kernel takes: %s', async (by, path, line) => {
  const made = await make(scriptRule({ by, python: path, name: 'tool' }));
  expect([...made.values()][0]?.split('\n').slice(0, 3)).toEqual(['#!/bin/sh', line, "' '''"]);
});

test.each([
  recordRule({ by: 'pip-9' as 'pip-2', site }),
  'RECORD {"by":"pip-2"}',
  'RECORD {"also":[1],"by":"pip-2","site":"lib"}',
  'script {"by":"uv-2","name":"none","python":"/p"}',
  'script {"by":"uv-2","python":"/p"}',
  'scripts {"by":"uv-2"}',
  'toString {"by":"uv-2","python":"/p"}',
  'script {"by":"toString","name":"tool","python":"/p"}',
])('%j makes nothing', async (rule) => {
  expect((await make(rule)).size).toBe(0);
});
