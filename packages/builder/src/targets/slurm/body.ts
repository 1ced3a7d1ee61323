/** Looks where it is and what there is, replays, and leaves a report whatever happens. `capsule`, `recipe`, `data` and `launch` are set before it. */
export const body = `\
# The program on the shared disk, where it is not in PATH.
holotype=\${HOLOTYPE:-holotype}
node=\${SLURMD_NODENAME:-$(uname -n)}
job=\${SLURM_ARRAY_JOB_ID:-\${SLURM_JOB_ID:-0}}
task=\${SLURM_ARRAY_TASK_ID:-0}
results=$recipe/results/$job/$task
scratch=
child=
stopped=

# What holotype prints with --json when it fails, for holotype reports.
failure() {
  printf '{"error":{"code":"%s","message":"%s"},"labels":[{"name":"node","value":"%s"},{"name":"task","value":"%s"}]}\\n' \\
    "$1" "$2" "\${node//[!A-Za-z0-9._-]/_}" "\${task//[!0-9]/_}" > "$results/report.json"
}

# A rebuilt root may hold directories that nobody may write to.
clean_up() {
  [ -n "$scratch" ] || return
  chmod -R u+rwX -- "$scratch" 2> /dev/null
  rm -rf -- "$scratch"
  # What an engine left to end by itself may make its directory again.
  sleep 1
  rm -rf -- "$scratch"
}

# The replay ends its run and removes what it rebuilt; told twice, it ends at once.
stop() {
  [ -n "$child" ] || exit 143
  kill -TERM "$child" 2> /dev/null
}

trap clean_up EXIT
# Before the time limit this script alone is told; after scancel every process is, though not in every version of Slurm.
trap stop USR1 INT
trap '(sleep 5; stop) & stopped=$!' TERM

mkdir -p -- "$results" || exit 2
failure JOB_NOT_FINISHED 'the task was started and did not end'
echo "holotype: task $task of job $job on $node"
ulimit -a

if ! command -v -- "$holotype" > /dev/null; then
  failure JOB_NO_HOLOTYPE 'holotype is not on this node: set HOLOTYPE to its path on the shared disk'
  echo "error: $holotype is not on $node [JOB_NO_HOLOTYPE]" >&2
  exit 2
fi
disk=\${SLURM_TMPDIR:-\${TMPDIR:-/tmp}}
# Ranks on several nodes share one root.
[ \${#launch[@]} -eq 0 ] || disk=$recipe
scratch=$(mktemp -d -- "$disk/holotype.XXXXXXXX") || {
  failure JOB_NO_SCRATCH 'no directory can be made on the disk of this node'
  exit 2
}

# What engines keep of their own goes with it.
TMPDIR=$scratch "$holotype" replay --offline --json --store "$recipe/store" --output "$scratch/replay" \\
  --label "node=$node" --label "task=$task" "\${data[@]}" "\${launch[@]}" -- "$capsule" > "$scratch/report.json" &
child=$!
status=0
wait "$child" || status=$?
# A signal ends the waiting, not the child.
while kill -0 "$child" 2> /dev/null; do
  wait "$child" || status=$?
done
[ -z "$stopped" ] || kill "$stopped" 2> /dev/null

if [ -s "$scratch/report.json" ]; then
  [ ! -d "$scratch/replay" ] || cp -R -- "$scratch/replay/." "$results"
  cp -- "$scratch/report.json" "$results/report.json"
else
  failure JOB_NO_REPORT "holotype ended with exit code $status and said nothing; the address space here is $(ulimit -v) kB"
fi
"$holotype" reports -- "$results"
exit "$status"
`;
