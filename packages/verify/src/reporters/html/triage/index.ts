import {
  canonicalJson,
  counted,
  fingerprintOf,
  type Triage,
  type TriagedCapsule,
  triagedSigner,
  triageWords,
} from '@holotype/model';
import { formatBytes, formatCount, formatDuration } from '@holotype/terminal';
import { marks } from '../../wording.ts';
import { type Html, html } from '../markup.ts';
import { renderPage } from '../page.ts';
import { scrolling } from '../scrolling.ts';

/** A Triage as a page: the answer, a row for each capsule, then what each says and what speaks against it. */
export const renderTriage = (triage: Triage): string => {
  const { tool, madeAt, capsules } = triage;
  return renderPage({
    title: `${headline(triage)}: triage`,
    corner: madeAt,
    main: html`${answerSection(triage)}
      <section>
        <h2>All capsules</h2>
        ${scrolling(
          'all capsules',
          html`<table>
            <thead>
              <tr>
                <th>file</th>
                <th>answer</th>
                <th class="number">size</th>
                <th class="number">to download</th>
                <th class="number">time</th>
                <th class="number">memory</th>
                <th class="number">claims</th>
                <th>why</th>
              </tr>
            </thead>
            <tbody>
              ${capsules.map(row)}
            </tbody>
          </table>`,
        )}
      </section>
      ${capsules.map(capsuleSection)}`,
    footer: html`${tool.name} ${tool.version}. Nothing of these capsules was run. The table itself is in this
    page, as JSON.`,
    document: { id: 'triage', json: canonicalJson(triage) },
  });
};

type Answer = TriagedCapsule['answer'];

const tones = { ready: 'pass', look: 'unknown', lacks: 'warn', broken: 'fail' } as const;

const headline = ({ capsules }: Triage): string => {
  const ready = capsules.filter(({ answer }) => answer === 'ready').length;
  return `${formatCount(ready)} of ${counted(capsules.length, 'capsule')} ready`;
};

/** As grave as the worst of them. */
const toneOf = (capsules: readonly TriagedCapsule[]) =>
  (['broken', 'lacks', 'look'] as const).find((one) => capsules.some(({ answer }) => answer === one));

const answerSection = (triage: Triage): Html => {
  const { capsules, host } = triage;
  const tone = tones[toneOf(capsules) ?? 'ready'];
  const asked =
    host === undefined
      ? 'No machine was asked about'
      : `Asked about ${host.name}${host.recordedAt === undefined ? '' : `, as recorded on ${host.recordedAt}`}`;
  return html`<section class="verdict ${tone}">
    <div class="seal" aria-hidden="true">${marks[tone]}</div>
    <h1>${headline(triage)}</h1>
    <p class="muted">${asked}. Nothing was run.</p>
    <dl class="figures">
      ${(Object.keys(triageWords) as Answer[]).map(
        (answer) =>
          html`<div>
            <dt>${triageWords[answer]}</dt>
            <dd>${formatCount(capsules.filter((one) => one.answer === answer).length)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
};

const place = (at: number): string => `capsule-${String(at + 1)}`;

const row = ({ file, answer, size, says, reasons }: TriagedCapsule, at: number): Html =>
  html`<tr>
    <td>
      <a href="#${place(at)}">${file}</a
      >${says?.title === undefined ? undefined : html`<br /><small>${says.title}</small>`}
    </td>
    <td class="${tones[answer]}"><span class="mark">${triageWords[answer]}</span></td>
    <td class="number">${formatBytes(size)}</td>
    <td class="number">${says && formatBytes(says.download)}</td>
    <td class="number">${says?.seconds === undefined ? undefined : formatDuration(says.seconds * 1000)}</td>
    <td class="number">${says?.memory === undefined ? undefined : formatBytes(says.memory)}</td>
    <td class="number">${says?.claims?.length}</td>
    <td>${answer === 'ready' ? undefined : reasons[0]?.text}</td>
  </tr>`;

const capsuleSection = (capsule: TriagedCapsule, at: number): Html => {
  const { file, answer, reasons, sha256 } = capsule;
  const tone = tones[answer];
  return html`<section id="${place(at)}">
    <h2>${file}</h2>
    <p class="${tone}"><span class="mark">${marks[tone]} ${triageWords[answer]}</span></p>
    ${
      reasons.length === 0
        ? undefined
        : html`<ul class="findings">
            ${reasons.map(
              (reason) =>
                html`<li class="${tones[reason.answer]}">
                  <span class="mark" aria-hidden="true">${marks[tones[reason.answer]]}</span>
                  <div class="message"><span>${reason.text}</span><code>${reason.code}</code></div>
                </li>`,
            )}
          </ul>`
    }
    ${statements(capsule)}
    ${sha256 === undefined ? undefined : html`<p class="muted">SHA-256 of the file <code>${sha256}</code></p>`}
  </section>`;
};

/** What it says of itself, each that it says. */
const statements = ({ says, manifestDigest, signature }: TriagedCapsule): Html | undefined => {
  if (!says) return undefined;
  const lines: readonly (readonly [string, Html | string | undefined])[] = [
    ['title', says.title],
    ['authors', says.authors.length === 0 ? undefined : says.authors.join(', ')],
    ['licence', says.licence],
    ['signed by', triagedSigner(signature)],
    [
      'fingerprint',
      manifestDigest === undefined ? undefined : html`<code>${fingerprintOf(manifestDigest)}</code>`,
    ],
    ['command', says.command === undefined ? undefined : html`<code>${says.command}</code>`],
    ['claims', says.claims && list(says.claims)],
    ['asked the network for', says.network && list(says.network)],
    ['needs data', says.data && list(says.data.map(({ slot, size }) => `${slot} (${formatBytes(size)})`))],
    ['system', [says.system, says.architecture].filter((word) => word !== undefined).join(', ')],
    [
      'rebuilt',
      `${formatBytes(says.rebuilt)}, ${counted(says.packages, 'package')}${says.gpu ? ', used a GPU' : ''}`,
    ],
  ];
  return html`<table class="facts">
    <tbody>
      ${lines
        .map(([name, value]) =>
          value === undefined || value === ''
            ? undefined
            : html`<tr>
                <th>${name}</th>
                <td>${value}</td>
              </tr>`,
        )
        .filter((line) => line !== undefined)}
    </tbody>
  </table>`;
};

const list = (words: readonly string[]): Html | undefined =>
  words.length === 0
    ? undefined
    : html`<ul class="paths">
        ${words.map((word) => html`<li>${word}</li>`)}
      </ul>`;
