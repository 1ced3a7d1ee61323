import { compareRaw, type InstalledKernel, rawToText, toWord } from '@holotype/model';
import type { Attributes } from '../../attributes.ts';

// Fedora's rescue image carries the machine id in its name.
const image = /^(?:vmlinu[xz]|Image)-(?!.*rescue)(.+?)(?<!\.old|\.sig|\.hmac)$/;

/** The releases that /boot has an image of or that have a directory of modules. */
export const readInstalled = ({ names, isDirectory }: Attributes): readonly InstalledKernel[] => {
  const images = new Set(
    names('/boot')
      .map((name) => image.exec(name)?.[1])
      .filter((release) => release !== undefined),
  );
  const modules = new Set(names('/lib/modules').filter((name) => isDirectory(`/lib/modules/${name}`)));
  return [...new Set([...images, ...modules])].sort(compareRaw).map((release) => ({
    release: toWord(rawToText(release)),
    image: images.has(release),
    modules: modules.has(release),
  }));
};
