import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../docs/decisions/', import.meta.url));
const read = (name: string) => readFileSync(`${folder}${name}`, 'utf8');
const names = readdirSync(folder).filter((name) => /^\d{4}-.*\.md$/.test(name));

const head =
  /^# (\d+)\. (.+)\n\n- Date: (\d{4}-\d\d-\d\d)\n- Status: (.+)\n(?:- Supersedes: (.+)\n)?\n## Problem\n/;
const links = (text = '') => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, name = '']) => name);

const pages = names.map((name) => {
  const text = read(name);
  const [, number, title, date, status = '', supersedes] = head.exec(text) ?? [];
  return {
    name,
    text,
    number,
    title,
    date,
    status,
    supersededBy: links(status),
    supersedes: links(supersedes),
  };
});

test.each(pages)(
  '$name has its number, a date, a status and the usual headings',
  ({ name, number, text, status }) => {
    expect(number?.padStart(4, '0')).toBe(name.slice(0, 4));
    expect(status).toMatch(/^(accepted|accepted; superseded by \[.+|superseded by \[.+)$/);
    expect(
      text.split('\n').filter((line) => line === '## Decision' || line === '## What would change our mind'),
    ).toEqual(['## Decision', '## What would change our mind']);
  },
);

test('what one page supersedes names it, and the other way round', () => {
  const forth = pages.flatMap(({ name, supersedes }) => supersedes.map((old) => `${name} ${old}`));
  const back = pages.flatMap(({ name, supersededBy }) => supersededBy.map((now) => `${now} ${name}`));
  expect(forth.sort()).toEqual(back.sort());
});

test('the index has every page under the number of its file', () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\|/, '').replace(/\|$/, '').trim()));
  expect(rows).toEqual(
    pages.map(({ name, number, title, date, status, supersededBy }) => [
      number,
      `[${title ?? ''}](${name})`,
      date,
      supersededBy.length === 0 || status.startsWith('superseded')
        ? status
        : `accepted; in part superseded by ${supersededBy.map((now) => `[${now.slice(0, 4)}](${now})`).join(', ')}`,
    ]),
  );
});
