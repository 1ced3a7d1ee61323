/**
 * Enters a root really: `ROOT USER UID CWD PATH… -- COMMAND…`. After pivot_root, unlike after chroot, user namespaces can be made, so chroot
 * is for the user who must have none. Device nodes are its own: /dev/fuse of a machine may be closed to users.
 */
export const enterScript = `set -e
root=$1 user=$2 uid=$3 cwd=$4; shift 4
mount --bind "$root" "$root"; cd "$root"
mount -t proc proc proc; mount --rbind /sys sys
mount -t tmpfs -o mode=1777 tmp tmp; mount -t tmpfs -o mode=755 home home; mount -t tmpfs -o mode=755 dev dev
node() { mknod -m 666 "dev/$1" c "$2" "$3"; }
node null 1 3; node zero 1 5; node full 1 7; node random 1 8; node urandom 1 9; node tty 5 0; node fuse 10 229
mkdir dev/pts dev/shm; mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts; ln -s pts/ptmx dev/ptmx
mount -t tmpfs -o mode=1777 shm dev/shm; ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin; ln -s fd/1 dev/stdout; ln -s fd/2 dev/stderr
ln -sf /proc/self/mounts etc/mtab
mount -t tmpfs -o mode=755 run run
echo root:x:0:0::/root:/bin/sh > run/passwd; echo root:x:0: > run/group; echo tty:x:5: >> run/group
echo root:200000:65536 > run/subuid; echo mapped:100000:65536 >> run/subuid
for one in mapped:65533 plain:65534; do
  name=\${one%:*} id=\${one#*:}
  echo "$name:x:$id:$id::/home/$name:/bin/sh" >> run/passwd; echo "$name:x:$id:" >> run/group
  mkdir "home/$name"; chown "$id:$id" "home/$name"
done
echo 127.0.0.1 localhost > run/hosts; : > run/resolv.conf
touch etc/subuid etc/subgid etc/hosts etc/resolv.conf
for file in passwd group hosts resolv.conf; do mount --bind "run/$file" "etc/$file"; done
for file in subuid subgid; do mount --bind run/subuid "etc/$file"; done
# Debian builds no setuid starter, which is the other one with a setuid bit.
if [ "$user" = setuid ]; then
  bin=$(echo usr/lib/*/apptainer/bin)
  mkdir run/bin; cp "$bin/starter" run/bin/starter; cp "$bin/starter" run/bin/starter-suid
  chmod 4755 run/bin/starter-suid; mount --bind run/bin "$bin"
  node loop-control 10 237; mknod -m 600 dev/loop0 b 7 0
fi
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mkdir -p ".$1"; else mkdir -p ".\${1%/*}"; touch ".$1"; fi
  mount --rbind "$1" ".$1"; shift
done; shift
case $user in root) home=/root login=root;; mapped) home=/home/mapped login=mapped;; *) home=/home/plain login=plain;; esac
unset TMPDIR; export HOME=$home USER=$login PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
case $user in
  root) set -- "$@";;
  *) set -- setpriv "--reuid=$uid" "--regid=$uid" --clear-groups -- "$@";;
esac
case $user in
  unspaced) exec chroot . env -C "$cwd" "$@";;
  *) pivot_root . .; umount -l .; exec env -C "$cwd" "$@";;
esac`;
