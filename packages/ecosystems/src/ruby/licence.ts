import { joinLicences, type LicenceReader } from '../licence.ts';
import { tolerate } from '../reading/gaps.ts';
import { gemFinder, gemspecOf } from './gem/places.ts';
import { fullName } from './gem/name.ts';

/** `s.licenses` of the gemspec, as RubyGems writes it: a list of texts on one line. */
export const licence: LicenceReader = (host) => {
  const files = tolerate(host, []);
  const find = gemFinder(files);
  return ({ sites = [] }) => {
    const found = sites.map((site) => find(site)).find((one) => one !== undefined);
    if (!found) return undefined;
    const text = files.text(gemspecOf(found.root, fullName(found.gem))) ?? '';
    const [, list = ''] = /^ *s\.licenses = \[((?:"[^"\\]*"(?:\.freeze)?(?:, )?)+)\]/m.exec(text) ?? [];
    const stated = [...list.matchAll(/"([^"]*)"/g)].map(([, one = '']) => one);
    return joinLicences(stated);
  };
};
