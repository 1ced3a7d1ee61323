import { bytes, debian, pypi, type Workload } from '../workload.ts';

export const system: readonly Workload[] = [
  {
    name: 'sudo',
    about: "sudo's manual: root runs a command as somebody else",
    origin: [debian('sudo', 'sudo(8): EXAMPLES')],
    licence: 'ISC',
    user: 'root',
    files: { 'run.sh': '#!/bin/sh\nset -e\nsudo -u alice sh -c \'id -un; echo "$HOME"\' > who.txt\n' },
    command: ['sh', 'run.sh'],
    results: { 'who.txt': bytes },
    truth: {
      is: 'cannot',
      why: 'the run changes its user id; a reader without subordinate ids has one',
      cause: /user id|uid|one id|identit|setgroups|ids\b|another user/i,
    },
  },
  {
    name: 'accounts',
    about: 'names of accounts and groups looked up, as getent(1) shows',
    origin: [debian('libc-bin', 'getent(1)')],
    licence: 'LGPL-2.1-or-later',
    files: {
      'run.sh':
        '#!/bin/sh\ngetent passwd bob postgres nobody root | cut -d: -f1,3,6 > accounts.txt\nid -un bob >> accounts.txt\n',
    },
    command: ['sh', 'run.sh'],
    results: { 'accounts.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'dialog',
    about: "dialog's own info boxes in a terminal of 80 columns",
    origin: [debian('dialog', '/usr/share/doc/dialog/examples/infobox')],
    licence: 'LGPL-2.1-only',
    terminal: true,
    env: { TERM: 'xterm', COLUMNS: '80', LINES: '24' },
    files: {
      'run.sh': `#!/bin/sh
test -t 1 && echo terminal > kind.txt || echo none > kind.txt
tput cols > columns.txt
dialog --infobox "Hi, this is an information box." 10 34
dialog --print-maxsize 2> size.txt
exit 0
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'kind.txt': bytes, 'columns.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'vim',
    about: "lines edited by vim's normal commands in a terminal",
    origin: [debian('vim-tiny', 'usr_10.txt: making big changes')],
    licence: 'Vim',
    terminal: true,
    env: { TERM: 'xterm' },
    files: {
      'poem.txt': 'roses are red\nviolets are blue\n',
      'run.sh':
        "#!/bin/sh\nvim.tiny -u NONE -n -c '%s/are/were/' -c 'normal GOnew line' -c 'sort' -c 'w! edited.txt' -c 'q!' poem.txt\n",
    },
    command: ['sh', 'run.sh'],
    flags: ['--output', 'edited.txt'],
    results: { 'edited.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'pip-download',
    about: "pip's guide: a wheel fetched from the index during the run",
    origin: [pypi('pip', '23.0.1', 'docs: pip download')],
    licence: 'MIT',
    network: true,
    command: [
      'python3',
      '-m',
      'pip',
      'download',
      '--no-cache-dir',
      '-q',
      '--no-deps',
      '-d',
      'wheels',
      'six==1.16.0',
    ],
    results: { 'wheels/six-1.16.0-py2.py3-none-any.whl': bytes },
    truth: { is: 'failed', why: 'a replay has no network', cause: /network/i },
  },
  {
    name: 'quiet',
    about: 'a check that says nothing and writes nothing',
    origin: [debian('coreutils', 'test(1)')],
    licence: 'GPL-3.0-or-later',
    command: ['test', '-d', '/usr/share'],
    results: {},
    truth: { is: 'nothing', why: 'nothing is written or printed' },
  },
  {
    name: 'clock',
    about: "date's manual: the time itself is the result",
    origin: [debian('coreutils', 'date(1)')],
    licence: 'GPL-3.0-or-later',
    files: { 'run.sh': "#!/bin/sh\ndate +'%s.%N' > now.txt\n" },
    command: ['sh', 'run.sh'],
    results: { 'now.txt': bytes },
    truth: { is: 'different', why: 'the time is the result', cause: /time|clock/i },
  },
  {
    name: 'uuid',
    about: "Python's uuid4 and random without a seed",
    origin: [debian('python3', 'Library reference: uuid, random')],
    licence: 'Python-2.0',
    files: {
      'ids.py': "import random, uuid\nprint(uuid.uuid4(), random.random(), file=open('ids.txt', 'w'))\n",
    },
    command: ['python3', 'ids.py'],
    results: { 'ids.txt': bytes },
    truth: { is: 'different', why: 'random bytes without a seed', cause: /random|seed|varies/i },
  },
  {
    name: 'server',
    about: "Python's http.server and a client of it on the loopback",
    origin: [debian('python3', 'Library reference: http.server')],
    licence: 'Python-2.0',
    files: {
      'page.txt': 'hello from here\n',
      'run.py': `import functools, http.server, threading, urllib.request
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory='.')
handler.log_message = lambda *a: None
server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
with urllib.request.urlopen(f'http://127.0.0.1:{server.server_port}/page.txt') as answer, open('answer.txt', 'wb') as out:
    out.write(answer.read())
`,
    },
    command: ['python3', 'run.py'],
    flags: ['--output', 'answer.txt'],
    results: { 'answer.txt': bytes },
    truth: { is: 'same' },
  },
];
