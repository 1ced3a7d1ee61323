import { databases } from '@holotype/ecosystems';
import type { AccountingClass, ReasonCode, Sections } from '@holotype/model';
import { type Context, workflowContext } from '@holotype/command';
import { lookAtSystem, type SystemRequest } from '@holotype/workflows';
import { formatAmount, formatBytes, formatCount, safeText } from '@holotype/terminal';

const sum = (rows: readonly AccountingClass[]) =>
  rows.reduce((all, { files, bytes }) => ({ files: all.files + files, bytes: all.bytes + bytes }), {
    files: 0,
    bytes: 0,
  });

const words = (rows: readonly AccountingClass[]): string => {
  const { files, bytes } = sum(rows);
  return `${formatCount(files).padStart(9)} files  ${formatBytes(bytes).padStart(9)}`;
};

const goneLines = (sections: Sections): string[] => {
  const found = databases.filter(({ installed }) => installed(sections).length > 0);
  if (found.length === 0) return ['  no package database here'];
  return found.map(({ installed, notListed }) => {
    const packages = formatAmount(installed(sections).length, 'packages');
    const gone = notListed(sections);
    if (!gone) return `  ${packages}; this machine has no package indexes, so lock will ask the archives`;
    const names = gone.slice(0, 6).map(({ name }) => safeText(name));
    return `  ${formatCount(gone.length)} of ${packages} are no longer in any archive${gone.length > 0 ? `: ${names.join(', ')}${gone.length > 6 ? ', …' : ''}` : ''}`;
  });
};

/** A look at this machine: what its files are, and which of its packages nobody has any more. */
export const lookAround = async (context: Context, request: SystemRequest) => {
  const { terminal } = context;
  using step = terminal.step('Looking at this machine', { unit: 'bytes' });
  const found = await lookAtSystem(workflowContext(context), request, true, step.advance);
  step.done();
  const rows = (kind: AccountingClass['class'], code?: ReasonCode) =>
    found.accounting.filter((row) => row.class === kind && (code === undefined || row.reason.code === code));
  const lines = [
    `  as a package ships it    ${words(rows('packaged'))}`,
    `  changed since            ${words(rows('changed', 'differs-from-package'))}`,
    `  of a package, unchecked  ${words(rows('changed', 'no-checksum'))}`,
    `  in no package            ${words(rows('unmanaged'))}`,
    `  excluded from a capture  ${words(rows('left-out'))}`,
    ...goneLines(found.sections),
  ];
  for (const line of lines) terminal.print(line);
  return found;
};
