/** What the scripts share: what an engine mounts while it builds belongs to the host, and nothing of it may be touched. */
export const mountsFunction = String.raw`# Where something is mounted in this build: it belongs to the host. A character that is no plain one is any character.
mounted() {
  while read -r _ path _; do
    [ "$path" = / ] || printf '%s\n' "$path"
  done < /proc/self/mounts | sed 's/\\[0-7][0-7][0-7]/?/g; s/[^A-Za-z0-9/._-]/?/g'
}
`;
