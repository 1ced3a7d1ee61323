import { doiUrl } from '@holotype/model';
import type { Facts, InputFact, KeptFact, OutputFact } from '../../facts/facts.ts';
import type { PackageFact } from '../../facts/packages.ts';
import type { Format } from '../../format.ts';
import { readExpression } from '../../licences/expression.ts';
import { jsonText } from '../../text/visible.ts';

/** https://spdx.github.io/spdx-spec/v2.3/ */
export const spdx: Format = {
  name: 'spdx',
  files: [
    {
      name: 'sbom.spdx.json',
      mediaType: 'application/spdx+json',
      about: 'the packages and files of the environment with hashes and licences, as SPDX 2.3',
    },
  ],
  needs: [],
  uses: ['title', 'licence', 'version'],
  write: (facts) => [{ name: 'sbom.spdx.json', text: jsonText(documentOf(facts)) }],
};

const capsuleId = 'SPDXRef-Capsule';
const packageId = (at: number): string => `SPDXRef-Package-${at + 1}`;
const fileId = (id: string): string => `SPDXRef-File-${id}`;

const documentOf = (facts: Facts) => {
  const { capsule, packages, date, title, tool, about } = facts;
  const stated = namedLicences([about.licence, ...packages.map(({ licence }) => licence)]);
  const files = [...facts.inputs.filter(({ slot }) => slot === undefined), ...facts.outputs];
  const { files: kept, left } = facts.kept;
  const idOf = new Map(packages.map(({ purl }, at) => [purl, packageId(at)]));
  const idsOf = (purls: readonly (string | undefined)[]) =>
    purls.flatMap((purl) => (purl === undefined ? [] : (idOf.get(purl) ?? [])));
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: title,
    documentNamespace: `https://spdx.org/spdxdocs/holotype-${capsule.sha256}`,
    creationInfo: {
      created: `${date}T00:00:00Z`,
      creators: [`Tool: ${tool.replace(' ', '-')}`],
    },
    ...(left > 0 && { comment: `${left} smaller files that the capsule contains are not listed` }),
    documentDescribes: [capsuleId],
    packages: [
      {
        SPDXID: capsuleId,
        name: title,
        ...(about.version !== undefined && { versionInfo: about.version }),
        packageFileName: capsule.name,
        downloadLocation: about.doi === undefined ? 'NOASSERTION' : doiUrl(about.doi),
        filesAnalyzed: false,
        checksums: [{ algorithm: 'SHA256', checksumValue: capsule.sha256 }],
        licenseConcluded: 'NOASSERTION',
        licenseDeclared: stated.of(about.licence),
        copyrightText: 'NOASSERTION',
        primaryPackagePurpose: 'CONTAINER',
      },
      ...packages.map((one, at) => packageOf(one, at, stated.of(one.licence))),
      ...[...files, ...kept].map(fileOf),
    ],
    relationships: [
      relation('SPDXRef-DOCUMENT', 'DESCRIBES', capsuleId),
      ...packages.map((_, at) => relation(capsuleId, 'CONTAINS', packageId(at))),
      ...packages.flatMap(({ needs = [] }, at) =>
        idsOf(needs).map((id) => relation(packageId(at), 'DEPENDS_ON', id)),
      ),
      ...files.map(({ id }) => relation(capsuleId, 'CONTAINS', fileId(id))),
      ...kept.map(({ id, purl }) => relation(idsOf([purl])[0] ?? capsuleId, 'CONTAINS', fileId(id))),
    ],
    ...(stated.texts.length > 0 && {
      hasExtractedLicensingInfos: stated.texts,
    }),
  };
};

const relation = (from: string, relationshipType: string, to: string) => ({
  spdxElementId: from,
  relationshipType,
  relatedSpdxElement: to,
});

/** A file of SPDX needs a SHA-1, which nothing here has: this is a package of one file. */
const fileOf = ({ id, name, sha256 }: InputFact | OutputFact | KeptFact) => ({
  SPDXID: fileId(id),
  name,
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  checksums: [{ algorithm: 'SHA256', checksumValue: sha256 }],
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
  primaryPackagePurpose: 'FILE',
  comment: kinds[id.replace(/-\d+$/, '')] ?? '',
});

const kinds: Readonly<Record<string, string>> = {
  input: 'An input of the run',
  output: 'An output of the run',
  kept: 'A file of the environment that the capsule contains, since no public package gives it',
};

const packageOf = ({ purl, type, name, version, file }: PackageFact, at: number, licence: string) => ({
  SPDXID: packageId(at),
  name,
  ...(version !== '' && { versionInfo: version }),
  downloadLocation: file?.urls.find((url) => /^https?:\/\/[!-~]+$/.test(url)) ?? 'NOASSERTION',
  filesAnalyzed: false,
  ...(file && {
    checksums: [{ algorithm: 'SHA256', checksumValue: file.sha256 }],
  }),
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: licence,
  copyrightText: 'NOASSERTION',
  ...(type !== 'generic' && {
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: purl,
      },
    ],
  }),
});

/** Licences by expressions of SPDX; what is none becomes a licence of the document, with what was stated as its text. */
const namedLicences = (all: readonly (string | undefined)[]) => {
  const isOwn = (text: string) => {
    const read = readExpression(text);
    return read.kind !== 'valid' || read.text.includes('LicenseRef-');
  };
  const own = [...new Set(all.filter((text) => text !== undefined))].filter(isOwn);
  const idOf = (text: string) => `LicenseRef-stated-${own.indexOf(text) + 1}`;
  return {
    of: (text: string | undefined): string => {
      if (text === undefined) return 'NOASSERTION';
      const read = readExpression(text);
      return isOwn(text) || read.kind !== 'valid' ? idOf(text) : read.text;
    },
    texts: own.map((text) => ({
      licenseId: idOf(text),
      extractedText: text,
      name: text.slice(0, 200),
    })),
  };
};
