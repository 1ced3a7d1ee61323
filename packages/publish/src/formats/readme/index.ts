import { doiUrl } from '@holotype/model';
import { slotsOf, softwareInWords } from '../../citing.ts';
import type { ClaimFact, Facts } from '../../facts/facts.ts';
import { resultInWords } from '../../facts/replays.ts';
import type { Format } from '../../format.ts';
import { md, mdBlock, mdCode, mdLink, mdParagraphs, mdTable } from '../../text/markdown.ts';
import { replayLine } from '../../text/shell.ts';
import { bytesText, countText, timeText } from '../../text/words.ts';

/** What a reader of the deposit sees first. */
export const readme: Format = {
  name: 'readme',
  files: [{ name: 'README.md', mediaType: 'text/markdown', about: 'this page' }],
  needs: [],
  uses: ['title', 'authors', 'description', 'paper', 'licence', 'doi', 'code', 'version'],
  write: (facts) => [{ name: 'README.md', text: readmeText(facts) }],
};

const readmeText = (facts: Facts): string =>
  [
    `# ${md(facts.title)}`,
    ...headLines(facts),
    mdParagraphs(facts.description),
    ...claimPart(facts),
    ...replayPart(facts),
    ...needsPart(facts),
    ...replaysPart(facts),
    ...filesPart(facts),
  ].join('\n\n') + '\n';

const headLines = ({ people, about, date }: Facts): string[] => {
  const { paper, licence, doi, version } = about;
  const names = people.map(({ name, orcid }) =>
    orcid === undefined ? md(name) : `${md(name)} (${mdLink(`https://orcid.org/${orcid}`)})`,
  );
  const facts = [
    ...(version === undefined ? [] : [`version ${md(version)}`]),
    date,
    licence === undefined ? 'no licence is stated' : `licence ${md(licence)}`,
    ...(doi === undefined ? [] : [mdLink(doiUrl(doi))]),
  ];
  const url = paper?.doi === undefined ? paper?.url : doiUrl(paper.doi);
  const article = [
    ...(paper?.title === undefined ? [] : [md(paper.title)]),
    ...(url === undefined ? [] : [mdLink(url)]),
  ];
  return [
    ...(names.length > 0 ? [names.join(', ')] : []),
    facts.join(' · '),
    ...(article.length > 0 ? [`For the paper ${article.join(', ')}.`] : []),
  ];
};

const claimPart = ({ claims, outputs }: Facts): string[] => {
  if (claims.length > 0)
    return [
      '## What the paper claims',
      mdTable(
        ['claim', 'carried by', 'as printed'],
        claims.map(({ name, carrier, value }) => [
          md(name),
          mdCode(carrier),
          value === undefined ? '' : md(value),
        ]),
      ),
    ];
  const results = outputs.filter(({ isResult }) => isResult);
  return results.length === 0
    ? []
    : [
        '## Results',
        mdTable(
          ['output', 'size'],
          results.map(({ name, size }) => [mdCode(name), bytesText(size)]),
        ),
      ];
};

const replayPart = (facts: Facts): string[] => {
  const { capsule, fingerprint, run, claims } = facts;
  if (!run)
    return [
      '## Use it',
      mdBlock([`holotype show ${capsule.name}`, `holotype rebuild ${capsule.name}`], 'sh'),
    ];
  const slots = slotsOf(facts);
  return [
    '## Replay it',
    `On Linux, with Holotype and no other program, as any user${run.usesGpu ? ', on a machine with a GPU' : ''}:`,
    mdBlock(
      [
        'npm install -g holotype          # or the one-file program',
        replayLine(capsule.name, slots),
        `holotype show ${capsule.name} --fingerprint ${fingerprint}`,
      ],
      'sh',
    ),
    `It took ${timeText(run.seconds)} where it was recorded. ${claims.length > 0 ? 'The replay says of each claim above whether it holds' : 'The replay says whether the results are the same'}; nothing of it leaves the machine.`,
    ...(slots.length > 0
      ? [
          `These inputs are not in the capsule, which knows their hashes: ${slots.map(mdCode).join(', ')}. Give each as \`--data NAME=FILE\`.`,
        ]
      : []),
  ];
};

const needsPart = ({ run, machine, packages, downloadBytes, keptBytes, capsule, code }: Facts): string[] => {
  const there = [machine.system, machine.architecture, machine.processors[0]].filter(
    (one) => one !== undefined,
  );
  const rows: (readonly [string, string])[] = [
    ...(run ? [['command', mdCode(run.command.join(' '))] as const] : []),
    ['recorded on', there.map(md).join(', ')],
    ...(machine.gpus.length > 0 && run?.usesGpu ? [['GPU', machine.gpus.map(md).join(', ')] as const] : []),
    ...(run?.peakMemoryBytes === undefined
      ? []
      : [['memory', `${bytesText(run.peakMemoryBytes)}, largest process`] as const]),
    [
      'software',
      `${countText(packages.length, 'package')}; ${downloadBytes === 0 ? 'all in the capsule' : `a replay downloads ${bytesText(downloadBytes)} of public packages; ${bytesText(keptBytes)} that are in none of them are in the capsule, packed`}`,
    ],
    ...(run
      ? [['network', run.usesNetwork ? 'the recorded run used it; a replay has none' : 'not used'] as const]
      : []),
    ...code.map(({ url, commit }) => ['code', `${mdLink(url)} at ${mdCode(commit)}`] as const),
    ['capsule', `${mdCode(capsule.name)}, ${bytesText(capsule.size)}, SHA-256 ${mdCode(capsule.sha256)}`],
  ];
  return ['## What it needs and holds', mdTable(['', ''], rows)];
};

const replaysPart = ({ replays, claims }: Facts): string[] =>
  replays.length === 0
    ? []
    : [
        '## Who replayed it',
        mdTable(
          ['', 'day', 'result', 'time', ...claims.map(({ name }) => md(name))],
          replays.map((replay) => [
            `replay ${replay.number}`,
            replay.day ?? '',
            md(resultInWords(replay)),
            timeText(replay.seconds.here),
            ...claims.map((claim) => heldText(claim, replay.claims)),
          ]),
        ),
      ];

const heldText = ({ name }: ClaimFact, told: Facts['replays'][number]['claims']): string => {
  const found = told.find((one) => one.name === name);
  return found === undefined ? 'not asked' : found.holds ? 'holds' : 'does not hold';
};

const filesPart = (facts: Facts): string[] => {
  const { capsule, files, others, isSigned } = facts;
  return [
    '## Files',
    mdTable(
      ['file', 'what it is'],
      [
        [
          mdCode(capsule.name),
          `the run with its code, its inputs and ${softwareInWords(facts)}, for \`holotype replay\``,
        ],
        ...[...files, ...others].map(({ name, about }) => [mdCode(name), md(about)]),
        [mdCode('SHA256SUMS'), 'hashes of all files, for `sha256sum --check`'],
        ...(isSigned
          ? [[mdCode('SHA256SUMS.sig'), 'its signature, for `ssh-keygen -Y verify`'] as const]
          : []),
      ],
    ),
  ];
};
