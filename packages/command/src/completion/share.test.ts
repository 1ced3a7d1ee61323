import { Argument, Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { makeCommand } from '../options.ts';
import { completionFor, shareFiles } from './share.ts';

const program = new Command('tool')
  .description('Do a thing.\n\n  a → b    shown as it stands')
  .version('1.2');
program.addCommand(
  makeCommand('make', "Make what's wanted: [a] thing.", ['tool make x --as tar  # quick'])
    .argument('<what>', 'what to make')
    .addOption(new Option('-a, --as <form>', "the form; it's kept").choices(['tar', 'dir'])),
);
program.addCommand(
  makeCommand('store', 'Look.', ['tool store size']).addArgument(
    new Argument('<what>', 'which').choices(['size', 'gc']),
  ),
);
const files = shareFiles(program);

test('everything lies where shells and man look for it', () => {
  expect([...files.keys()]).toEqual([
    'share/bash-completion/completions/tool',
    'share/zsh/site-functions/_tool',
    'share/fish/vendor_completions.d/tool.fish',
    'share/man/man1/tool.1',
    'share/man/man1/tool-make.1',
    'share/man/man1/tool-store.1',
  ]);
});

test('texts are quoted as each shell takes them', () => {
  expect(completionFor('zsh', program)).toContain(String.raw`'*--as[the form; it'\''s kept]:form:(tar dir)'`);
  expect(completionFor('zsh', program)).toContain(String.raw`'make:Make what'\''s wanted\: \[a\] thing'`);
  expect(completionFor('fish', program)).toContain(
    String.raw`-s a -l as -x -a 'tar dir' -d 'the form; it\'s kept'`,
  );
  expect(completionFor('bash', program)).toContain("'make -a' | 'make --as') words='tar dir' ;;");
});

test('a manual page holds no line that a macro would take', () => {
  const page = files.get('share/man/man1/tool-make.1') ?? '';
  expect(page).toContain('.TP\n.B "\\-a, \\-\\-as <form>"\nthe form; it\'s kept\n(tar, dir)');
  expect(page).toContain('# quick\n$ tool make x \\-\\-as tar');
  expect(files.get('share/man/man1/tool.1')).toContain('a \\[u2192] b');
});
