import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@holotype/kit';

/** Small programs that reach files in ways that a tracer may miss. Each opens its first argument. */
export interface Program {
  readonly name: string;
  readonly source: string;
  readonly flags?: readonly string[];
}

const head = `
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
static int done(long fd) { return fd >= 0 ? 0 : 1; }
`;
const main = (body: string): string => `${head}int main(int argc, char **argv) { (void)argc; ${body} }\n`;

export const programs: readonly Program[] = [
  {
    name: 'raw',
    source: main('return done(syscall(SYS_openat, AT_FDCWD, argv[1], 0, 0));'),
    flags: ['-static'],
  },
  {
    name: 'vfork',
    source: main(
      'if (vfork() == 0) { execl("/bin/cat", "cat", argv[1], NULL); _exit(9); } int s; wait(&s); return s != 0;',
    ),
  },
  {
    name: 'openat2',
    source: main(
      'uint64_t how[3] = {0}; char *slash = strrchr(argv[1], 47); *slash = 0; int d = open(argv[1], O_PATH); return done(syscall(437, d, slash + 1, how, sizeof how));',
    ),
  },
  {
    name: 'uring',
    source: main(
      'char p[120] = {0}; long fd = syscall(425, 4, p); if (fd >= 0 || errno != ENOSYS) return 7; return done(open(argv[1], 0));',
    ),
  },
  {
    name: 'mapped',
    source: main(
      'int fd = open(argv[1], 0); char *p = mmap(0, 1, PROT_READ, MAP_PRIVATE, fd, 0); return *p != 104;',
    ),
  },
  {
    name: 'thread',
    source: `${head}#include <pthread.h>\nstatic void *go(void *p) { return (void *)(long)open(p, 0); }
int main(int argc, char **argv) { (void)argc; pthread_t t; void *r; pthread_create(&t, 0, go, argv[1]); pthread_join(t, &r); return done((long)r); }\n`,
    flags: ['-pthread'],
  },
  {
    name: 'untraced',
    source: main(
      'long p = syscall(SYS_clone, 0x00800000 | SIGCHLD, 0, 0, 0, 0); if (p == 0) _exit(done(open(argv[1], 0))); int s; waitpid(p, &s, 0); return s != 0;',
    ),
  },
  {
    // Container engines refuse clone3 by their filter.
    name: 'untraced3',
    source: main(
      'uint64_t a[11] = {0x00800000, 0, 0, 0, SIGCHLD}; long p = syscall(435, a, sizeof a); if (p < 0 && errno == ENOSYS) return done(open(argv[1], 0)); if (p == 0) _exit(done(open(argv[1], 0))); int s; waitpid(p, &s, 0); return s != 0;',
    ),
  },
  {
    name: 'undumpable',
    source: main('if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return 8; return done(open(argv[1], 0));'),
  },
  {
    name: 'chrooted',
    source: main(
      'if (chroot(argv[2]) != 0 || chdir("/") != 0) return 8; return done(open(argv[1], 0)) || done(open("there/../link", 0));',
    ),
    flags: ['-static'],
  },
  {
    name: 'fexecve',
    source: main(
      'int fd = open("/bin/cat", O_PATH | O_CLOEXEC); char *a[] = {"cat", argv[1], 0}, *e[] = {0}; syscall(SYS_execveat, fd, "", a, e, AT_EMPTY_PATH); return 9;',
    ),
  },
  {
    // Nobody writes into the pipe: alone, the open ends with EINTR.
    name: 'waiting',
    source: main(
      'struct sigaction a = {.sa_handler = (void (*)(int))(void *)getpid}; sigaction(SIGALRM, &a, 0); struct itimerval t = {{0, 200000}, {0, 200000}}; setitimer(ITIMER_REAL, &t, 0); return open(argv[1], O_RDONLY) >= 0 || errno != EINTR;',
    ),
  },
  {
    name: 'interrupted',
    source: main(
      'struct sigaction a = {.sa_handler = (void (*)(int))(void *)getpid}; sigaction(SIGALRM, &a, 0); struct itimerval t = {{0, 500}, {0, 500}}; setitimer(ITIMER_REAL, &t, 0); for (int i = 0; i < 3000; i++) { int fd = open(argv[1], 0); if (fd < 0) return 5; close(fd); } return 0;',
    ),
  },
  { name: 'shortened', source: main('return truncate(argv[1], 2);') },
  {
    name: 'overwritten',
    source: main(
      'int fd = open(argv[1], O_RDWR); char c; return read(fd, &c, 1) != 1 || pwrite(fd, "J", 1, 0) != 1;',
    ),
  },
  {
    name: 'daemon',
    source: main(
      'if (fork()) return 0; setsid(); if (fork()) _exit(0); usleep(200000); return done(open(argv[1], 0));',
    ),
  },
];

/** Through the 32-bit interface of the 64-bit kernel. */
export const int80: Program = {
  name: 'int80',
  source: main(
    'char *p = mmap(0, 4096, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0); strcpy(p, argv[1]); long r; __asm__ volatile("int $0x80" : "=a"(r) : "a"(5), "b"(p), "c"(0), "d"(0) : "memory"); return r < 0;',
  ),
};

/** A daemon that opens nothing, and whose parent ended within the call that made it: what the call gave is told to nobody. */
export const silent: Program = {
  name: 'silent',
  source: main('if (vfork() == 0) { kill(getppid(), SIGKILL); for (;;) pause(); } return 0;'),
};

/** Runs what follows where ptrace is refused, as sites do; with `both` first, new filters are refused too. */
export const hindered: Program = {
  name: 'hindered',
  source: `${head}#include <linux/filter.h>\n#include <linux/seccomp.h>\n#include <stddef.h>\n
#define REFUSE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define PASS BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define IS_NOT(value, skip) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, skip)
int main(int argc, char **argv) {
  struct sock_filter tracing[] = {LOAD(nr), IS_NOT(SYS_ptrace, 1), REFUSE, PASS};
  struct sock_filter both[] = {LOAD(nr), IS_NOT(SYS_ptrace, 1), REFUSE, IS_NOT(SYS_seccomp, 1), REFUSE,
    IS_NOT(SYS_prctl, 3), LOAD(args[0]), IS_NOT(PR_SET_SECCOMP, 1), REFUSE, PASS};
  struct sock_fprog few = {4, tracing}, all = {10, both};
  if (argc < 3 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return 8;
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, strcmp(argv[1], "both") ? &few : &all) != 0) return 9;
  execvp(argv[2], argv + 2);
  return 10;
}
`,
};

/** Compiles them into `place`. */
export const compile = async (place: string, all: readonly Program[]): Promise<void> => {
  for (const { name, source, flags = [] } of all) {
    const file = join(place, `${name}.c`);
    writeFileSync(file, source);
    await must(['gcc', '-O1', '-w', ...flags, '-o', join(place, name), file]);
  }
};
