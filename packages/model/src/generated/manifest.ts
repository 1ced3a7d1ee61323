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
 * Of the wheel that it was installed from: cp311-cp311-manylinux_2_17_x86_64
 *
 * @maxItems 65536
 */
export type Words2 = string[];
/**
 * Requires-Dist, as written
 *
 * @maxItems 65536
 */
export type Words3 = string[];
/**
 * The running kernel and the kernels that are installed.
 */
export type KernelSection = RunningKernel | StoppedKernel;
/**
 * Names of the bits, lowest first
 *
 * @maxItems 65536
 */
export type Words4 = string[];
/**
 * In the order in which they are asked
 *
 * @maxItems 65536
 */
export type Words5 = string[];
/**
 * Ordered
 *
 * @maxItems 65536
 */
export type Words6 = string[];
/**
 * Ordered
 *
 * @maxItems 65536
 */
export type Words7 = string[];
/**
 * Ordered
 *
 * @maxItems 65536
 */
export type Words8 = string[];
/**
 * Graphics processors and other accelerators, and their drivers. Serial numbers and UUIDs are not read.
 */
export type GpuSection = NoGpu | Gpus;
/**
 * Compiled locales below /usr/lib/locale, in folders and in locale-archive, as locale -a names them; C and POSIX are built in
 *
 * @maxItems 65536
 */
export type Words9 = string[];
/**
 * When two outputs count as the same: what is read of them, and what may differ
 */
export type Policy = PlainPolicy | NumberPolicy | LinePolicy | PicturePolicy | MixedPolicy;
/**
 * One value in an output
 */
export type Selector = CellSelector | PointerSelector | LineSelector | KeySelector;
/**
 * @minItems 1
 * @maxItems 1000
 */
export type Authors = Author[];
/**
 * @minItems 1
 * @maxItems 100
 *
 * Items: One line of text, without characters that control a terminal or the direction of text
 */
export type Keywords = string[];
/**
 * Areas of study, by the list of Dataverse. Absent in older documents
 *
 * @minItems 1
 * @maxItems 14
 */
export type Subjects = (
  | 'Agricultural Sciences'
  | 'Arts and Humanities'
  | 'Astronomy and Astrophysics'
  | 'Business and Management'
  | 'Chemistry'
  | 'Computer and Information Science'
  | 'Earth and Environmental Sciences'
  | 'Engineering'
  | 'Law'
  | 'Mathematical Sciences'
  | 'Medicine, Health and Life Sciences'
  | 'Physics'
  | 'Social Sciences'
  | 'Other'
)[];

/**
 * What is there: facts, one section per probe; the scope; the Tree's digest; what could not be read.
 */
export interface Manifest {
  manifestVersion: '3-0-0';
  tool: Tool;
  /**
   * UTC
   */
  capturedAt: string;
  host: CapturedHost;
  scope: ScopeSection;
  tree: TreeReference;
  /**
   * Every path that the capture looked at is in one of these; of a machine, every path that a walk of the root sees
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
  run?: Run;
  about?: About;
  /**
   * Made so that it names neither the person nor the machine: the run's account has a pseudonym
   */
  private?: true;
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
  kind: 'system' | 'paths' | 'run';
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
  reason: Reason;
  /**
   * What lies there and is not held; absent where that was not counted, as in captures of runs
   */
  paths?: number;
  files?: number;
  bytes?: number;
}
/**
 * docs/formats.md has what each code says
 */
export interface Reason {
  code:
    | 'project'
    | 'package'
    | 'npm-package'
    | 'distribution'
    | 'unit'
    | 'database'
    | 'every-root'
    | 'certificates'
    | 'fonts'
    | 'root-link'
    | 'system'
    | 'reached-by'
    | 'touched'
    | 'asked-by-run'
    | 'listed'
    | 'package-directory'
    | 'too-many-touched'
    | 'asked-for'
    | 'outside'
    | 'not-reached'
    | 'not-of-packages'
    | 'not-of-unit'
    | 'unused'
    | 'only-directory'
    | 'listing-too-large'
    | 'not-there-then'
    | 'made-by-run'
    | 'made-again'
    | 'ignored-by-git'
    | 'repository-data'
    | 'made-by-holotype'
    | 'own-files'
    | 'asked-to-leave-out'
    | 'left-out-by-user'
    | 'data-slot'
    | 'secret'
    | 'private-key'
    | 'credential'
    | 'command-history'
    | 'private-keys'
    | 'password-hashes'
    | 'left-out-place'
    | 'home'
    | 'unknown-top-level'
    | 'rest-of-mount'
    | 'other-file-system'
    | 'socket'
    | 'denied'
    | 'unreadable'
    | 'changing'
    | 'gone'
    | 'other-name'
    | 'as-shipped'
    | 'listed-by-package'
    | 'differs-from-package'
    | 'no-checksum'
    | 'no-package'
    | 'not-read'
    | 'not-a-file'
    | 'generated'
    | 'database-cut'
    | 'accounts-cut'
    | 'network-cut'
    | 'passwords-locked'
    | 'machine-id-emptied'
    | 'ssh-login'
    | 'desktop-session'
    | 'terminal-program'
    | 'editor'
    | 'login'
    | 'service-manager'
    | 'npm'
    | 'names-machine'
    | 'names-network'
    | 'own-variable'
    | 'secret-value'
    | 'names-you'
    | 'too-long'
    | 'without-login'
    | 'other';
  /**
   * What the code speaks of: the name of the package, the slot, the environment. Absent where the code says all. With `other`, the sentence of an older document
   */
  of?: string;
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
  reason: Reason;
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
  mount?: UncountedMount;
}
/**
 * Of what nobody looked at, which counts nothing: the file system whose rest it is, and what that says of itself as a whole. Absent in older documents
 */
export interface UncountedMount {
  /**
   * Where it is mounted
   */
  path: string;
  /**
   * As in /proc/filesystems, or the number of statfs
   */
  type: string;
  /**
   * Inodes in use; absent where it does not count them
   */
  paths?: number;
  /**
   * In use
   */
  bytes?: number;
}
/**
 * One section per probe; a section that does not apply is left out.
 */
export interface Sections {
  os?: OsSection;
  dpkg?: DpkgSection;
  apt?: AptSection;
  python?: PythonSection;
  git?: GitSection;
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
   * Package indexes of apt on the machine, in the order of the sources; they are not in the Tree
   *
   * @maxItems 10000
   */
  indexes: DpkgIndex[];
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
  provides?: string;
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
  /**
   * As the source entry spells it
   */
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
 * No index is on the machine, or one that might have this version could not be read
 */
export interface DpkgUnknownOrigin {
  kind: 'unknown';
}
export interface DpkgIndex {
  file: string;
  /**
   * Base of the archive, ends with /
   */
  uri: string;
  /**
   * As the source entry spells it; ends with / for an archive without dists
   */
  suite: string;
  component: string;
  architecture: string;
  signedBy?: string;
  /**
   * False: the file is there and could not be read; a gap says why
   */
  read: boolean;
  release?: DpkgRelease;
}
/**
 * The Release file that vouches for the index
 */
export interface DpkgRelease {
  file: string;
  sha256: string;
  origin?: string;
  label?: string;
  /**
   * Moves with time: stable, oldstable
   */
  suite?: string;
  codename?: string;
  version?: string;
  /**
   * As written there; names the moment for a snapshot service
   */
  date?: string;
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
 * Python prefixes that PATH, pyenv, conda and virtual environments reach, and what is installed in them. None was started.
 */
export interface PythonSection {
  /**
   * Ordered by path
   *
   * @maxItems 10000
   */
  prefixes: PythonPrefix[];
}
export interface PythonPrefix {
  /**
   * Path text, links resolved
   */
  path: string;
  kind: 'system' | 'local' | 'user' | 'pyenv' | 'venv' | 'conda';
  /**
   * Of a virtual environment: the prefix whose standard library it uses
   */
  base?: string;
  /**
   * Of a virtual environment: whether it sees the distributions of its base
   */
  systemSites?: boolean;
  /**
   * @maxItems 100
   */
  interpreters: PythonInterpreter[];
  /**
   * @maxItems 100
   */
  sites: PythonSite[];
}
export interface PythonInterpreter {
  implementation: 'cpython' | 'pypy';
  /**
   * 3.11.7; two numbers where the third is not stated anywhere
   */
  version: string;
  /**
   * Folder of the standard library; of a virtual environment, the folder that holds its site-packages
   */
  library: string;
}
export interface PythonSite {
  path: string;
  /**
   * Ordered by name, then version
   *
   * @maxItems 65536
   */
  distributions: PythonDistribution[];
}
export interface PythonDistribution {
  /**
   * As its metadata spells it
   */
  name: string;
  version: string;
  format: 'dist-info' | 'egg-info' | 'egg' | 'egg-link';
  /**
   * pip, uv, conda, debian
   */
  installer?: string;
  /**
   * True: asked for by name. Absent where the installer does not say
   */
  requested?: boolean;
  editable: boolean;
  directUrl?: PythonDirectUrl;
  record: PythonRecordPresent | PythonRecordAbsent;
  tags: Words2;
  requires: Words3;
}
/**
 * direct_url.json (PEP 610): installed from a URL, not an index. User names and passwords are cut
 */
export interface PythonDirectUrl {
  url: string;
  vcs?: string;
  commit?: string;
  sha256?: string;
}
/**
 * There is a RECORD; its hashes are not compared here, the Tree does that
 */
export interface PythonRecordPresent {
  kind: 'present';
  /**
   * Rows in it
   */
  files: number;
}
export interface PythonRecordAbsent {
  kind: 'absent';
}
/**
 * Work trees of git that a run touched, with the commit that was checked out.
 */
export interface GitSection {
  /**
   * @maxItems 100
   */
  workTrees: GitWorkTree[];
}
export interface GitWorkTree {
  path: string;
  /**
   * Name of an object
   */
  commit: string;
  /**
   * Name of an object
   */
  tree: string;
  /**
   * SWHID of the commit; absent where objects have SHA-256
   */
  revision?: string;
  /**
   * SWHID of the tree; absent where objects have SHA-256
   */
  directory?: string;
  /**
   * Those that have the commit, as far as the repository knows
   *
   * @maxItems 100
   */
  remotes: GitRemote[];
  /**
   * Regular files, below path, that have the bytes that the commit has there; of a run, those that are included
   *
   * @maxItems 20000
   */
  files: string[];
}
export interface GitRemote {
  /**
   * Without a login
   */
  url: string;
  /**
   * Remote-tracking refs that contain the commit
   *
   * @minItems 1
   * @maxItems 10
   */
  refs: string[];
}
/**
 * The C library that programs of the machine are linked to.
 */
export interface LibcSection {
  kind: 'glibc' | 'musl';
  /**
   * 2.36; absent if the file does not state it
   */
  version?: string;
  /**
   * The distribution's own words: Debian GLIBC 2.36-9+deb12u10
   */
  build?: string;
  /**
   * Of the library, links resolved
   */
  path: string;
  /**
   * As programs name it
   */
  loader: string;
  architecture: string;
  /**
   * From its NT_GNU_ABI_TAG note: 3.2.0
   */
  minimumKernel?: string;
}
export interface RunningKernel {
  state: 'running';
  /**
   * As uname -r prints it
   */
  release: string;
  /**
   * Build number, flags and date, as uname -v prints it
   */
  version?: string;
  /**
   * As uname -m prints it
   */
  machine?: string;
  /**
   * Compiler and linker that built it; the builder's name and host are left out
   */
  compiler?: string;
  config?: KernelConfig;
  /**
   * Of the boot command line, in order; words for init are left out
   *
   * @maxItems 10000
   */
  parameters: KernelParameter[];
  modules?: KernelWithoutModules | KernelModules;
  builtIn?: KernelBuiltIn;
  taint?: KernelTaint;
  /**
   * Ordered by name; one that this kernel lacks is not listed
   *
   * @maxItems 1000
   */
  sysctls: KernelSysctl[];
  /**
   * none, integrity or confidentiality
   */
  lockdown?: string;
  securityModules?: Words5;
  clocksource?: KernelClocksource;
  /**
   * Booted by EFI firmware
   */
  efi?: boolean;
  /**
   * Ordered by release; the running one need not be among them
   *
   * @maxItems 1000
   */
  installed: InstalledKernel[];
}
/**
 * How it was built
 */
export interface KernelConfig {
  /**
   * Path
   */
  source: string;
  /**
   * Of the uncompressed text
   */
  sha256: string;
  /**
   * Those that matter for replay, ordered by name; one that this kernel does not know is not listed
   *
   * @maxItems 10000
   */
  options: KernelOption[];
}
export interface KernelOption {
  /**
   * Without CONFIG_
   */
  name: string;
  /**
   * n: not set
   */
  value: string;
}
export interface KernelParameter {
  name: string;
  /**
   * UUIDs, machine ids, MAC and IP addresses are replaced by pseudonyms; absent: a bare word, or cut and in the gaps
   */
  value?: string;
}
/**
 * It cannot load any
 */
export interface KernelWithoutModules {
  state: 'absent';
}
export interface KernelModules {
  state: 'present';
  /**
   * Ordered by name
   *
   * @maxItems 10000
   */
  loaded: KernelModule[];
}
export interface KernelModule {
  name: string;
  version?: string;
  /**
   * Hash of its source, by modpost
   */
  srcversion?: string;
  /**
   * Letters as in /sys/module: O out of tree, E unsigned, P proprietary
   */
  taint?: string;
}
/**
 * Modules compiled into the kernel
 */
export interface KernelBuiltIn {
  /**
   * Path that was counted
   */
  source: string;
  count: number;
}
export interface KernelTaint {
  value: number;
  flags: Words4;
}
export interface KernelSysctl {
  /**
   * As sysctl spells it: kernel.pid_max
   */
  name: string;
  value: string;
}
export interface KernelClocksource {
  current: string;
  available: Words;
}
export interface InstalledKernel {
  release: string;
  /**
   * /boot has its image
   */
  image: boolean;
  /**
   * Its directory of modules is there
   */
  modules: boolean;
}
/**
 * A root file system that was not running
 */
export interface StoppedKernel {
  state: 'stopped';
  /**
   * Ordered by release; the running one need not be among them
   *
   * @maxItems 1000
   */
  installed: InstalledKernel[];
}
/**
 * The processors. Present frequency and BogoMIPS change from moment to moment and are left out.
 */
export interface CpuSection {
  /**
   * As uname spells it
   */
  architecture?: string;
  /**
   * One per kind of core, by first processor
   *
   * @maxItems 1000
   */
  models: (X86CpuModel | ArmCpuModel | OtherCpuModel)[];
  topology?: CpuTopology;
  /**
   * Of the first processor, by level, then type
   *
   * @maxItems 1000
   */
  caches: CpuCache[];
  simultaneousMultithreading?: CpuMultithreading;
  frequency?: CpuFrequency;
  hypervisor?: CpuHypervisor;
  /**
   * Ordered by name
   *
   * @maxItems 1000
   */
  vulnerabilities: CpuVulnerability[];
}
export interface X86CpuModel {
  kind: 'x86';
  /**
   * List of logical processors: 0-3,8
   */
  cpus: string;
  vendor: string;
  family: number;
  model: number;
  stepping: number;
  name: string;
  /**
   * Revision: 0x1000065
   */
  microcode?: string;
  flags: Words6;
  bugs: Words7;
  /**
   * Highest x86-64 psABI level whose flags are all there; absent: not even v1
   */
  level?: 'v1' | 'v2' | 'v3' | 'v4';
  /**
   * As archspec spells it; absent where family and model do not settle it
   */
  microarchitecture?: string;
  physicalAddressBits?: number;
  virtualAddressBits?: number;
}
export interface ArmCpuModel {
  kind: 'arm';
  /**
   * List of logical processors: 0-3,8
   */
  cpus: string;
  /**
   * 0x41
   */
  implementer: string;
  variant: string;
  part: string;
  revision: string;
  features: Words8;
  /**
   * As archspec spells it
   */
  microarchitecture?: string;
}
export interface OtherCpuModel {
  kind: 'other';
  /**
   * List of logical processors: 0-3,8
   */
  cpus: string;
  name?: string;
}
/**
 * Of the processors that are online
 */
export interface CpuTopology {
  sockets: number;
  /**
   * Equal to sockets where the kernel does not say
   */
  dies: number;
  cores: number;
  /**
   * Logical processors
   */
  threads: number;
  /**
   * List of logical processors
   */
  online: string;
  present: string;
  possible: string;
  /**
   * Kept from the scheduler; absent: none
   */
  isolated?: string;
}
export interface CpuCache {
  level: number;
  /**
   * Data, Instruction or Unified
   */
  type: string;
  bytes: number;
  /**
   * Absent: not known, or fully associative
   */
  ways?: number;
  lineBytes?: number;
  sets?: number;
  /**
   * List of logical processors
   */
  sharedBy?: string;
}
export interface CpuMultithreading {
  active?: boolean;
  /**
   * on, off, forceoff, notsupported, notimplemented
   */
  control: string;
}
/**
 * How the first processor's frequency is governed
 */
export interface CpuFrequency {
  driver: string;
  governor?: string;
  energyPreference?: string;
  /**
   * May go above its base frequency
   */
  boost?: boolean;
  /**
   * Of the hardware
   */
  minKilohertz?: number;
  /**
   * Of the hardware
   */
  maxKilohertz?: number;
}
/**
 * Absent: none was seen
 */
export interface CpuHypervisor {
  /**
   * kvm, xen, hyperv, vmware; absent: not known
   */
  vendor?: string;
  /**
   * Path or flag that says so
   */
  source?: string;
}
export interface CpuVulnerability {
  name: string;
  /**
   * In the kernel's words, mitigation included
   */
  status: string;
}
/**
 * Memory and its nodes. Free memory and the memory of each node (which grows while a kernel starts up late) are left out.
 */
export interface MemorySection {
  /**
   * MemTotal: what the kernel has to give, less than what is built in
   */
  totalBytes: number;
  swapBytes: number;
  pageBytes?: number;
  /**
   * Ordered by size
   *
   * @maxItems 100
   */
  hugePages: HugePages[];
  transparentHugePages?: TransparentHugePages;
  /**
   * Ordered by id
   *
   * @maxItems 10000
   */
  nodes: MemoryNode[];
}
export interface HugePages {
  /**
   * Of one page
   */
  bytes: number;
  /**
   * Pages set aside
   */
  count: number;
}
/**
 * The mode in force
 */
export interface TransparentHugePages {
  enabled: string;
  defrag?: string;
  shmem?: string;
}
/**
 * One NUMA node
 */
export interface MemoryNode {
  id: number;
  /**
   * List of logical processors; empty: memory only
   */
  cpus: string;
  /**
   * To each node in the order of this list, itself included
   *
   * @maxItems 10000
   */
  distances: number[];
}
/**
 * Devices on the PCI bus and the drivers that hold them.
 */
export interface PciSection {
  /**
   * Path of the list that gave the names; absent: there was none
   */
  names?: string;
  /**
   * Ordered by address
   *
   * @maxItems 100000
   */
  devices: PciDevice[];
}
export interface PciDevice {
  /**
   * 0000:00:03.0
   */
  address: string;
  /**
   * Six hexadecimal digits: class, subclass, interface
   */
  class: string;
  /**
   * Four hexadecimal digits
   */
  vendor: string;
  device: string;
  subsystemVendor?: string;
  subsystemDevice?: string;
  /**
   * Two hexadecimal digits
   */
  revision?: string;
  /**
   * Absent: none holds it
   */
  driver?: string;
  /**
   * NUMA node; absent: the firmware does not say
   */
  node?: number;
  vendorName?: string;
  deviceName?: string;
}
/**
 * The machine was looked at and has none
 */
export interface NoGpu {
  state: 'absent';
}
export interface Gpus {
  state: 'present';
  /**
   * Ordered by address
   *
   * @maxItems 1000
   */
  devices: GpuDevice[];
  nvidia?: NvidiaDriver;
  amd?: AmdDriver;
}
export interface GpuDevice {
  /**
   * A pseudonym: gpu-1
   */
  id: string;
  /**
   * On the PCI bus: 0000:41:00.0
   */
  address: string;
  /**
   * Six hexadecimal digits: class, subclass, interface
   */
  class?: string;
  /**
   * Four hexadecimal digits
   */
  vendor?: string;
  device?: string;
  driver?: string;
  /**
   * As its driver calls it
   */
  name?: string;
  memoryBytes?: number;
  nvidia?: NvidiaDevice;
  amd?: AmdDevice;
}
export interface NvidiaDevice {
  /**
   * 9.0
   */
  computeCapability?: string;
  videoBios?: string;
  /**
   * Version of the GSP firmware; absent: not used
   */
  firmware?: string;
  /**
   * Divided into instances
   */
  mig?: boolean;
  /**
   * Memory is checked
   */
  ecc?: boolean;
  powerLimitWatts?: number;
}
export interface AmdDevice {
  /**
   * gfx90a
   */
  target: string;
  simdCount?: number;
}
export interface NvidiaDriver {
  /**
   * Of the kernel module
   */
  version?: string;
  flavour?: 'open' | 'proprietary';
  /**
   * Highest CUDA that the driver runs
   */
  maxCuda?: string;
  /**
   * Each libcuda.so in the loader's directories, ordered by path
   *
   * @maxItems 1000
   */
  libraries: NvidiaLibrary[];
}
export interface NvidiaLibrary {
  path: string;
  /**
   * From the file name
   */
  version: string;
}
export interface AmdDriver {
  /**
   * Of amdgpu where it is not the kernel's own
   */
  version?: string;
}
/**
 * Resource limits of the process that asked for the capture, and of its control group.
 */
export interface LimitsSection {
  /**
   * In the kernel's order
   *
   * @maxItems 100
   */
  resources: ResourceLimit[];
  cgroup?: CgroupLimits;
}
export interface ResourceLimit {
  /**
   * As /proc/self/limits has it: Max open files
   */
  name: string;
  /**
   * A number, or unlimited
   */
  soft: string;
  hard: string;
  unit?: string;
}
/**
 * The lowest of each along the way to the root; absent: not limited there
 */
export interface CgroupLimits {
  version: 1 | 2;
  memoryBytes?: number;
  processes?: number;
  /**
   * Thousandths of a processor: 1500 is one and a half
   */
  cpuMillis?: number;
  /**
   * A list as the kernel writes it: 0-3,8
   */
  cpus?: string;
}
/**
 * System-wide locale and time zone; what the process had set is in the section environment.
 */
export interface LocaleSection {
  /**
   * LANG, LANGUAGE and LC_* in the files that set them for logins
   *
   * @maxItems 1000
   */
  settings: LocaleSetting[];
  generated: Words9;
  /**
   * Where /etc/localtime points below zoneinfo: Europe/Zurich; absent if it is a copy or not there
   */
  timeZone?: string;
  /**
   * What /etc/timezone says, which need not be the same
   */
  timeZoneFile?: string;
  /**
   * Content of /etc/localtime: two versions of tzdata have one name
   */
  localtimeSha256?: string;
}
export interface LocaleSetting {
  file: string;
  name: string;
  value: string;
}
/**
 * Environment variables that change results, by an allow-list of names. Neither the names nor the values of others are recorded.
 */
export interface EnvironmentSection {
  /**
   * Of the process that asked for the capture; or what a login would set, for a root that was not running
   */
  source: 'process' | 'files';
  /**
   * Ordered by name
   *
   * @maxItems 10000
   */
  variables: EnvironmentVariable[];
  /**
   * How many variables there were beside these
   */
  unrecorded: number;
}
export interface EnvironmentVariable {
  name: string;
  /**
   * User names and passwords are cut from URLs
   */
  value: string;
}
export interface Gap {
  section: string;
  where: string;
  why: 'absent' | 'denied' | 'timed-out' | 'unsupported' | 'excluded' | 'unreadable' | 'changing';
  detail?: string;
  /**
   * Bytes of what the run asked for without opening it, and a replay does not find; absent in older documents
   */
  asked?: number;
  listed?: GapListing;
}
/**
 * Names in a directory that the run listed; absent in older documents
 */
export interface GapListing {
  /**
   * Before the run
   */
  there: number;
  /**
   * That a replay finds
   */
  held: number;
  /**
   * An interpreter lists it at each start, whatever it loads from it
   */
  usual?: true;
}
export interface Substitution {
  path: string;
  reason: Reason;
  /**
   * base64 of what the Tree holds instead; absent where that is kept like any other content
   */
  content?: string;
}
/**
 * The run behind a result: how it was started, what it read, what came of it. Absent in a capture of a machine.
 */
export interface Run {
  /**
   * @minItems 1
   * @maxItems 65536
   */
  argv: string[];
  workingDirectory: string;
  /**
   * Held whole as it was before the run; what is made below it is output
   */
  project?: string;
  home?: string;
  uid: number;
  gid: number;
  /**
   * What the command got, but what `withheld` names
   *
   * @maxItems 10000
   */
  environment: RunVariable[];
  /**
   * Variables that the command got and that are not recorded, or not whole; absent in older documents
   *
   * @maxItems 10000
   */
  withheld?: RunWithheld[];
  stdin: RunContent;
  /**
   * What the command found there, `none` for the null device; absent in older documents
   */
  standardInput?: 'none' | 'file' | 'pipe' | 'terminal';
  terminal?: RunTerminal;
  end: RunEnd;
  /**
   * When the command was started, seconds since 1970; absent in older documents
   */
  began?: number;
  usage: RunUsage;
  trace: RunTrace;
  ranks?: RunRanks;
  /**
   * Which entries of the Tree the run opened or executed: a bit for each in Tree order, the lowest of a byte first, as base64; absent in older documents
   */
  used?: string;
  /**
   * Files that were there before and were first opened for reading, and belong to no package or prefix
   *
   * @maxItems 100000
   */
  inputs: RunInput[];
  /**
   * @maxItems 100000
   */
  outputs: RunOutput[];
  streams: RunStreams;
  kept: RunKept;
  /**
   * How outputs are compared; the last that matches decides
   *
   * @maxItems 10000
   */
  policies: RunPolicy[];
  /**
   * What the paper says; where there are some, they decide
   *
   * @maxItems 1000
   */
  claims: Claim[];
  /**
   * What the run did that a replay may not be able to do, or that is not the same twice; absent in older documents
   *
   * @maxItems 100
   */
  notices?: RunNotice[];
  /**
   * @maxItems 10000
   */
  contacts: RunContact[];
  /**
   * The Manifest as it was frozen, of which only policies and claims are others here; absent where nothing was amended
   */
  amends?: string;
  /**
   * Its processes talked with one another over the loopback interface; absent in older documents
   */
  usesLoopback?: boolean;
  /**
   * It opened the device of a GPU; absent in older documents, and where it opened none but not all files are known
   */
  usesGpu?: boolean;
  /**
   * What the user left out with --without or a plan; absent in older documents
   *
   * @maxItems 100000
   */
  leftOut?: RunLeftOut[];
  /**
   * What is held, or is a kept output or stream, and was not searched for secrets, or not all of it: installed code and what packages ship are not named. Absent in older documents
   *
   * @maxItems 100000
   */
  unsearched?: RunUnsearched[];
  /**
   * Credential files that the run read and that are not in the capsule: the replay may fail for want of them
   *
   * @maxItems 1000
   */
  credentials: RunCredential[];
}
export interface RunVariable {
  name: string;
  value: string;
}
export interface RunWithheld {
  name: string;
  reason: Reason;
}
/**
 * Of size 0 where the run had none
 */
export interface RunContent {
  size: number;
  sha256: string;
}
/**
 * The command had a terminal of its own: all that it printed is stdout, what was typed is stdin
 */
export interface RunTerminal {
  rows: number;
  columns: number;
  /**
   * In order: so many bytes of stdin were typed when so many had been printed
   *
   * @maxItems 100000
   */
  typed: RunTyped[];
}
export interface RunTyped {
  after: number;
  bytes: number;
}
export interface RunEnd {
  /**
   * Absent: ended by a signal
   */
  exitCode?: number;
  signal?: string;
}
export interface RunUsage {
  wall: number;
  user?: number;
  system?: number;
  /**
   * Bytes, largest process
   */
  peakMemory?: number;
  processes?: number;
  /**
   * Most alive at once
   */
  threads?: number;
}
export interface RunTrace {
  mechanism: string;
  /**
   * Every file that was opened or executed is known
   */
  complete: boolean;
  /**
   * @maxItems 10000
   */
  reasons: RunTraceReason[];
}
export interface RunTraceReason {
  code: string;
  detail: string;
}
/**
 * Of a run that a launcher started many times over, if they recorded themselves
 */
export interface RunRanks {
  /**
   * Which word of argv is the program of each rank: before it stand the launcher and its options; absent where a script started them
   */
  programAt?: number;
  /**
   * @minItems 1
   * @maxItems 100000
   */
  each: RunRank[];
}
export interface RunRank {
  number: number;
  /**
   * A pseudonym: ranks with the same one ran on one machine
   */
  node: string;
  /**
   * Every file that it opened or executed is known
   */
  complete: boolean;
  exitCode?: number;
  /**
   * Why it is not complete
   */
  why?: string;
}
export interface RunInput {
  path: string;
  size: number;
  sha256: string;
  /**
   * The run changed it; the Tree holds it as it was before
   */
  changed: boolean;
  /**
   * Its bytes are not in the capsule: they are given at replay under this name
   */
  slot?: string;
  mode?: number;
  mtime?: string;
  url?: string;
}
export interface RunOutput {
  path: string;
  type: 'file' | 'symlink';
  size: number;
  /**
   * A link's: of its target
   */
  sha256: string;
  mode: number;
  declared: boolean;
  /**
   * Two runs on the machine gave different bytes
   */
  varies: boolean;
  /**
   * A file with the same bytes stood there before, and the Tree holds it: the run wrote it again. Absent in older documents
   */
  rewritten?: boolean;
}
export interface RunStreams {
  stdout: RunContent1;
  stderr: RunContent1;
  /**
   * Two runs on the machine printed different bytes
   */
  varies?: boolean;
}
export interface RunContent1 {
  size: number;
  sha256: string;
}
/**
 * Bytes of stdin, stdout, stderr and outputs, each content once, in the order of `contents`
 */
export interface RunKept {
  /**
   * @maxItems 10000
   */
  packs: Pack[];
  /**
   * @maxItems 100000
   */
  contents: RunContent1[];
}
/**
 * Contents one after another, in the order of the map, cut into independent zstd frames
 */
export interface Pack {
  digest: string;
  size: number;
  contentSize: number;
  /**
   * @maxItems 1000000
   */
  frames: PackFrame[];
}
export interface PackFrame {
  size: number;
  contentSize: number;
}
export interface RunPolicy {
  /**
   * Of outputs: relative to the project or absolute; stdout
   */
  pattern: string;
  policy: Policy;
  by: 'user' | 'twice' | 'reader';
}
export interface PlainPolicy {
  kind: 'bytes' | 'ignore' | 'pdf';
}
export interface NumberPolicy {
  kind:
    'numbers' | 'csv' | 'tsv' | 'json' | 'ndjson' | 'npy' | 'sqlite' | 'hdf5' | 'parquet' | 'netcdf' | 'rds';
  /**
   * Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|; absent is 0
   */
  rtol?: number;
  atol?: number;
}
export interface LinePolicy {
  kind: 'text' | 'log' | 'masked';
  /**
   * Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|; absent is 0
   */
  rtol?: number;
  atol?: number;
  /**
   * Lines may come in any order
   */
  unordered?: true;
}
export interface PicturePolicy {
  kind: 'pixel' | 'png' | 'jpeg' | 'svg';
  /**
   * Share of the pixels that may differ; absent is 0
   */
  pixels?: number;
  /**
   * Largest difference of a channel that counts as none; absent is 0
   */
  channel?: number;
}
/**
 * Of what holds numbers and pictures
 */
export interface MixedPolicy {
  kind: 'notebook' | 'content' | 'zip' | 'gzip' | 'tar' | 'office';
  /**
   * Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|; absent is 0
   */
  rtol?: number;
  atol?: number;
  /**
   * Share of the pixels that may differ; absent is 0
   */
  pixels?: number;
  /**
   * Largest difference of a channel that counts as none; absent is 0
   */
  channel?: number;
}
/**
 * What a paper says, and the output that it rests on. It holds if that output, or the selected value, is the same; where a value is stated, if the selected one is that as far as it is stated
 */
export interface Claim {
  name: string;
  /**
   * A pattern: relative to the project or absolute; stdout
   */
  output: string;
  select?: Selector;
  /**
   * As the paper prints it
   */
  value?: string;
}
export interface CellSelector {
  kind: 'cell';
  /**
   * Its name in the header, else its number, from 1
   */
  column: string;
  /**
   * From 1, below the header
   */
  row: number;
}
export interface PointerSelector {
  kind: 'pointer';
  /**
   * RFC 6901; of NDJSON the first step is the line, from 0
   */
  pointer: string;
}
export interface LineSelector {
  kind: 'line';
  /**
   * From 1
   */
  line: number;
}
export interface KeySelector {
  kind: 'key';
  /**
   * A word: what stands behind it in the last line that has it, as in `accuracy = 0.93`
   */
  key: string;
}
export interface RunNotice {
  code: string;
  detail: string;
}
export interface RunContact {
  family: 'inet' | 'inet6' | 'unix';
  address: string;
  port?: number;
  loopback: boolean;
}
export interface RunLeftOut {
  /**
   * As it was asked for: a path, a name, a part
   */
  what: string;
  /**
   * How many of its files the run used: a replay may fail for want of them
   */
  used: number;
  /**
   * The first of them
   *
   * @maxItems 20
   */
  paths: string[];
}
export interface RunUnsearched {
  /**
   * Or stdin, stdout, stderr
   */
  path: string;
  /**
   * middle: of a text above 8 MiB the first and the last 4 MiB were searched
   */
  why: 'compressed' | 'database' | 'binary' | 'middle' | 'unreadable';
}
export interface RunCredential {
  path: string;
  reason: Reason;
}
/**
 * What the authors say of the run; nothing of it is checked
 */
export interface About {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  title?: string;
  authors?: Authors;
  /**
   * An SPDX expression, as in CC-BY-4.0
   */
  licence?: string;
  /**
   * What the work is about, in a paragraph or several
   */
  description?: string;
  keywords?: Keywords;
  paper?: AboutPaper;
  /**
   * Without a login
   */
  code?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  version?: string;
  /**
   * When it is published
   */
  date?: string;
  /**
   * Without https://doi.org/
   */
  doi?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  archive?: string;
  /**
   * A mail address that readers may write to, published as it is. Absent in older documents
   */
  contact?: string;
  subjects?: Subjects;
  /**
   * What was not read in holotype.toml, and in which file of the project it was. Absent in older documents
   *
   * @minItems 1
   * @maxItems 100
   */
  readIn?: AboutSource[];
}
export interface Author {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  name: string;
  /**
   * Without https://orcid.org/
   */
  orcid?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  family?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  affiliation?: string;
  /**
   * Of the affiliation, without https://ror.org/
   */
  ror?: string;
}
/**
 * The article that the results are printed in
 */
export interface AboutPaper {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  title?: string;
  /**
   * Without https://doi.org/
   */
  doi?: string;
  /**
   * Without a login
   */
  url?: string;
}
export interface AboutSource {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  field: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  file: string;
}
