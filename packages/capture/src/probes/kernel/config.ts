import { gunzipSync } from 'node:zlib';
import { type KernelConfig, sha256, toWord } from '@holotype/model';

/** Of a kernel's configuration text; a distribution's has 0.3 MB. */
const maxBytes = 8 * 1024 * 1024;

const wanted = new Set([
  'BINFMT_MISC',
  'BLK_DEV_LOOP',
  'BPF_SYSCALL',
  'CGROUPS',
  'CHECKPOINT_RESTORE',
  'COMPAT',
  'EROFS_FS',
  'EXT4_FS',
  'FHANDLE',
  'FUSE_FS',
  'HUGETLBFS',
  'IA32_EMULATION',
  'IO_URING',
  'IPC_NS',
  'KVM',
  'MEMCG',
  'MODULES',
  'MODVERSIONS',
  'NAMESPACES',
  'NET_NS',
  'NUMA',
  'NUMA_BALANCING',
  'OVERLAY_FS',
  'PID_NS',
  'POSIX_MQUEUE',
  'RANDOMIZE_BASE',
  'SCHED_SMT',
  'SECCOMP',
  'SECCOMP_FILTER',
  'SQUASHFS',
  'SQUASHFS_XZ',
  'SQUASHFS_ZSTD',
  'SYSVIPC',
  'TIME_NS',
  'TMPFS',
  'TMPFS_POSIX_ACL',
  'TMPFS_XATTR',
  'USER_NS',
  'UTS_NS',
  'SECURITY_APPARMOR',
  'SECURITY_LANDLOCK',
  'SECURITY_LOCKDOWN_LSM',
  'SECURITY_SELINUX',
  'SECURITY_YAMA',
  'X86_VSYSCALL_EMULATION',
  'X86_X32',
  'X86_X32_ABI',
  'ARM64_SVE',
  'ARM64_PAGE_SHIFT',
  'VIRTIO_FS',
  'ARM64_4K_PAGES',
  'ARM64_16K_PAGES',
  'ARM64_64K_PAGES',
]);
const wantedFamily = /^(?:PREEMPT|HZ|TRANSPARENT_HUGEPAGE|LEGACY_VSYSCALL)(?:_|$)/;

/** The text inside /proc/config.gz. Undefined if the bytes are not gzip, or hold more than 8 MiB. */
export const decodeConfig = (bytes: Uint8Array): Uint8Array | undefined => {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    return undefined;
  }
};

/** A kernel's configuration: `CONFIG_X=y` or `# CONFIG_X is not set`. An option that is not mentioned stays unmentioned. */
export const parseConfig = (source: string, bytes: Uint8Array): KernelConfig => {
  const options = new Map<string, string>();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  for (const line of text.split('\n')) {
    const [, set, value = 'n', unset] =
      /^(?:CONFIG_(\w+)=(.*)|# CONFIG_(\w+) is not set)$/.exec(line.trim()) ?? [];
    const name = set ?? unset;
    if (name !== undefined && (wanted.has(name) || wantedFamily.test(name))) options.set(name, toWord(value));
  }
  return {
    source,
    sha256: sha256(bytes),
    options: [...options]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ name, value: value.replace(/^"(.*)"$/, '$1') })),
  };
};
