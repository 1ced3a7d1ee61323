import { createHash } from 'node:crypto';
import { canonicalJson, documentVersions, type Lock, type Report } from '@holotype/model';
import { expect, test } from 'vitest';
import { inputOf, lockSample, machine, manifestOf } from '../../checks/sample.test.data.ts';
import { fit } from '../../fit.ts';
import { renderHtml } from './index.ts';

const tool = { name: 'holotype', version: '0.1.0' };
const fits = fit({ tool, name: 'my.capsule', ...inputOf(machine, machine) });
const [one, other] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
const verified = (readBack: string): Report => ({
  reportVersion: documentVersions.report,
  tool,
  subject: { kind: 'fidelity', name: 'r', treeDigest: one },
  verdict: readBack === one ? 'pass' : 'fail',
  findings: [],
  fidelity: {
    identical: 9,
    total: 10,
    treeDigest: readBack,
    notHeld: [],
    differences: [{ path: '/usr/bin/gcc', cause: 'content' }],
    differenceCount: [{ cause: 'content', count: 1 }],
  },
});
const text = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('the verdict comes first, then the findings with their codes', () => {
  const page = text(renderHtml({ report: fits, manifest: manifestOf(machine) }));
  expect(page).toMatch(
    /This host can run it .*What was found.*ARCHITECTURE_RUNS.*The captured machine and this host/,
  );
});

test('nothing is loaded from anywhere and nothing runs', () => {
  const page = renderHtml({ report: fits, manifest: manifestOf(machine) });
  expect(page).not.toMatch(/\s(src|href|style|on\w+)=|url\(|@import|https?:/);
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="application/json" id="report">']);
});

test('the policy allows the style sheet of the page, byte for byte, and no other', () => {
  const page = renderHtml({ report: fits });
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  expect(page).toContain(`content="${policy.replaceAll("'", '&#39;')}"`);
});

test('the document in the page is the document', () => {
  const report = { ...fits, subject: { ...fits.subject, name: '</script><script>alert(1)</script>' } };
  const json =
    /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(renderHtml({ report }))?.[1] ?? '';
  expect(canonicalJson(JSON.parse(json))).toBe(canonicalJson(report));
});

test('names from documents are text', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const report: Report = {
    ...verified(other),
    subject: { kind: 'fidelity', name: evil, form: evil, treeDigest: one },
    findings: [{ code: 'X1', verdict: 'fail', message: evil, evidence: evil, next: evil }],
    accounting: [{ class: evil, reason: evil, files: 1, bytes: 1 }],
    facts: [{ name: evil, captured: evil, here: 'x' }],
  };
  const demo = {
    title: evil,
    sides: [{ label: evil, command: evil, output: evil, digest: evil }],
    notes: [evil],
    next: [evil],
  };
  expect(renderHtml({ report, demo }).replace(/<script.*<\/script>/s, '')).not.toContain('<img');
});

test('equal digests are said to be equal, others not', () => {
  expect(renderHtml({ report: verified(one) })).toContain('aria-label="equal"');
  const page = renderHtml({ report: verified(other) });
  expect(page).toContain('aria-label="different"');
  expect(text(page)).toMatch(/1 other content .*\/usr\/bin\/gcc/);
});

test('the bar of sources adds up, and the packages that are gone are named', () => {
  const lock: Lock = {
    ...lockSample,
    packages: [
      { purl: 'pkg:deb/debian/curl@7?arch=amd64', answer: 'proven', evidence: 'x' },
      { purl: 'pkg:deb/debian/lost@1?arch=amd64', answer: 'gone', evidence: 'x' },
    ],
    totals: {
      proven: { contents: 1, bytes: 250, stored: 0 },
      trusted: { contents: 1, bytes: 250, stored: 0 },
      kept: { contents: 1, bytes: 500, stored: 0 },
    },
  };
  const page = renderHtml({ report: fits, lock });
  expect(page).toMatch(/<rect\s+class="kept"\s+x="500.00"\s+width="500.00"/);
  expect(text(page)).toMatch(/The 1 that are gone pkg:deb\/debian\/lost@1\?arch=amd64/);
});
