import { type Audit, type AuditPackage, documentVersions } from '@holotype/model';
import { expect, test } from 'vitest';
import { renderAudit } from './index.ts';

const one = (
  name: string,
  verdict: AuditPackage['verdict'],
  at: AuditPackage['at'] = 'archive',
  detail?: string,
): AuditPackage => {
  const url = `https://deb.debian.org/${name}.deb`;
  return {
    ...{ purl: `pkg:deb/debian/${name}@1`, sha256: '', size: 1000, at, verdict, keeps: 'until-superseded' },
    ...(verdict === 'available' && { best: url }),
    urls: [{ url, verdict, keeps: 'until-superseded', ...(detail !== undefined && { detail }) }],
  };
};
const auditOf = (...packages: readonly AuditPackage[]): Audit => ({
  auditVersion: documentVersions.audit,
  tool: { name: 'holotype', version: '0' },
  madeAt: '2026-11-29T12:00:00Z',
  treeDigest: `sha256:${'a'.repeat(64)}`,
  asked: { what: 'size', urls: 4, requests: 5, seconds: 2 },
  packages: [...packages],
  archives: [
    {
      ...{ name: 'Debian archive', keeps: 'until-superseded', packages: 2, bytes: 2000 },
      ...{ says: 'has one version', source: 'https://example.org/says' },
    },
  ],
});
const text = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script.*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('the answer comes first, then what breaks first, then what cannot be had with its URLs', () => {
  const page = renderAudit(
    auditOf(
      one('lost', 'gone', 'archive', 'answers 404'),
      one('there', 'available'),
      one('in', 'gone', 'capsule'),
    ),
    'fit.capsule',
  );
  expect(text(page)).toMatch(
    /1 of 3 public packages cannot be downloaded fit\.capsule Servers were asked .*: 4 URLs, 5 requests in 2\.0 s/,
  );
  expect(text(page)).toMatch(
    /What can be downloaded .*50 % available .*50 % gone .*What breaks first .*until the next update Debian archive has one version https:\/\/example\.org\/says 2 packages .*What cannot be downloaded .*lost 1 Debian 1\.0 kB gone https:\/\/deb\.debian\.org\/lost\.deb gone: answers 404; until the next update .*The other packages 2 packages/,
  );
});

test.each([
  [[one('a', 'available')], 'All public packages can be downloaded', 'pass'],
  [[one('a', 'unreachable')], '1 of 1 public package cannot be downloaded', 'warn'],
  [[one('a', 'changed')], '1 of 1 public package cannot be downloaded', 'fail'],
  [[one('a', 'unasked')], 'Nothing was asked: what is known of the archives', 'unknown'],
  [[one('a', 'gone', 'capsule')], 'All public packages are in the capsule', 'pass'],
  [[], 'No public package is needed', 'pass'],
])('%j', (packages, headline, tone) => {
  const page = renderAudit(auditOf(...packages), 'fit.capsule');
  expect(page).toContain(`<h1>${headline}</h1>`);
  expect(page).toContain(`class="verdict ${tone}"`);
});

test('what servers and capsules say is text, and nothing is loaded or runs', () => {
  const evil = '<img src=x onerror=alert(1)>\u202e"';
  const page = renderAudit(
    {
      ...auditOf(one(evil, 'gone', 'archive', evil)),
      archives: auditOf().archives.map((archive) => ({ ...archive, name: evil })),
    },
    evil,
  );
  expect(page).not.toContain('<img');
  expect(page).not.toContain('\u202e<');
  expect(page).toContain('default-src &#39;none&#39;');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toMatch(/<script type="application\/json" id="audit">/);
  expect(page).not.toMatch(/ (?:src|href|style|on\w+)="/);
});
