import { doiUrl } from '@holotype/model';
import type { Facts } from '../../facts/facts.ts';
import type { PersonFact } from '../../facts/people.ts';
import type { Format } from '../../format.ts';
import { licenceId } from '../../licences/expression.ts';
import { jsonText } from '../../text/visible.ts';

/** https://codemeta.github.io, version 3 */
export const codemeta: Format = {
  name: 'codemeta',
  files: [
    {
      name: 'codemeta.json',
      mediaType: 'application/ld+json',
      about: 'the software and what it needs, as CodeMeta 3',
    },
  ],
  needs: ['title'],
  uses: [
    'authors',
    'orcid',
    'affiliation',
    'ror',
    'licence',
    'description',
    'keywords',
    'paper',
    'code',
    'version',
    'date',
    'doi',
  ],
  write: (facts) => [{ name: 'codemeta.json', text: jsonText(documentOf(facts)) }],
};

/** Text where the context of CodeMeta says that a text is an IRI. */
const text = (value: string) => ({ '@value': value });

const documentOf = (facts: Facts) => {
  const { about, people, title, date, machine, run, packages, code, description } = facts;
  const { paper } = about;
  const id = about.licence === undefined ? undefined : licenceId(about.licence);
  const repository = about.code ?? code[0]?.url;
  return {
    '@context': 'https://w3id.org/codemeta/3.0',
    type: 'SoftwareSourceCode',
    name: title,
    description,
    identifier: about.doi === undefined ? `urn:${facts.manifestDigest}` : doiUrl(about.doi),
    ...(people.length > 0 && { author: people.map(toPerson) }),
    ...(about.licence !== undefined && {
      license: id === undefined ? text(about.licence) : `https://spdx.org/licenses/${id}`,
    }),
    ...(about.keywords && { keywords: about.keywords }),
    ...(about.version !== undefined && { version: about.version }),
    datePublished: date,
    ...(repository !== undefined && { codeRepository: repository }),
    ...(paper && {
      referencePublication: {
        type: 'schema:ScholarlyArticle',
        ...(paper.doi !== undefined && { id: doiUrl(paper.doi) }),
        ...(paper.title !== undefined && { name: paper.title }),
        ...(paper.url !== undefined && { url: paper.url }),
      },
    }),
    ...(machine.system !== undefined && { operatingSystem: machine.system }),
    ...(machine.processors.length > 0 && {
      processorRequirements: machine.processors.join(', '),
    }),
    ...(run?.peakMemoryBytes !== undefined && {
      memoryRequirements: text(`${run.peakMemoryBytes} bytes`),
    }),
    ...(packages.length > 0 && {
      softwareRequirements: packages.map(({ purl, name, version }) => ({
        type: 'SoftwareApplication',
        identifier: purl,
        name,
        ...(version !== '' && { version }),
      })),
    }),
  };
};

const toPerson = ({ name, family, given, orcid, affiliation, ror }: PersonFact) => ({
  type: family === undefined && orcid === undefined ? 'Organization' : 'Person',
  ...(orcid !== undefined && { id: `https://orcid.org/${orcid}` }),
  ...(family === undefined ? { name } : { familyName: family }),
  ...(given !== undefined && { givenName: given }),
  ...(affiliation !== undefined && {
    affiliation: {
      type: 'Organization',
      ...(ror !== undefined && { id: `https://ror.org/${ror}` }),
      name: affiliation,
    },
  }),
});
