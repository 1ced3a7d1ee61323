import type { HostFiles } from '@holotype/host';
import { insideRule } from './inside.ts';
import { certificatesRule, listRule } from './makers.ts';
import { wheelsOf } from './wheels.ts';

/**
 * What may make files of this machine of a package's own: dpkg's list, what its script wrote as this machine is set up, and what was laid
 * into environments of the wheels that it brought.
 */
export const rulesFor = (name: string, files: HostFiles): readonly string[] => [
  listRule,
  ...(name === 'ca-certificates' ? [certificatesRule(chosenCertificates(files))] : []),
  ...wheelsOf(name, files).map((wheel) => insideRule(wheel)),
];

/** In the order of ca-certificates.conf(5): lines with `!` are deselected. */
const chosenCertificates = (files: HostFiles): readonly string[] =>
  (files.text('/etc/ca-certificates.conf') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[^#!]/.test(line));
