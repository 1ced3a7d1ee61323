import { makerIn } from './make.ts';

/** Names and link targets that are hard to write down. */
export const makeNames = (root: string): void => {
  const { file, directory, symlink } = makerIn(`${root}/srv/names`);
  file('latin1-caf\xe9');
  file('broken-\xc3\x28-\xff\xfe');
  file('line\nbreak');
  file('tab\tand\rreturn');
  file('escape\x1b[31mred');
  file('trailing ');
  file('-rf');
  file('per%25cent and 100%');
  file('back\\slash "quoted" \'single\' $HOME `id`');
  file('*?[glob]');
  file(Buffer.from('überläng €').toString('latin1'));
  // Right-to-left override and a byte order mark, as UTF-8.
  file('\xe2\x80\xaetxt.exe');
  file('\xef\xbb\xbfmark');
  file('n'.repeat(255));
  file('exactly-one-hundred-'.padEnd(100 - 'srv/names/'.length, 'x'));
  file('exactly-one-hundred-and-one-'.padEnd(101 - 'srv/names/'.length, 'x'));
  const deep = Array.from({ length: 12 }, (_, depth) => `${String(depth)}-${'deep'.repeat(20)}`).join('/');
  directory(deep);
  file(`${deep}/bottom`);
  directory('caf\xe9/\n');
  file('caf\xe9/\n/inside');
  symlink('loop-a', 'loop-b');
  symlink('loop-b', 'loop-a');
  symlink('itself', 'itself');
  symlink('out', '/../../../../../../outside/of/everything');
  symlink('out-relative', '../../../../../../../etc/hostname');
  symlink('latin1-target', 'caf\xe9');
  symlink('long-target', `/${'t'.repeat(120)}`);
  symlink('very-long-target', `${'up/../'.repeat(600)}end`);
};

/** Names that an OCI layer takes for deletions. */
export const makeWhiteouts = (root: string): void => {
  const { file } = makerIn(`${root}/srv/whiteouts`);
  file('kept');
  file('.wh.kept');
  file('.wh..wh..opq');
};
