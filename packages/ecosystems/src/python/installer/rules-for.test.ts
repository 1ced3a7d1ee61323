import { openRoot } from '@holotype/host';
import { drain, fileOf, makeRoot, zipOf } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openWheel } from '../wheel/open.ts';
import { rulesFor } from './rules-for.ts';
import { scriptFor } from './scripts.ts';

const site = '/srv/venv/lib/python3.11/site-packages';
const info = 'Some.Tool-1.0.dist-info';
const entries = '[console_scripts]\ntool = tool:main\n';
const entry = { module: 'tool', callable: 'main' };
const python = '/srv/venv/bin/python3';

/** The rules for what was installed, and what they make of its wheel. */
const tryOut = async (installed: Readonly<Record<string, string>>, record: string) => {
  const root = makeRoot({
    [`${site}/${info}/RECORD`]: record,
    [`${site}/${info}/entry_points.txt`]: entries,
    ...installed,
  });
  const rules = rulesFor(openRoot(root).files, [site, '/nowhere'], 'some-tool', '1');
  const wheel = zipOf([
    { name: 'tool.py', content: 'x' },
    { name: 'bad.py', content: '?' },
    { name: `${info}/entry_points.txt`, content: entries },
    {
      name: `${info}/RECORD`,
      content: `tool.py,sha256=a,1\nbad.py,sha256=b,1\n${info}/entry_points.txt,sha256=e,1\n${info}/RECORD,,\n`,
    },
  ]);
  const made: string[] = [];
  for await (const { part, content } of openWheel(fileOf(wheel), 'a wheel', rules))
    if (part === 'made') made.push((await drain(content())).toString());
  return { rules, made };
};

test('what lies there tells how its RECORD came about: who wrote it, what was added, what did not compile', async () => {
  const script = scriptFor('pip-2', python, entry).toString();
  const digest = 'sha256=EmBsGO29QnWSRhwnSrajFWDXLKFkKHKZY0bzt4zd9v8';
  const record = [
    `../../../bin/tool,${digest},${String(script.length)}`,
    `${info}/INSTALLER,sha256=i,4`,
    `${info}/RECORD,,`,
    `${info}/entry_points.txt,sha256=e,1`,
    'bad.py,sha256=b,1',
    '__pycache__/tool.cpython-311.pyc,,',
    'tool.py,sha256=a,1',
    '',
  ].join('\r\n');
  const { rules, made } = await tryOut(
    { [`${site}/${info}/INSTALLER`]: 'pip\n', '/srv/venv/bin/tool': script },
    record,
  );
  expect(rules).toEqual([
    `RECORD {"also":["INSTALLER,sha256=i,4"],"by":"pip-2","pyc":"cpython-311","python":"${python}","site":"lib/python3.11/site-packages","without":["__pycache__/bad.cpython-311.pyc"]}`,
    `scripts {"by":"pip-2","python":"${python}"}`,
  ]);
  const sorted = (text: string | undefined) =>
    (text ?? '')
      .replace(/sha256=[\w-]{43}/, digest)
      .split('\r\n')
      .sort();
  expect(sorted(made[0])).toEqual(sorted(record));
  expect(made[1]).toBe(script);
});

test('of uv the text of its scripts tells which; without scripts none is needed', async () => {
  const { rules } = await tryOut(
    {
      [`${site}/${info}/INSTALLER`]: 'uv',
      '/srv/venv/bin/tool': scriptFor('uv-1', python, entry).toString(),
    },
    '../../../bin/tool,sha256=x,1\n',
  );
  expect(rules[1]).toBe(`scripts {"by":"uv-1","python":"${python}"}`);
  const { rules: plain } = await tryOut({ [`${site}/${info}/INSTALLER`]: 'uv' }, 'tool.py,sha256=a,1\n');
  expect(plain).toEqual(['RECORD {"by":"uv-2","site":"lib/python3.11/site-packages"}']);
});

test.each(['', 'conda', 'toString'])('nothing is tried for what %j installed', async (installer) => {
  const { rules } = await tryOut({ [`${site}/${info}/INSTALLER`]: installer }, 'tool.py,sha256=a,1\n');
  expect(rules).toEqual([]);
});
