import { counted, type Triage, type TriagedCapsule, triagedSigner, triageWords } from '@holotype/model';
import { formatBytes, formatDuration, safeText, type Style, table } from '@holotype/terminal';

type Answer = TriagedCapsule['answer'];

const colours: Readonly<Record<Answer, keyof Style>> = {
  ready: 'green',
  look: 'cyan',
  lacks: 'yellow',
  broken: 'red',
};

/** One line for each capsule, then what speaks against those that are not ready. */
export const renderTriaged = ({ capsules, host }: Triage, style: Style): string[] => {
  const open = capsules.filter(({ answer }) => answer !== 'ready');
  return [
    ...table(
      [
        ['capsule', 'answer', 'size', 'download', 'time', 'memory', 'claims', 'outputs', ''].map((name) =>
          style.dim(name),
        ),
        ...capsules.map((one) => line(one, style)),
      ],
      { right: [2, 3, 4, 5, 6, 7] },
    ),
    ...open.flatMap((one) => ['', ...reasons(one, style)]),
    '',
    `${summary(capsules)}${host ? '' : '; no machine was asked about'}; no program of theirs was started`,
  ];
};

const line = ({ file, answer, size, says, signature }: TriagedCapsule, style: Style): string[] => {
  const signer = triagedSigner(signature);
  const signed = signer === undefined ? [] : [`signed by ${signer}`];
  return [
    safeText(file),
    style[colours[answer]](triageWords[answer]),
    formatBytes(size),
    says ? formatBytes(says.download) : '',
    says?.seconds === undefined ? '' : formatDuration(says.seconds * 1000),
    says?.memory === undefined ? '' : formatBytes(says.memory),
    says?.claims ? String(says.claims.length) : '',
    says?.outputs === undefined ? '' : String(says.outputs),
    safeText(
      [...(says?.gpu ? ['GPU'] : []), ...signed, says?.title ?? ''].filter((word) => word !== '').join(', '),
    ),
  ];
};

/** Of each kind of reason, so many; an environment of another processor is missing many instructions. */
const most = 5;

const reasons = ({ file, reasons: found }: TriagedCapsule, style: Style): string[] => {
  const shown = found.filter(({ answer }) => answer !== 'ready');
  return [
    style.bold(safeText(file)),
    ...shown
      .slice(0, most)
      .map(
        ({ answer, text, code }) =>
          `  ${style[colours[answer]](triageWords[answer])}: ${safeText(text)} ${style.dim(`[${code}]`)}`,
      ),
    ...(shown.length > most ? [style.dim(`  and ${counted(shown.length - most, 'reason')} more`)] : []),
  ];
};

const summary = (capsules: readonly TriagedCapsule[]): string => {
  const parts = (Object.keys(triageWords) as Answer[]).flatMap((answer) => {
    const count = capsules.filter((one) => one.answer === answer).length;
    return count === 0 ? [] : [`${String(count)} ${triageWords[answer]}`];
  });
  return `${counted(capsules.length, 'capsule')}: ${parts.join(', ')}`;
};
