import { compareRaw, rawToText, sha256, toWord } from '@holotype/model';
import { field, onlyGaps, type Probe, type SectionGap, tolerate } from '@holotype/ecosystems';
import { parseLocaleArchive, parseLocaleSettings, parseZoneLink } from './parse.ts';

const settingFiles = ['/etc/default/locale', '/etc/locale.conf'];
const folder = '/usr/lib/locale';
const archive = `${folder}/locale-archive`;
const maxArchive = 256 * 1024 * 1024;

/** System-wide locale settings, compiled locales and the time zone. */
export const locale: Probe<'locale'> = {
  name: 'locale',
  reads: [...settingFiles, folder, archive, '/etc/localtime', '/etc/timezone', '/usr/share/zoneinfo/**'],
  runs: [],
  probe: (host) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const settings = settingFiles.flatMap((file) => parseLocaleSettings(files.text(file) ?? '', file));
    const folders = files.list(folder).filter((name) => name !== 'locale-archive');
    const archived = parseLocaleArchive(files.bytes(archive, maxArchive) ?? new Uint8Array());
    const generated = [...new Set([...folders, ...archived])]
      .sort(compareRaw)
      .map((name) => toWord(rawToText(name)));
    const link = files.readlink('/etc/localtime');
    const zone = link === undefined ? undefined : parseZoneLink(link);
    const localtime = files.bytes('/etc/localtime');
    const named = files.text('/etc/timezone')?.trim();
    const isEmpty = settings.length === 0 && generated.length === 0 && !localtime && !named && !link;
    if (isEmpty) return Promise.resolve(onlyGaps(gaps));
    return Promise.resolve({
      section: {
        settings,
        generated,
        ...field('timeZone', zone === undefined ? undefined : toWord(rawToText(zone))),
        ...field('timeZoneFile', named === undefined ? undefined : toWord(named)),
        ...field('localtimeSha256', localtime && sha256(localtime)),
      },
      gaps,
    });
  },
};
