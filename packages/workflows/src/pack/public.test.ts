import type { Artifact } from '@holotype/model';
import { expect, test } from 'vitest';
import { sortPackages } from './public.ts';

const artifact = (purl: string, url: string): Artifact => ({
  ...{ purl, format: 'deb', sha256: purl, size: 10, urls: [url], trust: 'content', index: 'signed' },
});

test('what may not be passed on stays where it is public, and what nobody knows is named', () => {
  const cuda = 'https://files.pythonhosted.org/nvidia.whl';
  const { carried, withheld, unknown } = sortPackages([
    artifact('pkg:deb/debian/curl@1', 'https://deb.debian.org/debian/pool/main/c/curl/curl_1_amd64.deb'),
    artifact('pkg:pypi/nvidia-cublas-cu12@1', cuda),
    artifact('pkg:pypi/own@1', 'https://files.example.org/own.whl'),
  ]);
  expect([...carried]).toEqual(['pkg:deb/debian/curl@1', 'pkg:pypi/own@1']);
  expect(withheld).toEqual([
    {
      ...{ purl: 'pkg:pypi/nvidia-cublas-cu12@1', size: 10, url: cuda },
      why: 'NVIDIA allows parts of it to be passed on, and those only as part of an application',
      source: 'https://docs.nvidia.com/cuda/eula/index.html',
    },
  ]);
  expect(unknown).toEqual(['pkg:pypi/own@1']);
});

test('what a package states itself counts where nobody else says more', () => {
  const purls = ['pkg:pypi/free@1', 'pkg:pypi/own@1', 'pkg:npm/private@1', 'pkg:pypi/nvidia-x@1'];
  const licences = ['BSD-3-Clause AND MIT', 'Own Licence', 'UNLICENSED', 'MIT'];
  const { carried, withheld, unknown, stated } = sortPackages(
    purls.map((purl) => artifact(purl, 'https://files.example.org/a')),
    purls.map((purl, at) => ({
      ...{ purl, answer: 'proven', evidence: '', artifact: at },
      licence: licences[at] ?? '',
    })),
  );
  expect([...carried]).toEqual(['pkg:pypi/free@1', 'pkg:pypi/own@1']);
  expect(withheld.map(({ purl }) => purl)).toEqual(['pkg:npm/private@1', 'pkg:pypi/nvidia-x@1']);
  expect(unknown).toEqual(['pkg:pypi/own@1']);
  expect(stated).toEqual({
    'pkg:pypi/own@1': 'Own Licence',
    'pkg:npm/private@1': 'UNLICENSED',
    'pkg:pypi/nvidia-x@1': 'MIT',
  });
});
