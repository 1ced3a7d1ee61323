import { expect, test } from 'vitest';
import { generatedReason } from './generated.ts';

test('files that tools write are named by their tool', () => {
  const known: readonly (readonly [string, string])[] = [
    ['/usr/lib/python3/__pycache__/os.cpython-311.pyc', 'Python bytecode'],
    ['/var/lib/dpkg/status', 'dpkg database'],
    ['/var/lib/gems/3.1.0/extensions/x86_64-linux/3.1.0/a-1.0/a.so', 'native extensions of gems, built here'],
    ['/srv/vendor/bundle/ruby/3.1.0/gems/a-1.0/lib/a.so', 'native extensions of gems, built here'],
    ['/var/lib/gems/3.1.0/specifications/a-1.0.gemspec', 'what RubyGems notes of gems'],
    ['/etc/ld.so.cache', 'linker cache'],
    ['/etc/alternatives/vi', 'alternatives'],
    ['/etc/ssl/certs/ca-certificates.crt', 'certificate bundle'],
    ['/boot/initrd.img-6.1.0', 'initial RAM disk'],
    ['/usr/lib/modules/6.1.0/modules.dep', 'kernel module index'],
    ['/lib/modules/6.1.0/modules.dep.bin', 'kernel module index'],
    ['/usr/share/icons/hicolor/icon-theme.cache', 'icon cache'],
  ];
  for (const [path, reason] of known) expect(generatedReason(path), path).toBe(reason);
});

test("people's files are not", () => {
  for (const path of [
    '/etc/fstab',
    '/usr/local/lib/a.py',
    '/var/lib/gems/3.1.0/gems/a-1.0/lib/a.rb',
    '/etc/ld.so.cache.d',
    '/srv/var/lib/dpkg/status',
    '/boot/vmlinuz',
  ])
    expect(generatedReason(path), path).toBeUndefined();
});
