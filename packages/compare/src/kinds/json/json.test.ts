import { parsePolicy } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { bytesOf } from '../../fixture.test.support.ts';
import { parseJson } from '../../json/parse.ts';
import { printNode } from '../../json/print.ts';
import { verdictText } from '../../verdict.ts';

const say = async (policy: string, expected: string, actual: string, path = 'o.json') =>
  verdictText(await compareOutput(parsePolicy(policy), path, bytesOf(expected), bytesOf(actual)));

test('a difference is named by its JSON pointer', async () => {
  expect(await say('rtol:1e-6', '{"r":[{"rmse":0.5}]}', '{"r":[{"rmse":0.6}]}')).toBe(
    'different; /r/0/rmse: 0.5 v. 0.6',
  );
  expect(await say('json', '{"a":1,"b":"x"}', '{"b":"x"}')).toBe('different; /a: 1 v. nothing');
  expect(await say('json', '[1]', '{}')).toBe('different; the whole value: "[1]" v. "{}"');
  expect(await say('json', '"1"', '1')).toContain('different');
});

test('order of keys, blanks and digits are a way of writing', async () => {
  expect(await say('json', '{"a":1.0,"b":NaN}', '{ "b": NaN,\n "a": 1 }')).toContain('the same values');
});

test('lines of JSON', async () => {
  expect(await say('rtol:0.1', '{"a":1}\n{"a":2}\n', '{"a":1}\n{"a":2.1}\n', 'o.jsonl')).toBe(
    'the same by the policy; line 2, /a: 2 v. 2.1 (by 0.1, relative 0.05)',
  );
  expect(await say('ndjson', '1\n2\n', '1\n', 'o')).toBe('different; line 2, the whole value: 2 v. nothing');
});

test.each(['{"a":1,"a":2}', '[1,]', '{"a"}', '[', '1 2', '"\\x"', '"', '01', 'nul', '', '['.repeat(100_000)])(
  '%j is not read',
  async (text) => {
    expect(await say('json', '1', text)).toMatch(/^cannot be compared: the new output is not JSON/);
  },
);

test('what JSON.stringify writes is read as it stands', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(JSON.parse(printNode(parseJson(text)))).toEqual(JSON.parse(text));
    }),
  );
});
