import type { Finding, Report } from '@holotype/model';
import { marks } from '../wording.ts';
import { type Html, html } from './markup.ts';

const order: readonly Report['verdict'][] = ['fail', 'unknown', 'warn', 'pass'];
const words: Readonly<Record<Report['verdict'], string>> = {
  fail: 'fails',
  unknown: 'not known',
  warn: 'with a reservation',
  pass: 'good',
};

const item = ({ code, verdict, message, evidence, next }: Finding): Html =>
  html`<li class="${verdict}">
    <span class="mark" role="img" aria-label="${words[verdict]}">${marks[verdict]}</span>
    <div>
      <div class="message"><span>${message}</span><code>${code}</code></div>
      ${evidence === undefined ? undefined : html`<small>${evidence}</small>`}
      ${next === undefined || verdict === 'pass' ? undefined : html`<div class="next">${next}</div>`}
    </div>
  </li>`;

/** What was found, the gravest first. */
export const findingsSection = (title: string, findings: readonly Finding[]): Html => {
  const sorted = order.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));
  return html`<section>
    <h2>${title}</h2>
    <ul class="findings">
      ${sorted.map(item)}
    </ul>
  </section>`;
};
