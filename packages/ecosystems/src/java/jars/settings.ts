import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';
import { type ClientMachine, homeOf } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { elementsIn, textIn, withoutComments } from './xml.ts';

/** What Maven asks where it is told nothing. */
export const central: PackageIndex = {
  url: 'https://repo.maven.apache.org/maven2',
  asked: 'https://repo.maven.apache.org/maven2',
};

export interface MavenSettings {
  /** The repositories that are asked for what came from one of these names; none where nobody says which that is. */
  readonly repositories: (ids: readonly string[]) => readonly PackageIndex[];
  /** Where Maven puts what it fetched, if not below `.m2`. */
  readonly local: RawPath | undefined;
}

/** Of the user's settings.xml, that of the installation, and the pom.xml of projects. */
export const readSettings = (machine: ClientMachine): MavenSettings => {
  const files = tolerate(machine.files, []);
  const expand = expander(machine);
  const read = (path: RawPath) => expand(withoutComments(textOf(files, path)));
  const settings = [
    joinRaw(homeOf(machine), '.m2/settings.xml'),
    '/etc/maven/settings.xml',
    '/usr/share/maven/conf/settings.xml',
  ].map(read);
  const poms = machine.projects.map((project) => read(joinRaw(project, 'pom.xml')));
  const logins = new Map(
    settings
      .flatMap((xml) => elementsIn(xml, 'server'))
      .map((xml) => [textIn(xml, 'id') ?? '', xml] as const),
  );
  const toNamed = (xml: string) => {
    const id = textIn(xml, 'id') ?? '';
    const index = toIndex(textIn(xml, 'url') ?? '');
    return index ? [{ id, of: textIn(xml, 'mirrorOf') ?? '', index: withServer(index, logins.get(id)) }] : [];
  };
  const mirrors = settings.flatMap((xml) => elementsIn(xml, 'mirror')).flatMap(toNamed);
  const listed = [...settings.flatMap(activeProfiles), ...poms]
    .flatMap((xml) => elementsIn(xml, 'repository'))
    .flatMap(toNamed);
  const mirrorFor = (id: string, url: string) => mirrors.find(({ of }) => isMirrored(of, id, url))?.index;
  const repository = (id: string): readonly PackageIndex[] => {
    const own = listed.find((one) => one.id === id)?.index ?? (id === 'central' ? central : undefined);
    const mirror = mirrors.find((one) => one.id === id)?.index;
    return own ? [mirrorFor(id, own.url) ?? own] : [mirror ?? []].flat();
  };
  return {
    repositories: (ids) => distinctIndexes(ids.flatMap(repository)),
    local: [settings.map((xml) => textIn(xml, 'localRepository')).find((text) => text?.startsWith('/')) ?? []]
      .flat()
      .map(utf8ToRaw)[0],
  };
};

const textOf = (files: HostFiles, path: RawPath): string => files.text(path, 4 * 1024 ** 2) ?? '';

/** `${env.NAME}` and `${user.home}`; others are of a build, and stay. */
const expander = (machine: ClientMachine) => (text: string) =>
  text.replace(/\$\{(?:env\.(\w+)|user\.home)\}/g, (all, name: string | undefined) =>
    name === undefined ? (machine.variables['HOME'] ?? '/root') : (machine.variables[name] ?? all),
  );

/** Those that the settings say are on: others are asked of nobody. */
const activeProfiles = (xml: string): readonly string[] => {
  const on = new Set(elementsIn(xml, 'activeProfile').map((id) => id.trim()));
  return elementsIn(xml, 'profile').filter((profile) => {
    const [activation = ''] = elementsIn(profile, 'activation');
    return on.has(textIn(profile, 'id') ?? '') || textIn(activation, 'activeByDefault') === 'true';
  });
};

/** A login that settings.xml has for a server, for requests alone; one that Maven encrypted is none here. */
const withServer = (index: PackageIndex, server: string | undefined): PackageIndex => {
  const [user, password] = [textIn(server ?? '', 'username'), textIn(server ?? '', 'password')];
  if (user === undefined || password === undefined || /^\{.*\}$/.test(password) || index.asked !== index.url)
    return index;
  const asked = new URL(index.asked);
  [asked.username, asked.password] = [user, password];
  return { url: index.url, asked: asked.href.replace(/\/+$/, '') };
};

/** `*`, `external:*`, names, and names with `!` that are none. */
const isMirrored = (of: string, id: string, url: string): boolean => {
  const words = of.split(',').map((word) => word.trim());
  if (words.includes(`!${id}`)) return false;
  const isExternal = !/^(?:file:|https?:\/\/(?:localhost|127\.0\.0\.1)[:/])/.test(url);
  return words.some((word) => word === '*' || word === id || (word === 'external:*' && isExternal));
};
