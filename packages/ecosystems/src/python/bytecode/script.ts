/**
 * What the machine's own interpreter is given with -c, from 3.7 on. It reads triples from stdin, each part ended by NUL: level of optimization,
 * source, bytecode. It writes its cache tag and magic number, then a word for each: `same`, `other`, `stale`. It compiles and compares, and runs
 * nothing of it.
 *
 * Bytes that differ may be the same code: marshal marks what it may refer to later by how often an object is used at that moment, and sets have
 * the order of the process's hashes. So code is compared part by part, constants with their types and bits. The file name in it counts
 * for nothing: the import puts the real one there.
 */
export const judgeScript = `
import _imp, marshal, os, sys, warnings
from importlib import util
from io import BytesIO

def limit():
    try:
        import resource
    except ImportError:
        return
    for name, most in ('RLIMIT_AS', 4 << 30), ('RLIMIT_CPU', 300), ('RLIMIT_CORE', 0):
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))

Code = type(limit.__code__)
parts = [name for name in (
    'co_argcount', 'co_posonlyargcount', 'co_kwonlyargcount', 'co_stacksize', 'co_flags', 'co_code', 'co_consts',
    'co_names', 'co_varnames', 'co_freevars', 'co_cellvars', 'co_name', 'co_qualname', 'co_firstlineno',
    'co_exceptiontable', 'co_filename',
    'co_linetable' if hasattr(Code, 'co_linetable') else 'co_lnotab') if hasattr(Code, name)]
plain = int, str, bytes, bool, type(None), type(Ellipsis)

def key(one):
    return type(one).__name__, repr(one)

def equal(one, other):
    pending = [(one, other)]
    while pending:
        one, other = pending.pop()
        kind = type(one)
        if kind is not type(other):
            return False
        if kind is Code:
            pending += [(getattr(one, name), getattr(other, name)) for name in parts]
        elif kind is tuple or kind is frozenset:
            if len(one) != len(other):
                return False
            pending += zip(one, other) if kind is tuple else zip(sorted(one, key=key), sorted(other, key=key))
        elif kind is slice:
            pending.append(((one.start, one.stop, one.step), (other.start, other.stop, other.step)))
        elif kind is float or kind is complex:
            # Version 2 has no references, and writes bits: -0.0 is not 0.0.
            if marshal.dumps(one, 2) != marshal.dumps(other, 2):
                return False
        elif kind not in plain or one != other:
            return False
    return True

def read(path):
    with open(path, 'rb') as file:
        return file.read()

def is_remade(level, text, name, body):
    make = lambda name: compile(text, name, 'exec', dont_inherit=True, optimize=level)
    made = make(name)
    if marshal.dumps(made) == body:
        return True
    stream = BytesIO(body)
    found = marshal.load(stream)
    if type(found) is not Code or stream.read(1):
        return False
    if found.co_filename != name:
        made = make(found.co_filename)
    return marshal.dumps(made) == body or equal(made, found)

def judge(level, source, compiled):
    data, text, stat = read(compiled), read(source), os.stat(source)
    if len(data) < 16 or data[:4] != util.MAGIC_NUMBER:
        return 'stale'
    flags, first, second = [int.from_bytes(data[at:at + 4], 'little') for at in (4, 8, 12)]
    if flags == 0:
        if (first, second) != (int(stat.st_mtime) & 0xFFFFFFFF, stat.st_size & 0xFFFFFFFF):
            return 'stale'
    elif flags == 3:
        if data[8:16] != _imp.source_hash(util._RAW_MAGIC_NUMBER, text):
            return 'stale'
    elif flags != 1:
        return 'stale'
    try:
        return 'same' if is_remade(level, text, os.fsdecode(source), data[16:]) else 'other'
    except Exception:
        return 'other'

limit()
sys.setrecursionlimit(10000)
warnings.simplefilter('ignore')
parts_given = sys.stdin.buffer.read().split(b'\\0')
print(sys.implementation.cache_tag, util.MAGIC_NUMBER.hex())
for at in range(0, len(parts_given) - 1, 3):
    print(judge(int(parts_given[at]), *parts_given[at + 1:at + 3]))
`;

/** What an interpreter is asked first; a line each. */
export const askScript = `
import sys
from importlib import util
print(sys.implementation.cache_tag)
print(util.MAGIC_NUMBER.hex())
print(' '.join(sys.version.split()))
`;
