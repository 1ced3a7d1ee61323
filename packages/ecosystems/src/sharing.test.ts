import { expect, test } from 'vitest';
import { ecosystems } from './ecosystems.ts';
import { sharingOfFile, sharingOfPackage } from './sharing.ts';

const pool = (area: string) => `https://deb.debian.org/debian/pool/${area}/c/curl/curl_1_amd64.deb`;

test.each([
  ['pkg:deb/debian/curl@1', pool('main'), 'yes'],
  ['pkg:deb/debian/curl@1', pool('contrib'), 'yes'],
  ['pkg:deb/debian/curl@1', pool('non-free'), 'unknown'],
  ['pkg:deb/debian/curl@1', pool('non-free-firmware'), 'unknown'],
  [
    'pkg:deb/debian/curl@1',
    'https://snapshot.debian.org/archive/debian/20240101T000000Z/pool/main/c/c.deb',
    'yes',
  ],
  ['pkg:deb/debian/google-cloud-cli@1', 'https://packages.example.com/apt/pool/main/g.deb', 'unknown'],
  ['pkg:deb/debian/libcudnn8@8.9', pool('main'), 'no'],
  ['pkg:deb/debian/libcublas-12-4@1', 'https://developer.example/a.deb', 'no'],
  ['pkg:pypi/nvidia-cublas-cu12@12.1', 'https://files.pythonhosted.org/a.whl', 'no'],
  ['pkg:pypi/mkl@2024.0', 'https://files.pythonhosted.org/a.whl', 'yes'],
  ['pkg:pypi/numpy@2.0', 'https://files.pythonhosted.org/a.whl', 'unknown'],
  ['pkg:conda/numpy@2.0', 'https://repo.anaconda.com/pkgs/main/linux-64/numpy.conda', 'no'],
  ['pkg:conda/numpy@2.0', 'https://conda.anaconda.org/conda-forge/linux-64/numpy.conda', 'unknown'],
])('%s of %s: %s', (purl, url, may) => {
  expect(sharingOfPackage({ purl, urls: [url] }).may).toBe(may);
});

test.each([
  ['/usr/local/MATLAB/R2024a/bin/matlab', 'no'],
  ['/usr/local/cuda-12.4/lib64/libcudart.so', 'no'],
  ['/home/ada/lib/libcudnn.so.8', 'no'],
  ['/usr/share/fonts/truetype/msttcorefonts/Arial.ttf', 'no'],
  ['/home/ada/fit.py', undefined],
])('%s: %s', (path, may) => {
  expect(sharingOfFile(path)?.may).toBe(may);
});

test('every rule says who says so', () => {
  for (const { source, why } of ecosystems.flatMap(({ sharing = [] }) => sharing)) {
    expect(source).toMatch(/^https:\/\/[^ ]+$/);
    expect(why).toMatch(/^[^.]+$/);
  }
});
