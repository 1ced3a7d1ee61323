// Started as another user: traces one request and prints the trace, or the error's code.
import { traceRun, type TraceRequest } from '@holotype/trace';

const [request = '{}'] = process.argv.slice(2);
try {
  process.stdout.write(JSON.stringify(await traceRun(JSON.parse(request) as TraceRequest)));
} catch (error) {
  process.stdout.write(
    JSON.stringify({ code: error instanceof Error && 'code' in error ? error.code : String(error) }),
  );
}
