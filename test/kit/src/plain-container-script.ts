/**
 * Enters a root as a container engine does by default: `ROOT UID CWD FILTER PATH… -- COMMAND…`. Root keeps the capabilities that Docker gives, nobody can make
 * a user namespace after chroot, /sys is read-only, /dev is small. FILTER is a seccomp program below the root, or nothing.
 */
export const enterScript = `set -e
root=$1 uid=$2 cwd=$3 filter=$4; shift 4
mount --bind "$root" "$root"; cd "$root"
mount -t proc proc proc; mount --rbind /sys sys; mount -o remount,bind,ro sys
mount -t tmpfs -o mode=1777 tmp tmp; mount -t tmpfs -o mode=755,nosuid dev dev
node() { mknod -m 666 "dev/$1" c "$2" "$3"; }
node null 1 3; node zero 1 5; node full 1 7; node random 1 8; node urandom 1 9; node tty 5 0
mkdir dev/pts dev/shm; mount -t devpts -o newinstance,ptmxmode=0666 devpts dev/pts; ln -s pts/ptmx dev/ptmx
mount -t tmpfs -o mode=1777 shm dev/shm; ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin; ln -s fd/1 dev/stdout; ln -s fd/2 dev/stderr
mount -t tmpfs -o mode=755 home home; mkdir home/user; chown "$uid:$uid" home/user
cp /etc/resolv.conf etc/resolv.conf
for path in proc/bus proc/irq proc/sys proc/sysrq-trigger; do
  [ ! -e $path ] || { mount --bind $path $path; mount -o remount,bind,ro $path; }
done
while [ "$1" != -- ]; do
  if [ -d "$1" ]; then mkdir -p ".$1"; else mkdir -p ".\${1%/*}"; touch ".$1"; fi
  mount --rbind "$1" ".$1"; shift
done; shift
caps=-all
for one in chown dac_override fsetid fowner mknod net_raw setgid setuid setfcap setpcap net_bind_service sys_chroot kill audit_write; do
  caps=$caps,+$one
done
[ -z "$filter" ] || set -- --seccomp-filter "$filter" -- "$@"
[ "$1" = --seccomp-filter ] || set -- -- "$@"
[ "$uid" = 0 ] || set -- "--reuid=$uid" "--regid=$uid" --clear-groups "$@"
unset TMPDIR; export HOME=/home/user PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
exec chroot . env -C "$cwd" setpriv "--bounding-set=$caps" --inh-caps=-all "$@"`;
