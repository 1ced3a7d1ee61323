import { capsuleText } from '../../describing.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Format } from '../../format.ts';
import { jsonText } from '../../text/visible.ts';

/**
 * What POST /v2/nodes/ of the Open Science Framework takes: https://developer.osf.io/#operation/nodes_create. Contributors and licences are left
 * out: it knows them by ids of its own.
 */
export const osf: Format = {
  name: 'osf',
  files: [
    {
      name: 'osf.json',
      mediaType: 'application/vnd.api+json',
      about: 'a project for the Open Science Framework; authors and licence are set there',
    },
  ],
  needs: ['title'],
  uses: ['description', 'keywords'],
  write: (facts) => [{ name: 'osf.json', text: jsonText(nodeOf(facts)) }],
};

const nodeOf = (facts: Facts) => {
  const { about, title, description, claims } = facts;
  const stated = claims.map(
    ({ name, carrier, value }) => `${name}: ${carrier}${value === undefined ? '' : ` (${value})`}`,
  );
  return {
    data: {
      type: 'nodes',
      attributes: {
        title,
        category: 'project',
        description: [description, ...stated, `${capsuleText(facts)}.`].join('\n\n'),
        ...(about.keywords && { tags: about.keywords }),
      },
    },
  };
};
