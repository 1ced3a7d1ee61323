import { openLocal } from '@holotype/host';

/** A small computation, and the Debian package whose interpreter runs it. */
export interface DemoProgram {
  readonly package: string;
  readonly argv: readonly [string, ...string[]];
}

const python = `
import hashlib, platform, sys
primes, n = [], 2
while len(primes) < 2000:
    if all(n % p for p in primes if p * p <= n): primes.append(n)
    n += 1
table = ','.join(map(str, primes))
print('python', platform.python_version(), 'at', sys.executable)
print('sum of the first 2000 primes:', sum(primes))
print('sha256 of the table:', hashlib.sha256(table.encode()).hexdigest())`;

const perl = `
use Digest::SHA qw(sha256_hex);
my (@p, $n) = ((), 2);
while (@p < 2000) { push @p, $n unless grep { $_*$_ <= $n && $n % $_ == 0 } @p; $n++ }
my $s = 0; $s += $_ for @p;
printf "perl %vd\\nsum of the first 2000 primes: %d\\nsha256 of the table: %s\\n", $^V, $s, sha256_hex(join ',', @p);`;

/** Python where Debian's is installed, else Perl, which every Debian has. */
export const chooseProgram = (packages: readonly string[]): DemoProgram =>
  packages.includes('python3') && openLocal().files.stat('/usr/bin/python3')
    ? { package: 'python3', argv: ['/usr/bin/python3', '-c', python] }
    : { package: 'perl', argv: ['/usr/bin/perl', '-e', perl] };
