import { parsePolicy } from '@holotype/model';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { bytesOf, fixtureAt } from '../../fixture.test.support.ts';
import { verdictText } from '../../verdict.ts';
import { maskSvg } from './mask.ts';

const say = async (expected: Uint8Array, actual: Uint8Array, policy = 'pixel') =>
  verdictText(await compareOutput(parsePolicy(policy), 'f.svg', expected, actual));
const first = Buffer.from(readFileSync(fixtureAt('svg/fixtures/first-text.svg'))).toString('utf8');
const drawing = (content: string) =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40">${content}</svg>`);

test.each(['', '-text'])(
  'the same figure by two runs of matplotlib differs in nothing that is drawn (%j)',
  async (end) => {
    const [one, two] = [
      readFileSync(fixtureAt(`svg/fixtures/first${end}.svg`)),
      readFileSync(fixtureAt(`svg/fixtures/second${end}.svg`)),
    ];
    expect(await say(one, two)).toBe(
      'the same by the policy; only metadata, comments or names of ids differ',
    );
    expect(await say(one, two, 'masked')).toContain('the same by the policy');
  },
);

test('what is written in another way is drawn and compared by pixel', async () => {
  const other = bytesOf(first.replaceAll('stroke: #1f77b4', 'stroke: #1F77B4'));
  expect(await say(bytesOf(first), other)).toBe('the same by the policy; the same pixels');
  expect(await say(bytesOf(first), other, 'masked')).toMatch(/^different; line \d+/);
});

test('a line of another colour', async () => {
  const other = bytesOf(first.replaceAll('stroke: #1f77b4', 'stroke: #ff7f0e'));
  expect(await say(bytesOf(first), other)).toMatch(
    /^different; within x .* pixels differ, by up to \d+ of 255$/,
  );
});

test('text that says something else, or stands elsewhere, though no font of it is here', async () => {
  const text = (word: string, x: number, font = 'Ariel') =>
    drawing(`<g transform="translate(${x})"><text y="20" font-family="${font}">${word}</text></g>`);
  expect(await say(text('0.93', 5), text('0.94', 5))).toBe('different; text in the drawing: 0.93 v. 0.94');
  expect(await say(text('0.93', 5), text('0.93', 9))).toMatch(/^different; within x/);
  expect(await say(text('0.93', 5), text('0.93', 5, 'Curier'))).toContain('Curier');
});

test('ids may have other names, not other meanings', () => {
  const mask = (text: string) => maskSvg(`<svg>${text}</svg>`);
  const clip = (name: string) => `<path id="${name}"/><use xlink:href="#${name}" clip-path="url(#${name})"/>`;
  expect(mask(clip('p1'))).toBe(mask(clip('q2')));
  expect(mask('<a id="x"/><b id="y"/><c href="#x"/>')).not.toBe(mask('<a id="x"/><b id="y"/><c href="#y"/>'));
  const styled = (name: string) => `<style>#x{fill:red}</style><path id="${name}"/>`;
  expect(mask(styled('x'))).not.toBe(mask(styled('z')));
});

test('marked sections and entities hide nothing', () => {
  const hidden = (text: string) =>
    `<svg><desc><![CDATA[<!--]]></desc>${text}<desc><![CDATA[-->]]></desc></svg>`;
  expect(maskSvg(hidden('<path d="M0"/>'))).not.toBe(maskSvg(hidden('<path d="M1"/>')));
});

test('what cannot be drawn is said', async () => {
  expect(await say(drawing('<foreignObject>a</foreignObject>'), drawing(''))).toContain('holds HTML');
  expect(await say(drawing('<rect/>'), drawing('<rect><g/>'))).toContain('no SVG that can be decoded');
  const huge = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="20000"/>');
  expect(await say(drawing(''), huge)).toContain('larger than 100,000,000 pixels');
  expect(await say(drawing('<image href="a.png"/>'), drawing('<image href="b.png"/>'))).toContain('a.png');
});
