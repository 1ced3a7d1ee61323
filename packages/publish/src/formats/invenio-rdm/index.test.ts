import type { About } from '@holotype/model';
import { expect, test } from 'vitest';
import { publish } from '../../publish.ts';
import { sample } from '../../sample.test.data.ts';

interface Record {
  readonly metadata: {
    readonly rights: readonly unknown[];
    readonly creators: readonly { readonly person_or_org: unknown }[];
  };
}

const metadataOf = (about: About): Record['metadata'] => {
  const { files } = publish({ ...sample, about: { ...sample.about, ...about } });
  const { text = '' } = files.find(({ name }) => name === 'invenio-rdm.json') ?? {};
  return (JSON.parse(text) as Record).metadata;
};

test.each([
  ['CC-BY-4.0', { id: 'cc-by-4.0' }],
  ['MIT OR Apache-2.0', { title: { en: 'MIT OR Apache-2.0' } }],
  ['LicenseRef-house', { title: { en: 'LicenseRef-house' } }],
])('the licence %s is one of its list, or words', (licence, rights) => {
  expect(metadataOf({ licence }).rights).toEqual([rights]);
});

test('a group is an organisation, and a name of one word with an iD a person', () => {
  const authors = [{ name: 'The Oak Consortium' }, { name: 'Plato', orcid: '0000-0002-1825-0097' }];
  expect(metadataOf({ authors }).creators.map((one) => one.person_or_org)).toEqual([
    { type: 'organizational', name: 'The Oak Consortium' },
    {
      type: 'personal',
      family_name: 'Plato',
      identifiers: [{ scheme: 'orcid', identifier: '0000-0002-1825-0097' }],
    },
  ]);
});
