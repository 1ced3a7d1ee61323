/** What tells one file of a channel from all others, but for its kind. */
export interface CondaPurl {
  readonly name: string;
  readonly version: string;
  readonly build: string;
  readonly channel: string;
  readonly subdir: string;
}

/** `pkg:conda/zlib@1.3?build=h1&channel=conda-forge&subdir=linux-64`. */
export const condaPurl = ({ name, version, build, channel, subdir }: CondaPurl): string => {
  const [plain, release] = [name, version].map(encodeURIComponent);
  const qualifiers = Object.entries({ build, channel, subdir }).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return `pkg:conda/${plain ?? ''}@${release ?? ''}?${qualifiers.join('&')}`;
};

/** Channel and subdir of a purl as `condaPurl` writes them; undefined for what is none. */
export const parseCondaPurl = (purl: string): Pick<CondaPurl, 'channel' | 'subdir'> | undefined => {
  const query = /^pkg:conda\/[^?]+\?([^#]*)$/.exec(purl)?.[1];
  const found = new URLSearchParams(query ?? '');
  const [channel, subdir] = [found.get('channel'), found.get('subdir')];
  return channel !== null && subdir !== null && isPlace(channel) && isPlace(subdir)
    ? { channel, subdir }
    : undefined;
};

/** Names with slashes between them, none of which leads up. */
export const isPlace = (text: string): boolean =>
  text.length <= 255 && /^[\w.-]+(?:\/[\w.-]+)*$/.test(text) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(text);
