import type { Candidate } from '../../candidates.ts';
import { lendLogin, longestUrl, type PackageIndex, withoutLogin } from '../../reading/package-index.ts';
import type { Channels } from './channels.ts';
import { isPlace } from './purl.ts';

/** A file of a channel. */
export interface ChannelFile {
  /** Below an alias: `conda-forge`, `pkgs/main`. */
  readonly channel: string;
  readonly subdir: string;
  readonly file: string;
}

/** What channels of everybody lie below. */
const [anaconda, defaults] = ['https://conda.anaconda.org', 'https://repo.anaconda.com'] as const;
const everybody = [anaconda, defaults, 'https://prefix.dev', 'https://repo.prefix.dev'];

/** Channels whose names mean the same everywhere; others may be somebody's own, and are told to nobody new. */
const isOfEverybody = /^(?:conda-forge|bioconda|nvidia|pytorch)(?:\/label\/[\w.-]+)?$/;
const isDefault = /^pkgs\/(?:main|r|free|pro|msys2)$/;

const publicBase = (channel: string): string | undefined =>
  isOfEverybody.test(channel) ? anaconda : isDefault.test(channel) ? defaults : undefined;

/** Undefined for what is no URL of a server. */
const plainUrl = (url: string): string | undefined =>
  /^https?:\/\/./i.test(url) && URL.canParse(url) ? withoutLogin(url) : undefined;

/** The name of a channel as its packages' URL tells it, or what the record calls it; `noted` may have a login. */
export const channelName = (
  url: string | undefined,
  noted: string | undefined,
  subdir: string,
  { aliases }: Channels,
): string => {
  const ofUrl = plainUrl(url ?? '')?.replace(/\/[^/]*$/, '');
  const base = (ofUrl ?? withoutLogin(noted ?? '')).replace(/\/+$/, '');
  const channel = base.endsWith(`/${subdir}`) ? base.slice(0, -subdir.length - 1) : base;
  for (const alias of [...aliases.map((one) => one.url), ...everybody])
    if (channel.startsWith(`${alias}/`) && isPlace(channel.slice(alias.length + 1)))
      return channel.slice(alias.length + 1);
  const last = channel.replace(/^.*\//s, '');
  return [noted ?? '', last].find(isPlace) ?? 'unknown';
};

/** Where a file may be had, as everybody may know it and as this machine asks. `stated`: what the installer recorded. */
export const urlsOf = (
  file: ChannelFile,
  stated: string | undefined,
  sources: readonly Channels[],
): Required<Pick<Candidate, 'urls' | 'withLogin'>> => {
  const plain = plainUrl(stated ?? '');
  const place = `${file.channel}/${file.subdir}/${file.file}`;
  const base = publicBase(file.channel);
  const asked = [
    ...(stated !== undefined && plain !== undefined ? [lend(stated, sources)] : []),
    ...sources.flatMap((one) => askedOf(file, place, plain, one)),
  ];
  const urls = [...(base === undefined ? [] : [`${base}/${place}`]), ...asked.map(withoutLogin)];
  return {
    urls: [...new Set(urls)].filter((url) => url.length <= longestUrl),
    withLogin: [...new Set(asked)].filter((url) => url !== withoutLogin(url)),
  };
};

const askedOf = (
  { channel, subdir, file }: ChannelFile,
  place: string,
  plain: string | undefined,
  { aliases, channels, mirrors }: Channels,
): readonly string[] => {
  const last = `/${channel.replace(/^.*\//, '')}`;
  const isThatChannel = ({ url }: PackageIndex) => url.endsWith(last);
  return [
    ...mirrors.flatMap(({ of, by }) =>
      plain?.startsWith(`${of}/`) ? [by.asked + plain.slice(of.length)] : [],
    ),
    ...channels.filter(isThatChannel).map(({ asked }) => `${asked}/${subdir}/${file}`),
    ...aliases.map((alias) => `${alias.asked}/${isThatChannel(alias) ? `${subdir}/${file}` : place}`),
  ];
};

/** A URL with the login of the channel or alias that it lies below. */
const lend = (stated: string, sources: readonly Channels[]): string => {
  const plain = withoutLogin(stated);
  if (plain !== stated) return stated;
  const all = sources.flatMap(({ channels, aliases }) => [...channels, ...aliases]);
  for (const one of all.filter(({ url, asked }) => url !== asked)) {
    if (stated.startsWith(`${one.url}/`)) return one.asked + stated.slice(one.url.length);
    const lent = lendLogin(stated, one);
    if (lent !== stated) return lent;
  }
  return stated;
};
