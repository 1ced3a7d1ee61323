import { indexLinks } from '@holotype/capsule';
import { DirectorySink, makeDirectories } from '@holotype/host';
import { parentOf } from '@holotype/model';
import type { Form } from '../../form.ts';
import { refuseNames } from './refuse-names.ts';

/** A directory to run in. Only root keeps owners, devices, capabilities, setuid and setgid. */
export const dir: Form = {
  name: 'dir',
  writes: true,
  write: async (assembly, output) => {
    const { tree } = assembly;
    const sink = new DirectorySink(output, assembly.privileged);
    const links = indexLinks(tree);
    makeDirectories(parentOf(output));
    refuseNames(tree, output);
    for (const entry of tree) if (entry.type === 'directory') sink.directory(entry);
    for await (const { files } of assembly.sources()) {
      for (const { entry, content } of files) {
        sink.file(entry, content);
        for (const link of links.get(entry.path) ?? []) sink.link(link, entry.path);
        assembly.onProgress(entry.size);
      }
    }
    for (const entry of tree) {
      if (entry.type === 'directory' || (entry.type === 'file' && entry.size > 0)) continue;
      if (entry.hardlink === undefined) sink.node(entry);
      else sink.link(entry, entry.hardlink);
    }
    sink.finish();
    return { digests: {} };
  },
};
