#define _GNU_SOURCE
#include "tree.h"
#include "emit.h"
#include "table.h"
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct tree tree;
static uint64_t started, ended;
static uint32_t timeout_ms, linger_ms;
static volatile sig_atomic_t stopped;

static uint64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

/* An interruption in `ms`, and again every 20 ms: one could come just before a wait begins. */
static void interrupt_in(uint32_t ms) {
  if (ms == 0) ms = 1;
  struct itimerval timer = {{0, 20000}, {ms / 1000, (ms % 1000) * 1000}};
  setitimer(ITIMER_REAL, &timer, NULL);
}

static void on_alarm(int number) { (void)number; }
static void on_stop(int number) {
  (void)number;
  stopped = 1;
  interrupt_in(1);
}

void tree_signals(void) {
  struct sigaction alarm = {.sa_handler = on_alarm}, stop = {.sa_handler = on_stop}, ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGALRM, &alarm, NULL);
  sigaction(SIGTERM, &stop, NULL);
  sigaction(SIGHUP, &stop, NULL);
  /* The command decides what the terminal's keys mean. */
  sigaction(SIGINT, &ignore, NULL);
  sigaction(SIGQUIT, &ignore, NULL);
  sigaction(SIGPIPE, &ignore, NULL);
}

void tree_start(pid_t command, uint32_t timeout, uint32_t linger) {
  tree = (struct tree){.command = command};
  started = now_us();
  timeout_ms = timeout;
  linger_ms = linger;
  if (timeout > 0) interrupt_in(timeout);
}

void tree_ended(int status) {
  tree.command_ended = true;
  tree.status = status;
  ended = now_us();
  interrupt_in(linger_ms);
}

struct process {
  pid_t pid, parent;
  char state, name[32];
  bool ours;
};

static bool read_process(pid_t pid, struct process *process) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  FILE *file = fopen(path, "re");
  if (file == NULL) return false;
  size_t length = fread(text, 1, sizeof text - 1, file);
  fclose(file);
  text[length] = '\0';
  char *open = strchr(text, '('), *close = strrchr(text, ')');
  if (open == NULL || close == NULL) return false;
  *close = '\0';
  *process = (struct process){.pid = pid};
  snprintf(process->name, sizeof process->name, "%s", open + 1);
  return sscanf(close + 2, "%c %d", &process->state, &process->parent) == 2;
}

static size_t list_processes(struct process **list) {
  size_t count = 0, room = 0;
  *list = NULL;
  DIR *proc = opendir("/proc");
  if (proc == NULL) return 0;
  for (struct dirent *item; (item = readdir(proc)) != NULL;) {
    if (item->d_name[0] < '0' || item->d_name[0] > '9') continue;
    if (count == room) {
      room = room == 0 ? 256 : room * 2;
      struct process *larger = realloc(*list, room * sizeof **list);
      if (larger == NULL) break;
      *list = larger;
    }
    if (read_process(atoi(item->d_name), &(*list)[count])) count++;
  }
  closedir(proc);
  return count;
}

/* Orphans come to this process, so that whoever descends from it is found. */
static void kill_descendants(bool tell) {
  struct process *list;
  size_t count = list_processes(&list);
  for (bool more = true; more;) {
    more = false;
    for (size_t at = 0; at < count; at++) {
      if (list[at].ours) continue;
      bool ours = list[at].parent == getpid();
      for (size_t other = 0; !ours && other < count; other++)
        ours = list[other].ours && list[other].pid == list[at].parent;
      list[at].ours = ours;
      more = more || ours;
    }
  }
  for (size_t at = 0; at < count; at++) {
    if (!list[at].ours) continue;
    if (tell && list[at].state != 'Z') emit_reason("daemon-left", list[at].name);
    kill(list[at].pid, SIGKILL);
  }
  free(list);
}

void tree_check(void) {
  uint64_t now = now_us();
  if (stopped || emit_broken()) kill_descendants(false);
  else if (tree.command_ended) {
    if (now - ended >= (uint64_t)linger_ms * 1000) kill_descendants(true);
  } else if (timeout_ms > 0 && now - started >= (uint64_t)timeout_ms * 1000) {
    tree.timed_out = true;
    kill_descendants(false);
  }
}

void emit_end_of_run(int refused) {
  struct rusage usage;
  getrusage(RUSAGE_CHILDREN, &usage);
  bool signalled = WIFSIGNALED(tree.status);
  emit_begin('E');
  emit_u8(refused != 0 ? 2 : signalled ? 1 : 0);
  emit_u32((uint32_t)(refused != 0 ? refused : signalled ? WTERMSIG(tree.status) : WEXITSTATUS(tree.status)));
  emit_u8(tree.timed_out);
  emit_u64(ended - started);
  emit_u64((uint64_t)usage.ru_utime.tv_sec * 1000000 + (uint64_t)usage.ru_utime.tv_usec);
  emit_u64((uint64_t)usage.ru_stime.tv_sec * 1000000 + (uint64_t)usage.ru_stime.tv_usec);
  emit_u64((uint64_t)usage.ru_maxrss * 1024);
  emit_u32(tree.processes);
  emit_u32(tree.most_alive);
  emit_end();
}
