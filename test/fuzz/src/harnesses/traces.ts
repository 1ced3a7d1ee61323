import { contactsOf } from '../../../../packages/trace/dist/contact.js';
import { askedHost } from '../../../../packages/trace/dist/query.js';
import { recordParser } from '../../../../packages/trace/dist/records/parse.js';
import { writeRecord } from '../../../../packages/trace/dist/records/write.test.support.js';
import { straceReader } from '../../../../packages/trace/dist/strace/line.js';
import type { Harness } from '../harness.ts';
import { pieces } from '../memory-file.ts';

const records: Harness = {
  name: 'trace-records',
  run: (input) => {
    const parser = recordParser();
    for (const piece of pieces(input, 97)) {
      const found = parser.push(piece);
      contactsOf(found.filter((one) => one.kind === 'contact'));
    }
  },
  seeds: () => {
    const address = Buffer.from('020000507f0000010000000000000000', 'hex');
    const stat = {
      ...{ mode: 0o100644, uid: 0, gid: 0, nlink: 1, size: 4, ino: 5, dev: '8:1' },
      ...{ mtime: { seconds: 1, nanoseconds: 2 }, ctime: { seconds: 1, nanoseconds: 2 } },
    };
    return [
      Buffer.concat([
        writeRecord({ kind: 'touch', id: 1, first: 'read', uses: 1, stat, path: '/a', target: '/b' }),
        writeRecord({ kind: 'preimage', id: 1, number: 2, stat }),
        writeRecord({ kind: 'contact', call: 'connect', address, path: '' }),
        writeRecord({ kind: 'outcome', id: 1, stat, target: '' }),
        writeRecord({ kind: 'reason', code: 'A', detail: 'b' }),
      ]),
    ];
  },
  reads: ['trace/dist/records/parse.js', 'trace/dist/records/reader.js', 'trace/dist/contact.js'],
};

const strace: Harness = {
  name: 'strace-lines',
  run: (input) => {
    const read = straceReader();
    for (const line of input.toString('latin1').split('\n')) read(line);
  },
  seeds: () => [
    Buffer.from(
      [
        '12 openat(AT_FDCWD<\\x2f\\x61>, "\\x62", O_RDONLY|O_CLOEXEC) = 3<\\x2f\\x61\\x2f\\x62>',
        '7 execve("\\x2f\\x61", ["\\x61"], 0x5 /* 3 vars */ <unfinished ...>',
        '7 <... execve resumed>)      = 0',
        '8 +++ exited with 4 +++',
        '9 +++ killed by SIGKILL (core dumped) +++',
      ].join('\n'),
    ),
  ],
  reads: ['trace/dist/strace/line.js'],
};

const query: Harness = {
  name: 'dns-query',
  run: (input) => {
    askedHost(input);
  },
  seeds: () => [Buffer.from('123401000001000000000000066d6972726f72076578616d706c650000010001', 'hex')],
  reads: ['trace/dist/query.js'],
};

export const list: readonly Harness[] = [records, strace, query];
