import type { Attestation } from '@holotype/model';
import { formatDuration, safeText, type Style, table } from '@holotype/terminal';
import type { CheckedSignature, CheckedSignatures, SignatureState } from '@holotype/workflows-replay';

/** One line for each signature, then the attestations side by side. */
export const renderSignatures = (
  { fingerprint, manifestDigest, signatures }: CheckedSignatures,
  style: Style,
): string[] => {
  const attested = signatures.filter(({ attestation }) => attestation !== undefined);
  return [
    ...signatures.map((one) => lineOf(one, style)),
    style.dim(`capsule ${fingerprint}, Manifest ${manifestDigest}`),
    ...(attested.length === 0 ? [] : ['', ...attestationTable(attested, style)]),
  ];
};

const results: Readonly<Record<Attestation['result'], string>> = {
  same: 'the result is the same',
  different: 'the result is not the same',
  failed: 'the run failed',
  uncompared: 'there was nothing to compare',
};

/** `the result is the same, 2 of 2 claims hold`, and what makes it mean less. */
export const attestedInWords = ({ result, claims, edited, asked }: Attestation): string =>
  [
    results[result],
    ...(claims.length > 0 ? [`${claimsOf(claims)} claims hold`] : []),
    ...caveats({ edited, asked }),
  ].join(', ');

const claimsOf = (claims: Attestation['claims']): string =>
  `${String(claims.filter(({ holds }) => holds).length)} of ${String(claims.length)}`;

const caveats = ({
  edited,
  asked,
}: Pick<Attestation, 'edited'> & { readonly asked: Attestation['asked'] | undefined }): string[] => [
  ...(edited > 0 ? ['with edited inputs'] : []),
  ...(asked && asked.policies.length > 0
    ? [safeText(`compared by ${asked.policies.slice(0, 5).join('  ')}`)]
    : []),
  ...(asked && asked.claims > 0 ? [`${String(asked.claims)} claims added by the signer`] : []),
];

const marks: Readonly<Record<SignatureState, readonly [mark: string, colour: keyof Style]>> = {
  vouched: ['✓', 'green'],
  unknown: ['?', 'cyan'],
  'not-allowed': ['✗', 'red'],
  invalid: ['✗', 'red'],
};

const lineOf = ({ file, referrer, state, principals, why, key }: CheckedSignature, style: Style): string => {
  const [mark, colour] = marks[state];
  const by = key ? `${key.type} ${key.fingerprint}` : '';
  const who = safeText(principals.join(' or '));
  const words: Readonly<Record<SignatureState, string>> = {
    vouched: `valid signature by ${who} (${by})`,
    unknown: `valid signature by a key that nobody vouched for (${by})`,
    'not-allowed': `valid signature, but ${why ?? ''}: ${who} (${by})`,
    invalid: `not valid: ${safeText(why ?? '')}`,
  };
  // Whoever attaches a file to a capsule in a registry gives it a name, and others may give the same.
  const named = referrer === undefined ? file : `${file} (${referrer.slice(0, 'sha256:'.length + 12)})`;
  return `${style[colour](mark)} ${safeText(named)}: ${words[state]}`;
};

const attestationTable = (attested: readonly CheckedSignature[], style: Style): string[] =>
  table([
    ['signer', 'result', 'claims', 'time', 'replayed', 'machine', ''].map((name) => style.dim(name)),
    ...attested.flatMap(({ principals, state, key, attestation }) =>
      attestation
        ? [
            cellsOf(
              attestation,
              state === 'vouched' ? principals.join(' or ') : `? ${key?.fingerprint ?? ''}`,
              style,
            ),
          ]
        : [],
    ),
  ]);

const cellsOf = (attestation: Attestation, signer: string, style: Style): string[] => {
  const { result, claims, run, report, machine, madeAt } = attestation;
  const fact = (name: string) => machine.find((one) => one.name === name)?.value;
  const kind = [fact('Distribution'), fact('Processor') ?? fact('Architecture')].filter(
    (one) => one !== undefined,
  );
  return [
    safeText(signer),
    result === 'same' ? style.green('✓ the same') : style.red(`✗ ${results[result]}`),
    claims.length === 0 ? '' : claimsOf(claims),
    formatDuration(run.seconds * 1000),
    safeText((report.madeAt ?? madeAt).slice(0, 10)),
    safeText(kind.join(', ')),
    caveats({ edited: attestation.edited, asked: attestation.asked }).join(', '),
  ];
};
