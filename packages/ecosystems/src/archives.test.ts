import { expect, test } from 'vitest';
import { archiveOf } from './archives.ts';
import { ecosystems } from './ecosystems.ts';

const pool = 'pool/main/c/curl/curl_7.88.1-10_amd64.deb';

test.each([
  [`https://deb.debian.org/debian/${pool}`, 'Debian archive', 'until-superseded'],
  [`http://ftp.de.debian.org/debian/${pool}`, 'Debian archive', 'until-superseded'],
  [`https://mirror.example.edu/pub/debian/${pool}`, 'Debian archive', 'until-superseded'],
  [`https://security.debian.org/debian-security/${pool}`, 'Debian security updates', 'until-superseded'],
  [`https://deb.debian.org/debian-security/${pool}`, 'Debian security updates', 'until-superseded'],
  [
    `https://snapshot.debian.org/archive/debian/20240101T000000Z/${pool}`,
    'snapshot.debian.org',
    'every-version',
  ],
  [`http://archive.debian.org/debian/${pool}`, 'archive.debian.org', 'every-version'],
  [`http://de.archive.ubuntu.com/ubuntu/${pool}`, 'Ubuntu archive', 'until-superseded'],
  [`http://old-releases.ubuntu.com/ubuntu/${pool}`, 'old-releases.ubuntu.com', 'every-version'],
  ['https://launchpadlibrarian.net/1/curl_7_amd64.deb', 'Launchpad', 'every-version'],
  ['https://files.pythonhosted.org/packages/aa/numpy.whl', 'PyPI', 'unless-deleted'],
  ['https://registry.npmjs.org/a/-/a-1.0.0.tgz', 'npm registry', 'unless-deleted'],
  ['https://rubygems.org/gems/a-1.0.0.gem', 'RubyGems.org', 'unless-deleted'],
  ['https://conda.anaconda.org/conda-forge/linux-64/a-1.conda', 'conda-forge', 'every-version'],
])('%s', (url, name, keeps) => {
  expect(archiveOf(url)).toMatchObject({ name, keeps });
});

test.each([
  'https://example.org/curl.deb',
  'https://conda.anaconda.org/someone/linux-64/a-1.conda',
  'https://deb.debian.org.example.org/curl.deb',
  'file:///srv/curl.deb',
  'no URL',
])('nothing is known of %s', (url) => {
  expect(archiveOf(url)).toBeUndefined();
});

test('every fact says who says so, in one sentence', () => {
  for (const { says, source } of ecosystems.flatMap(({ publicPackages }) => publicPackages?.archives ?? [])) {
    expect(source).toMatch(/^https:\/\/[^ ]+$/);
    expect(says).toMatch(/^has [^.]+$/);
  }
});
