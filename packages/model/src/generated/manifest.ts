// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * @maxItems 65536
 */
export type Words = string[];
/**
 * Keyring paths or fingerprints; empty: all of trusted.gpg.d
 *
 * @maxItems 65536
 */
export type Words1 = string[];

/**
 * What is there: facts, one section per probe; the scope; the Tree's digest; what could not be read.
 */
export interface Manifest {
  manifestVersion: '1-0-0';
  tool: Tool;
  /**
   * UTC
   */
  capturedAt: string;
  host: CapturedHost;
  scope: ScopeSection;
  tree: TreeReference;
  /**
   * Every path that a walk of the root sees is in one of these
   *
   * @maxItems 1000
   */
  accounting: AccountingClass[];
  sections: Sections;
  /**
   * @maxItems 100000
   */
  gaps: Gap[];
  /**
   * @maxItems 1000
   */
  substitutions: Substitution[];
}
export interface Tool {
  name: string;
  version: string;
}
export interface CapturedHost {
  /**
   * A pseudonym: host-1
   */
  name: string;
  /**
   * The running machine, or a root file system that was not running
   */
  kind: 'live' | 'root';
  /**
   * Captured by root; otherwise some files may have been denied
   */
  privileged: boolean;
}
export interface ScopeSection {
  kind: 'system' | 'paths';
  /**
   * @maxItems 100000
   */
  rules: ScopeRule[];
}
/**
 * The nearest named ancestor of a path decides whether the Tree holds it
 */
export interface ScopeRule {
  path: string;
  held: boolean;
  reason: string;
  /**
   * What lies there and is not held
   */
  paths?: number;
  files?: number;
  bytes?: number;
}
export interface TreeReference {
  /**
   * Merkle root
   */
  digest: string;
  entries: number;
  /**
   * Regular files, each path counted
   */
  files: number;
  /**
   * Sum of the sizes of regular files, a hardlink group counted once
   */
  bytes: number;
  /**
   * @maxItems 10000
   */
  chunks: Chunk[];
}
/**
 * A zstd-compressed piece of an NDJSON stream, cut between lines.
 */
export interface Chunk {
  /**
   * Of the compressed bytes: how the piece is found
   */
  digest: string;
  size: number;
  /**
   * Of the NDJSON text
   */
  contentDigest: string;
  contentSize: number;
  lines: number;
}
export interface AccountingClass {
  class: 'packaged' | 'changed' | 'unmanaged' | 'generated' | 'substituted' | 'left-out';
  reason: string;
  /**
   * Everything that find prints
   */
  paths: number;
  /**
   * Regular files
   */
  files: number;
  /**
   * Sizes of regular files, each path counted
   */
  bytes: number;
}
/**
 * One section per probe; a section that does not apply is left out.
 */
export interface Sections {
  os?: OsSection;
  dpkg?: DpkgSection;
  apt?: AptSection;
  python?: PythonSection;
  libc?: LibcSection;
  kernel?: KernelSection;
  cpu?: CpuSection;
  memory?: MemorySection;
  pci?: PciSection;
  gpu?: GpuSection;
  limits?: LimitsSection;
  locale?: LocaleSection;
  environment?: EnvironmentSection;
}
/**
 * The distribution, as os-release and its own files name it, and what it ran in.
 */
export interface OsSection {
  id?: string;
  idLike: Words;
  name?: string;
  prettyName?: string;
  /**
   * Absent for a rolling distribution
   */
  versionId?: string;
  versionCodename?: string;
  variantId?: string;
  buildId?: string;
  cpeName?: string;
  /**
   * /etc/debian_version: the point release, which os-release omits
   */
  debianVersion?: string;
  /**
   * Of /bin/sh, as uname spells it: x86_64, aarch64
   */
  architecture?: string;
  /**
   * /bin is a link into /usr
   */
  usrMerged: boolean;
  /**
   * Runtime or manager of the container; absent: none was seen
   */
  container?: string;
  /**
   * The processor says that a hypervisor is there; absent where it cannot say
   */
  virtualMachine?: boolean;
}
/**
 * What dpkg's database says is installed, and which archive each package came from.
 */
export interface DpkgSection {
  architecture: string;
  foreignArchitectures: Words;
  /**
   * Ordered by name, then architecture; every package that dpkg has files or configuration of
   *
   * @maxItems 100000
   */
  packages: DpkgPackage[];
  /**
   * @maxItems 100000
   */
  diversions: DpkgDiversion[];
  /**
   * @maxItems 100000
   */
  statOverrides: DpkgStatOverride[];
}
export interface DpkgPackage {
  purl: string;
  name: string;
  version: string;
  architecture: string;
  /**
   * The three words of dpkg: want, flag, status
   */
  status: string;
  essential: boolean;
  /**
   * Asked for by name; absent where apt's extended_states is not there
   */
  manual?: boolean;
  source?: string;
  sourceVersion?: string;
  depends?: string;
  preDepends?: string;
  origin: DpkgListedOrigin | DpkgUnlistedOrigin | DpkgUnknownOrigin;
}
/**
 * An index on the machine has this version
 */
export interface DpkgListedOrigin {
  kind: 'listed';
  /**
   * Base of the archive, ends with /
   */
  uri: string;
  /**
   * Origin and label of its Release file
   */
  archive?: string;
  suite: string;
  codename?: string;
  component: string;
  /**
   * Keyring path or fingerprint of the source entry
   */
  signedBy?: string;
  /**
   * Pool path below the base
   */
  filename: string;
  size: number;
  sha256: string;
}
/**
 * There are indexes, and none has this version
 */
export interface DpkgUnlistedOrigin {
  kind: 'unlisted';
  otherVersions: Words;
}
/**
 * No index is on the machine
 */
export interface DpkgUnknownOrigin {
  kind: 'unknown';
}
export interface DpkgDiversion {
  /**
   * Path text
   */
  from: string;
  to: string;
  /**
   * The diverting package; absent for a local diversion
   */
  by?: string;
}
export interface DpkgStatOverride {
  path: string;
  user: string;
  group: string;
  mode: string;
}
/**
 * Where apt looks for packages and whom it trusts. User names and passwords are cut from URLs.
 */
export interface AptSection {
  /**
   * @maxItems 10000
   */
  sources: AptSource[];
  /**
   * @maxItems 10000
   */
  keyrings: AptKeyring[];
}
/**
 * One deb or deb-src stanza or line
 */
export interface AptSource {
  file: string;
  format: 'deb822' | 'one-line';
  enabled: boolean;
  types: Words;
  uris: Words;
  suites: Words;
  components: Words;
  architectures: Words;
  signedBy: Words1;
  /**
   * An armoured key in the stanza itself
   */
  inlineKey?: string;
  trusted?: boolean;
}
export interface AptKeyring {
  path: string;
  sha256: string;
  size: number;
  /**
   * In trusted.gpg or trusted.gpg.d
   */
  trustedForAll: boolean;
}
/**
 * Python prefixes
 */
export interface PythonSection {}
/**
 * The C library
 */
export interface LibcSection {}
/**
 * The running kernel
 */
export interface KernelSection {}
/**
 * The processor
 */
export interface CpuSection {}
/**
 * Memory and NUMA
 */
export interface MemorySection {}
/**
 * PCI devices
 */
export interface PciSection {}
/**
 * GPUs and their driver
 */
export interface GpuSection {}
/**
 * Resource limits
 */
export interface LimitsSection {}
/**
 * Locale and time zone
 */
export interface LocaleSection {}
/**
 * Environment variables, by allow-list
 */
export interface EnvironmentSection {}
export interface Gap {
  section: string;
  where: string;
  why: 'absent' | 'denied' | 'timed-out' | 'unsupported' | 'excluded' | 'unreadable' | 'changing';
  detail?: string;
}
export interface Substitution {
  path: string;
  reason: string;
  /**
   * base64 of what the Tree holds instead
   */
  content: string;
}
