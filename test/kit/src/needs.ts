import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '@holotype/host';

const told = new Set<string>();

/** Says that a test cannot run here, and why, at once: a file that is left out whole has no end. It is added to the file that HOLOTYPE_LEFT_OUT names. */
export const leaveOut = (what: string, why: string): void => {
  const reason = `left out: ${what}: ${why}\n`;
  if (told.has(reason)) return;
  told.add(reason);
  process.stderr.write(reason);
  const list = process.env['HOLOTYPE_LEFT_OUT'];
  if (list !== undefined) appendFileSync(list, reason);
};

const succeeds = (program: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** True if this user may mount in a mount namespace of its own, which root in a container may not; else as needs. */
export const needsMounts = (what: string): boolean => {
  if (!needs(what, 'unshare', 'mount')) return false;
  const may = succeeds('unshare', '--mount', 'mount', '-t', 'tmpfs', 'holotype', '/mnt');
  if (!may) leaveOut(what, 'nothing may be mounted here');
  return may;
};

/** True if python3 makes virtual environments with pip: Debian has that in python3-venv; else as needs. */
export const needsVenv = (what: string): boolean => {
  if (!needs(what, 'python3')) return false;
  const can = succeeds('python3', '-c', 'import ensurepip, venv');
  if (!can) leaveOut(what, 'needs python3-venv');
  return can;
};

/** True if an attribute of the kernel's trusted class can be set, which needs CAP_SYS_ADMIN. */
export const mayTrust = (): boolean => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-trusted-'));
  try {
    return succeeds('setfattr', '--name', 'trusted.holotype', '--value', '1', place);
  } finally {
    rmSync(place, { recursive: true });
  }
};

/** True if this machine has the programs; otherwise the tests of `what` are noted as left out. Called while a file is collected. */
export const needs = (what: string, ...programs: readonly string[]): boolean => {
  // Toolchains lie where the user's PATH says, and nowhere else.
  const missing = programs.filter((program) => findProgram(program, process.env['PATH']) === undefined);
  if (missing.length > 0) leaveOut(what, `needs ${missing.join(', ')}`);
  return missing.length === 0;
};
