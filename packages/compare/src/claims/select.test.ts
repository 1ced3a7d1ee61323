import type { Selector } from '@holotype/model';
import { expect, test } from 'vitest';
import { bytesOf } from '../fixture.test.support.ts';
import { selectValue } from './select.ts';

const cell = (column: string, row: number): Selector => ({ kind: 'cell', column, row });

test('a cell, by the name or the number of its column', () => {
  const table = bytesOf('\ufeffmodel,"r,mse"\r\na, 0.5\r\nb,0.25\r\n');
  expect(selectValue(cell('r,mse', 2), 't.csv', table)).toBe('0.25');
  expect(selectValue(cell('2', 1), 't.csv', table)).toBe('0.5');
  expect(selectValue(cell('model', 3), 't.csv', table)).toBeUndefined();
  expect(selectValue(cell('mae', 1), 't.csv', table)).toBeUndefined();
  expect(selectValue(cell('é', 1), 't.tsv', bytesOf('é\tb\nü\t2'))).toBe('ü');
  expect(selectValue(cell('b', 2), 't.csv', bytesOf('# a;b\n1;2\n3;4\n'))).toBe('4');
});

test('a value in JSON keeps its digits', () => {
  const pointer = (path: string): Selector => ({ kind: 'pointer', pointer: path });
  const json = bytesOf('{"a/b":[{"x":0.10},NaN,"text"]}');
  expect(selectValue(pointer('/a~1b/0/x'), 'o.json', json)).toBe('0.10');
  expect(selectValue(pointer('/a~1b/0'), 'o.json', json)).toBe('{"x":0.10}');
  expect(selectValue(pointer('/a~1b/1'), 'o.json', json)).toBe('NaN');
  expect(selectValue(pointer('/a~1b/2'), 'o.json', json)).toBe('text');
  expect(selectValue(pointer('/a~1b/3'), 'o.json', json)).toBeUndefined();
  expect(selectValue(pointer('/a'), 'o.json', bytesOf('{"a":'))).toBeUndefined();
  expect(selectValue(pointer('/1/a'), 'o.jsonl', bytesOf('{"a":1}\n{"a":2}\n'))).toBe('2');
});

test('a line, and the last value behind a key', () => {
  const log = bytesOf(
    'val_accuracy=0.1\naccuracy: 0.7\r\nepoch 2 accuracy = 0.93, loss 1e-3\naccuracy is good\n',
  );
  expect(selectValue({ kind: 'line', line: 2 }, 'log', log)).toBe('accuracy: 0.7');
  expect(selectValue({ kind: 'line', line: 5 }, 'log', log)).toBeUndefined();
  expect(selectValue({ kind: 'key', key: 'accuracy' }, 'log', log)).toBe('0.93');
  expect(selectValue({ kind: 'key', key: 'loss' }, 'log', log)).toBe('1e-3');
  expect(selectValue({ kind: 'key', key: 'f1' }, 'log', log)).toBeUndefined();
});
