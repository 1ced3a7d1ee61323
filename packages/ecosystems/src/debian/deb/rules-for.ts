import type { HostFiles } from '@holotype/host';
import { certificatesRule, listRule } from './makers.ts';

/** What may make files of this machine of a package's own: dpkg's list, and what its script wrote as this machine is set up. */
export const rulesFor = (name: string, files: HostFiles): readonly string[] =>
  name === 'ca-certificates' ? [listRule, certificatesRule(chosenCertificates(files))] : [listRule];

/** In the order of ca-certificates.conf(5): lines with `!` are deselected. */
const chosenCertificates = (files: HostFiles): readonly string[] =>
  (files.text('/etc/ca-certificates.conf') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[^#!]/.test(line));
