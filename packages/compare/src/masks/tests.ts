import { isoText } from './clocks.ts';
import type { Mask } from './mask.ts';

const seconds = String.raw`\d{1,9}\.\d{1,9}`;

/** What runners of tests say of how long a test took, and in which order tests that ran at once came to an end. */
export const testMasks: readonly Mask[] = [
  {
    name: 'pytest',
    lines: [
      {
        pattern:
          /^(?:=+ )?(?:(?:\d{1,9} [a-z]{1,20}|no tests ran|no tests collected)(?:, )?){1,12} in (\d{1,9}\.\d\ds(?: \([\d:, days]{7,24}\))?)(?: =+)?$/,
      },
    ],
  },
  {
    name: 'pytest --durations',
    known: /^=+ slowest .{0,40}durations =+$/m,
    lines: [{ pattern: /^(\d{1,9}\.\d\ds) (?:call|setup|teardown) {1,8}\S{1,2000}$/ }],
    order: /^\d{1,9}\.\d\ds (?:call|setup|teardown) {1,8}\S{1,2000}$/,
  },
  {
    name: 'pytest -n',
    known: /^\d{1,9} workers? \[\d{1,9} items?\]$/m,
    lines: [{ pattern: /^\[gw(\d{1,5})\] (\[ {0,2}\d{1,3}%\]) [A-Z]{4,9} /, said: 'order' }],
    order: /^(?:\[gw\d{1,5}\] \[ {0,2}\d{1,3}%\] [A-Z]{4,9} )?[^\s:]{1,1000}::\S{1,1000} $/,
  },
  {
    name: 'unittest',
    lines: [{ pattern: /^Ran \d{1,9} tests? in (\d{1,9}\.\d{3}s)$/ }],
  },
  {
    name: 'JUnit report',
    known: /<testsuites?[ >]/,
    lines: [
      { pattern: /(?<= )time="(\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,9})?)"/ },
      { pattern: new RegExp(`(?<= )timestamp="(${isoText})"`) },
      { pattern: /(?<= )hostname="([^"<>]{0,255})"/, said: 'host names' },
      { pattern: /^\t{0,9}<!-- duration_ms (\d{1,12}(?:\.\d{1,9})?) -->$/ },
    ],
  },
  {
    name: 'go test',
    lines: [
      { pattern: /^(?:ok {2}|FAIL)\t\S{1,1000}\t(\d{1,9}\.\d{3}s|\(cached\))(?=$|\t)/ },
      { pattern: /^ {0,40}--- (?:PASS|FAIL|SKIP): .{1,1000} \((\d{1,9}\.\d\ds)\)$/ },
      {
        pattern:
          /^Benchmark\S{1,500} {0,40}\t {0,12}(\d{1,12})\t {0,12}(\d{1,12}(?:\.\d{1,6})? ns\/op)(?=$|\t)/,
      },
    ],
  },
  {
    name: 'go test -json',
    known: /^\{"Time":"[^"]{20,40}","Action":"start","Package":/m,
    lines: [
      { pattern: /^\{"Time":"([^"]{20,40})","Action":"/ },
      { pattern: /,"Elapsed":(\d{1,9}(?:\.\d{1,9})?)\}$/ },
      { pattern: /,"Output":"ok {2}\\t[^"\\]{1,1000}\\t(\d{1,9}\.\d{3}s|\(cached\))(?:\\n|\\t)/ },
      { pattern: /,"Output":" {0,40}--- (?:PASS|FAIL|SKIP): [^"\\]{1,1000} \((\d{1,9}\.\d\ds)\)\\n"/ },
    ],
  },
  {
    name: 'cargo',
    lines: [{ pattern: /^ {4}Finished .{1,200} in ((?:\d{1,6}m )?\d{1,9}(?:\.\d\d)?s)$/ }],
  },
  {
    name: 'cargo test',
    known: /^running \d{1,9} tests?$/m,
    lines: [
      { pattern: /^test result: .{1,200}; finished in (\d{1,9}\.\d\ds)$/ },
      {
        pattern: /^all doctests ran in (\d{1,9}\.\d\ds); merged doctests compilation took (\d{1,9}\.\d\ds)$/,
      },
      { pattern: /^thread '.{1,500}' \((\d{1,10})\) panicked at /, said: 'process ids' },
    ],
    order: /^test \S.{0,1000} \.\.\. (?:ok|ignored.{0,200}|FAILED)$/,
  },
  {
    name: 'ctest',
    known: /^Test project |^Start testing: /m,
    lines: [
      { pattern: /^ {0,9}\d{1,9}\/\d{1,9} Test {1,9}#\d{1,9}: .{1,1000} (\d{1,9}\.\d\d) sec/ },
      { pattern: /^Total Test time \(real\) = {1,9}(\d{1,9}\.\d\d) sec$/ },
      { pattern: /^\S.{0,200} = {1,9}(\d{1,9}\.\d\d) sec\*proc \(\d{1,9} tests?\)$/ },
      { pattern: /^Test time = {1,9}(\d{1,9}\.\d\d) sec$/ },
      { pattern: /^(?:Start|End) testing: (\w{3} [ \d]\d \d\d:\d\d [A-Z]{1,6})$/ },
      { pattern: /^".{1,500}" (?:start|end) time: (\w{3} [ \d]\d \d\d:\d\d [A-Z]{1,6})$/ },
      { pattern: /^".{1,500}" time elapsed: (\d\d:\d\d:\d\d)$/ },
    ],
  },
  {
    name: 'ctest -j',
    known: /^Test project .{1,4000}\n {4}Start {1,9}\d{1,9}: .{1,1000}\n {4}Start {1,9}\d/m,
    lines: [{ pattern: /^ {0,9}(\d{1,9})\/\d{1,9} Test {1,9}#\d{1,9}: /, said: 'order' }],
    order:
      /^(?: {4}Start {1,9}\d{1,9}: .{1,1000}| {0,9}\d{1,9}\/\d{1,9} Test {1,9}#\d{1,9}: .{1,1000} \d{1,9}\.\d\d sec.{0,100})$/,
  },
  {
    name: 'node --test',
    known: /^(?:ℹ|#) duration_ms \d/m,
    lines: [
      { pattern: /^(?:ℹ|#) duration_ms (\d{1,12}(?:\.\d{1,9})?)$/ },
      { pattern: /^ {0,80}duration_ms: (\d{1,12}(?:\.\d{1,9})?)$/ },
      { pattern: /^ {0,80}(?:✔|✖|▶|﹣) .{1,1000} \((\d{1,12}(?:\.\d{1,9})?ms)\)(?: #.{1,200})?$/ },
    ],
  },
  {
    name: 'vitest',
    known: /^ {1,4}Test Files {2}/m,
    lines: [
      { pattern: /^ {3}Start at {2}(\d\d:\d\d:\d\d)$/ },
      { pattern: new RegExp(String.raw`^ {3}Duration {2}(${seconds}s|\d{1,9}ms)(?: |$)`) },
      {
        pattern:
          /\b(?:transform|setup|import|collect|tests|environment|prepare|typecheck) (\d{1,9}(?:\.\d\d)?m?s)(?=[,)])/,
      },
      { pattern: /^ {1,9}(?:✓|×|❯) .{1,1000} (\d{1,9}(?:\.\d{1,3})?m?s)$/ },
    ],
    // Each file's tests stand below it, if they took long; files come as they end.
    order: /^ {1,9}(?:✓|×|❯) \S.{0,1000} \d{1,9}(?:\.\d{1,3})?m?s$/,
  },
];
