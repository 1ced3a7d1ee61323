import type { Audit, AuditPackage } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { expect, test } from 'vitest';
import { auditLines, keptLine } from './audit-page.ts';

const style = toStyle(false);
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
const audit: Audit = {
  ...{ auditVersion: '1-0-0', tool: { name: 'holotype', version: '0' }, madeAt: '', treeDigest: '' },
  asked: { what: 'size', urls: 16, requests: 20, seconds: 2 },
  packages: [
    one('lost', 'gone', 'archive', 'answers \u001b[2m404'),
    ...Array.from({ length: 11 }, (_, at) => one(`u${String(at)}`, 'unreachable', 'store', 'answers 503')),
    one('there', 'available'),
    one('also', 'available'),
    one('inside', 'gone', 'capsule'),
  ],
  archives: [
    {
      ...{ name: 'Debian archive', keeps: 'until-superseded', packages: 2, bytes: 2000 },
      ...{ says: 'has one version', source: 'https://example.org/says' },
    },
    { name: 'files.example', keeps: 'unknown', packages: 1, bytes: 1000 },
  ],
};

test('what cannot be had is named, what can is counted, and archives say how long', () => {
  const lines = auditLines(audit, style, false);
  expect(lines[0]).toBe(
    '15 public packages, 1 in the capsule, 14.0 kB to fetch: 1 gone, 11 unreachable, 2 available  (16 URLs, 20 requests in 2.0 s, 10 requests/s)',
  );
  expect(lines[2]).toMatch(
    /^ {2}gone +lost 1 \(Debian\) +1\.0 kB {2}https:\/\/deb\.debian\.org\/lost\.deb answers .*404$/,
  );
  expect(lines[3]).toMatch(/answers 503; the store here has it$/);
  expect(lines.slice(12)).toEqual([
    '  and 2 packages more; --all lists them',
    '',
    'what breaks first',
    '  until the next update: 2 packages (2.0 kB) at Debian archive',
    '    has one version',
    '    https://example.org/says',
    '  unknown: 1 package (1.0 kB) at files.example',
  ]);
  expect(lines.join('')).not.toContain('\u001b');
  expect(auditLines(audit, style, true).filter((line) => / \(Debian\) /.test(line))).toHaveLength(15);
});

test('offline it says that nothing was asked', () => {
  const asked = { what: 'nothing', urls: 0, requests: 0, seconds: 0 } as const;
  expect(auditLines({ ...audit, asked, packages: [one('a', 'unasked')] }, style, false)[0]).toBe(
    '1 public package, 1.0 kB to fetch: 1 not asked for  (nothing was asked)',
  );
});

test('what was kept is said, and that nothing was', () => {
  const kept = { capsule: 'a.capsule', size: 5000, packages: 2, bytes: 2000 };
  expect(keptLine(kept)).toBe('kept   2 packages (2.0 kB) in a.capsule, which now has 5.0 kB');
  expect(keptLine({ ...kept, packages: 0, bytes: 0 })).toMatch(/^kept {3}nothing: /);
});
