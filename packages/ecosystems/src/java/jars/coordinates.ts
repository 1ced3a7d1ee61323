import { parsePurl, toPurl } from '../../reading/purl.ts';

/** What Maven calls a file by. */
export interface Coordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
  /** `slf4j-api-2.0.9.jar`, `netty-4.1.0-linux-x86_64.jar`. */
  readonly file: string;
}

const word = /^[\w.+~-]{1,128}$/;

/** Undefined where a repository has no such path. */
export const toCoordinates = (
  group: string,
  artifact: string,
  version: string,
  file = `${artifact}-${version}.jar`,
): Coordinates | undefined => {
  const words = [...group.split('.'), artifact, version, file];
  const isPlain = words.every((one) => word.test(one) && !/^\.+$/.test(one));
  return isPlain && words.length < 30 && restOf({ artifact, version, file }) !== undefined
    ? { group, artifact, version, file }
    : undefined;
};

/** Below every repository of Maven's layout. */
export const pathOf = ({ group, artifact, version, file }: Coordinates): string =>
  `/${[...group.split('.'), artifact, version, file].map(encodeURIComponent).join('/')}`;

/** What a file is called beyond its artifact and version. */
const restOf = ({ artifact, version, file }: Omit<Coordinates, 'group'>) => {
  const stem = `${artifact}-${version}`;
  const [, classifier, type] = /^(?:-([\w.+~-]+?))?\.(jar|war|ear|aar)$/.exec(file.slice(stem.length)) ?? [];
  return file.startsWith(stem) && type !== undefined ? { classifier, type } : undefined;
};

/** `pkg:maven/org.slf4j/slf4j-api@2.0.9?classifier=sources`. */
export const mavenPurl = (one: Coordinates): string => {
  const { classifier, type = 'jar' } = restOf(one) ?? {};
  const more = new URLSearchParams({
    ...(classifier !== undefined && { classifier }),
    ...(type !== 'jar' && { type }),
  }).toString();
  const plain = toPurl('maven', `${one.group}/${one.artifact}`, one.version);
  return more === '' ? plain : `${plain}?${more}`;
};

/** Of a purl as `mavenPurl` writes them. */
export const parseMavenPurl = (purl: string): Coordinates | undefined => {
  const found = parsePurl('maven', purl);
  const [group = '', artifact = ''] = found?.name.split('/') ?? [];
  if (!found) return undefined;
  const more = new URLSearchParams(purl.split('?')[1] ?? '');
  const classifier = more.get('classifier');
  const file = `${artifact}-${found.version}${classifier === null ? '' : `-${classifier}`}.${more.get('type') ?? 'jar'}`;
  return toCoordinates(group, artifact, found.version, file);
};
