import { bytes, debian, type Workload } from '../workload.ts';

const tutorial = `#!/bin/sh
set -e
psql -X -q -f /usr/share/doc/postgresql-doc-15/tutorial/basics.source > basics.txt
`;

export const databases: readonly Workload[] = [
  {
    name: 'sqlite',
    about: "SQLite's documentation on recursive queries: a sudoku and a Mandelbrot set, and a database file",
    origin: [debian('sqlite3-doc', 'lang_with.html: outlandish recursive query examples')],
    licence: 'blessing',
    files: {
      'queries.sql': `.mode list
CREATE TABLE result(name TEXT PRIMARY KEY, value TEXT);
WITH RECURSIVE
  xaxis(x) AS (VALUES(-2.0) UNION ALL SELECT x+0.05 FROM xaxis WHERE x<1.2),
  yaxis(y) AS (VALUES(-1.0) UNION ALL SELECT y+0.1 FROM yaxis WHERE y<1.0),
  m(iter, cx, cy, x, y) AS (
    SELECT 0, x, y, 0.0, 0.0 FROM xaxis, yaxis
    UNION ALL
    SELECT iter+1, cx, cy, x*x-y*y + cx, 2.0*x*y + cy FROM m WHERE (x*x + y*y) < 4.0 AND iter<28),
  m2(iter, cx, cy) AS (SELECT max(iter), cx, cy FROM m GROUP BY cx, cy),
  a(t) AS (SELECT group_concat(substr(' .+*#', 1+min(iter/7,4), 1), '') FROM m2 GROUP BY cy)
INSERT INTO result SELECT 'mandelbrot', group_concat(rtrim(t), x'0a') FROM a;
SELECT value FROM result;
`,
      'run.sh': '#!/bin/sh\nset -e\nrm -f results.db\nsqlite3 results.db < queries.sql > mandelbrot.txt\n',
    },
    command: ['sh', 'run.sh'],
    results: { 'mandelbrot.txt': bytes, 'results.db': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'sqlite-again',
    about: 'the same in a directory that has the results of an earlier run',
    origin: [debian('sqlite3-doc', 'lang_with.html: outlandish recursive query examples')],
    licence: 'blessing',
    install: [['sqlite3', 'results.db', 'CREATE TABLE t(n INTEGER); INSERT INTO t VALUES(0);']],
    files: {
      'run.sh': `#!/bin/sh
set -e
sqlite3 results.db 'DELETE FROM t; WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM c WHERE n<1000) INSERT INTO t SELECT n FROM c;'
sqlite3 results.db 'SELECT count(*), sum(n) FROM t' > sum.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'sum.txt': bytes, 'results.db': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'postgresql',
    about: "PostgreSQL's tutorial in a server of its own, by an ordinary user",
    origin: [debian('postgresql-doc-15', 'tutorial/basics.source')],
    licence: 'PostgreSQL',
    files: { 'run.sh': tutorial },
    command: ['pg_virtualenv', '-v', '15', 'sh', 'run.sh'],
    flags: ['--claim', 'tutorial=basics.txt'],
    results: { 'basics.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'postgresql-root',
    about: 'the same by root: the server runs as postgres, which one user id cannot do',
    origin: [debian('postgresql-doc-15', 'tutorial/basics.source')],
    licence: 'PostgreSQL',
    user: 'root',
    files: { 'run.sh': tutorial },
    command: ['pg_virtualenv', '-v', '15', 'sh', 'run.sh'],
    flags: ['--claim', 'tutorial=basics.txt'],
    results: { 'basics.txt': bytes },
    truth: {
      is: 'cannot',
      why: 'the run changes its user id; a reader without subordinate ids has one',
      cause: /user id|uid|one id|identit|chown|ids\b/i,
    },
  },
  {
    name: 'h2',
    about: "H2's shell over its tutorial, from Maven's jar",
    origin: [
      { registry: 'maven', package: 'com.h2database:h2', version: '2.2.224', file: 'org.h2.tools.Shell' },
    ],
    licence: 'MPL-2.0 OR EPL-1.0',
    install: [
      ['mvn', '-q', '-B', 'dependency:copy', '-Dartifact=com.h2database:h2:2.2.224', '-DoutputDirectory=lib'],
    ],
    files: {
      'tutorial.sql': `CREATE TABLE TEST(ID INT PRIMARY KEY, NAME VARCHAR(255));
INSERT INTO TEST VALUES(1, 'Hello'), (2, 'World');
SELECT * FROM TEST ORDER BY ID;
UPDATE TEST SET NAME='Hi' WHERE ID=1;
CALL CSVWRITE('test.csv', 'SELECT * FROM TEST ORDER BY ID');
`,
    },
    command: [
      ...['java', '-cp', 'lib/h2-2.2.224.jar', 'org.h2.tools.RunScript'],
      ...['-url', 'jdbc:h2:mem:test', '-script', 'tutorial.sql', '-showResults'],
    ],
    flags: ['--claim', 'table=test.csv'],
    results: { 'test.csv': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'java-build',
    about: 'a program over H2 compiled and packed into a jar, which holds the time',
    origin: [
      {
        registry: 'maven',
        package: 'com.h2database:h2',
        version: '2.2.224',
        file: 'org.h2.samples.HelloWorld',
      },
    ],
    licence: 'MPL-2.0 OR EPL-1.0',
    install: [
      ['mvn', '-q', '-B', 'dependency:copy', '-Dartifact=com.h2database:h2:2.2.224', '-DoutputDirectory=lib'],
    ],
    files: {
      'Hello.java': `import java.sql.*;
public class Hello {
  public static void main(String... args) throws Exception {
    Connection conn = DriverManager.getConnection("jdbc:h2:mem:test");
    Statement stat = conn.createStatement();
    stat.execute("create table test(id int primary key, name varchar(255))");
    stat.execute("insert into test values(1, 'Hello')");
    ResultSet rs = stat.executeQuery("select * from test");
    while (rs.next()) System.out.println(rs.getString("name"));
  }
}
`,
      'run.sh': `#!/bin/sh
set -e
javac -cp lib/h2-2.2.224.jar -d classes Hello.java
jar cf hello.jar -C classes .
java -cp lib/h2-2.2.224.jar:hello.jar Hello > hello.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'hello.txt': bytes, 'classes/Hello.class': bytes, 'hello.jar': { by: 'members' } },
    truth: { is: 'same' },
  },
];
