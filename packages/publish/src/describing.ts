import type { Facts } from './facts/facts.ts';
import { escapeHtml } from './text/html.ts';
import { replayLine } from './text/shell.ts';

/** What names the capsule for good. */
export const capsuleText = ({ capsule, fingerprint }: Pick<Facts, 'capsule' | 'fingerprint'>): string =>
  `Capsule ${capsule.name}, SHA-256 ${capsule.sha256}, fingerprint ${fingerprint}`;

/** The work, its claims and how to replay them, for archives that show HTML. */
export const htmlDescription = ({ description, claims, capsule, inputs }: Facts): string => {
  const slots = inputs.flatMap(({ slot }) => slot ?? []);
  return [
    ...description.split(/\n\s*\n/).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...(claims.length === 0
      ? []
      : [
          '<p>What the paper claims, and what carries it:</p>',
          `<ul>${claims.map(({ name, carrier, value }) => `<li>${escapeHtml(`${name}: ${carrier}${value === undefined ? '' : ` (${value})`}`)}</li>`).join('')}</ul>`,
        ]),
    `<p>Replay: <code>${escapeHtml(replayLine(capsule.name, slots))}</code></p>`,
  ].join('');
};

/** How the deposit relates to something else, in DataCite's words. */
export interface Relation {
  readonly relation: 'IsSupplementTo' | 'IsDerivedFrom';
  readonly scheme: 'doi' | 'url';
  readonly identifier: string;
}

/** The paper, and where the code is. */
export const relationsOf = ({ about: { paper, code }, code: recorded }: Facts): readonly Relation[] => {
  const relation = 'IsSupplementTo';
  const printed: readonly Relation[] =
    paper?.doi !== undefined
      ? [{ relation, scheme: 'doi', identifier: paper.doi }]
      : paper?.url !== undefined
        ? [{ relation, scheme: 'url', identifier: paper.url }]
        : [];
  const repositories = new Set([...(code === undefined ? [] : [code]), ...recorded.map(({ url }) => url)]);
  return [
    ...printed,
    ...[...repositories].map((identifier): Relation => ({
      relation: 'IsDerivedFrom',
      scheme: 'url',
      identifier,
    })),
  ];
};
