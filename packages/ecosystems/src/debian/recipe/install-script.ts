import type { TextFile } from '../../recipe/file.ts';

const head = `#!/bin/sh
# Installs the packages that lie in the directory $1. Nothing is asked of the network, and no service is started.
set -eu
export DEBIAN_FRONTEND=noninteractive DEBCONF_NONINTERACTIVE_SEEN=true LC_ALL=C
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
if [ ! -e /usr/sbin/policy-rc.d ]; then
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d
  chmod 755 /usr/sbin/policy-rc.d
fi
# Scripts of packages count on these, which the captured environment may lack; what it lacks is removed again.
mkdir -p /root /usr/local/bin /usr/local/lib /usr/local/share /var/cache /var/log
for path in /tmp /var/tmp; do [ -d "$path" ] || mkdir -m 1777 "$path"; done
for name in gawk mawk; do [ -e /usr/bin/awk ] || [ ! -x "/usr/bin/$name" ] || ln -s "$name" /usr/bin/awk; done
`;

/** Owners cannot be set by a builder with one user id; what must belong to others comes with the delta. */
const withoutOwners = `# There is one user id here: owners cannot be set, and programs that would set them are kept from failing.
mkdir -p /.holotype/no-owners
for name in chown chgrp dpkg-statoverride adduser addgroup deluser delgroup useradd groupadd usermod groupmod userdel groupdel; do
  printf '#!/bin/sh\\nexit 0\\n' > "/.holotype/no-owners/$name"
  chmod 755 "/.holotype/no-owners/$name"
done
PATH=/.holotype/no-owners:$PATH
`;

const tools = {
  apt: `apt-get install --yes --quiet --no-install-recommends --allow-downgrades \\
  --option Dir::Etc::SourceList=/dev/null --option Dir::Etc::SourceParts=/dev/null \\
  --option APT::Sandbox::User=root --option Dpkg::Use-Pty=false --option Dpkg::Path="$PATH" \\
  --option Dpkg::Options::=--force-confold --option Dpkg::Options::=--force-unsafe-io \\
  "$1"/*.deb`,
  dpkg: `dpkg --force-confold --force-overwrite --force-depends --force-unsafe-io --install "$1"/*.deb`,
};

/** What scripts make comes with the delta too, and is checked: a script that fails here need not stop the build. */
const anyway = ` || {
  echo "A script of a package failed; what it would have made comes with the files of a later step, and is checked." >&2
  dpkg --force-confold --force-overwrite --force-depends --force-unsafe-io --unpack "$1"/*.deb
}
`;

/** The script that installs a folder of packages; it holds no captured text. */
export const installScript = (tool: 'apt' | 'dpkg', singleId: boolean): TextFile => ({
  kind: 'text',
  path: 'scripts/install',
  what: 'installs a folder of packages',
  text: head + (singleId ? withoutOwners : '') + tools[tool] + anyway,
});
