import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server treats a file. */
export type Manner = 'whole' | 'absent' | 'other bytes' | 'cut' | 'stalled';

export interface FileServer {
  readonly url: string;
  /** From now on. */
  readonly behave: (manner: Manner) => void;
  /** Files asked for. */
  readonly asked: string[];
  readonly close: () => void;
}

const answer = (response: ServerResponse, content: Buffer | undefined, manner: Manner): void => {
  if (content === undefined || manner === 'absent') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-length': content.length });
  if (manner === 'whole') response.end(content);
  else if (manner === 'other bytes') response.end(Buffer.alloc(content.length, 'x'));
  else {
    response.write(content.subarray(0, content.length >> 1), () => {
      if (manner === 'cut') response.destroy();
    });
  }
};

/** Serves files by name on this machine, well or badly. */
export const serveFiles = async (files: Readonly<Record<string, Buffer>>): Promise<FileServer> => {
  let manner: Manner = 'whole';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    asked.push(name);
    answer(response, files[name], manner);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    behave: (next) => {
      manner = next;
    },
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
