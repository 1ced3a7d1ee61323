import type { CandidateContext, OwnMachine, PackageOffer } from '../../candidates.ts';
import { tolerate } from '../../reading/gaps.ts';
import { longestUrl, type PackageIndex, toIndex, withoutLogin } from '../../reading/package-index.ts';
import { type InstalledComponent, installedComponents } from './installed.ts';

/** What rustup fetched, by the URL and the hash in the manifest that it left: nobody is asked for either. */
export const resolveComponents = ({
  host,
  variables,
  own,
  paths,
}: CandidateContext): readonly PackageOffer[] => {
  const servers = [variables, own.variables].flatMap((one) => serverOf(one) ?? []);
  return installedComponents(paths(), tolerate(host.files, [])).map((one) => {
    const { name, version, target, sha256, url, directories } = one;
    const purl = componentPurl(one);
    const plain = withoutLogin(url);
    const asked = servers.map((server) => server.asked + pathOf(url));
    const urls = [plain, ...asked.map(withoutLogin)].filter(({ length }) => length <= longestUrl);
    const evidence = `the manifest of its channel, which rustup left, names ${plain} with sha256 ${sha256}`;
    return {
      ...{ purl, name, version, architecture: target ?? 'any', sites: [...directories] },
      offer: {
        kind: 'candidate',
        candidate: {
          ...{
            purl,
            format: 'rust',
            sha256,
            size: undefined,
            urls: [...new Set(urls)],
            index: 'none',
            evidence,
          },
          ...(asked.length > 0 && { withLogin: asked }),
        },
      },
    };
  });
};

/** `pkg:rustup/rustc@1.95.0?target=x86_64-unknown-linux-gnu`. */
const componentPurl = ({ name, version, target }: InstalledComponent): string =>
  `pkg:rustup/${encodeURIComponent(name)}@${encodeURIComponent(version)}${target === undefined ? '' : `?target=${encodeURIComponent(target)}`}`;

const pathOf = (url: string): string => new URL(url).pathname;

/** What rustup asks in the place of its own server, which has the same paths. */
const serverOf = (variables: Readonly<Record<string, string>>): PackageIndex | undefined =>
  toIndex((variables['RUSTUP_DIST_SERVER'] ?? '').replace(/\/+$/, ''));

/** Where this machine's rustup would have it, by the URL that the manifest named. */
export const findComponent = (urls: readonly string[], own: OwnMachine): readonly string[] => {
  const server = serverOf(own.variables);
  const [first] = urls;
  return server && first !== undefined && URL.canParse(first) ? [server.asked + pathOf(first)] : [];
};
