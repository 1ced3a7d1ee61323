import { doiUrl } from '@holotype/model';
import type { Facts } from '../../facts/facts.ts';
import { resultInWords } from '../../facts/replays.ts';
import type { Format } from '../../format.ts';
import { type Yaml, yamlText } from '../../text/yaml.ts';
import { visible } from '../../text/visible.ts';

/**
 * A draft for whoever checks the computation: https://codecheck.org.uk/spec/config/2.0/. Who checked, the certificate and the report are theirs to
 * add: a replay does not say who made it.
 */
export const codecheck: Format = {
  name: 'codecheck',
  files: [
    {
      name: 'codecheck.yml',
      mediaType: 'application/yaml',
      about: 'a draft of a CODECHECK 2.0 configuration, for the person who checks it',
    },
  ],
  needs: ['title', 'authors'],
  uses: ['orcid', 'paper', 'code', 'doi'],
  leftOut: ({ replays }) =>
    replays.length === 0 ? 'it is made of the report of a replay: --report report.json' : undefined,
  write: (facts) => [{ name: 'codecheck.yml', text: draftOf(facts) }],
};

const draftOf = (facts: Facts): string => {
  const { about, title, people, replays, capsule } = facts;
  const last = replays.at(-1);
  const url = about.paper?.doi === undefined ? about.paper?.url : doiUrl(about.paper.doi);
  const document = yamlText({
    version: 'https://codecheck.org.uk/spec/config/2.0/',
    paper: {
      title: about.paper?.title ?? title,
      authors: people.map(({ name, orcid }): Yaml => ({ name, ORCID: orcid })),
      reference: url,
    },
    manifest: [{ file: `./${capsule.name}`, comment: commentOf(facts) }],
    summary:
      last &&
      visible(
        `Replayed from ${capsule.name}: ${resultInWords(last)}. ${last.same} of ${last.compared} outputs are the same.`,
      ),
    repository: about.doi === undefined ? (about.code ?? undefined) : doiUrl(about.doi),
    check_time: last?.madeAt,
  });
  return `---\n# To be added by the person who checks: codechecker (name, ORCID), certificate (YYYY-NNN), report (DOI).\n${document}`;
};

const commentOf = ({ claims, outputs }: Facts): string =>
  claims.length > 0
    ? `Holds the outputs that carry ${claims.map(({ name, carrier }) => `${name} (${carrier})`).join('; ')}`
    : `Holds the outputs ${outputs
        .filter(({ isResult }) => isResult)
        .map(({ name }) => name)
        .join(', ')}`;
