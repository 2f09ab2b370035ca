/**
 * Serves test pages on loopback, in two ways at once: as a plain server (`http://127.0.0.1:<port>/…`) and as the
 * browser's HTTP proxy. Through the proxy a page has any name we like (`http://daily.example/…`), and every
 * request of the browser, whoever makes it, is seen here and answered here: nothing reaches the network.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPage {
  body: string | Buffer;
  /** Default: `text/html; charset=utf-8`. */
  type?: string;
  headers?: Record<string, string>;
  /** Time to wait before answering, in ms. */
  delay?: number;
  status?: number;
}

export interface SeenRequest {
  method: string;
  /** Absolute address; for a refused tunnel `https://host:port`. */
  url: string;
}

export interface PageServer {
  port: number;
  /** Origin without proxy: `http://127.0.0.1:<port>`. */
  origin: string;
  /** Everything the browser asked for, oldest first. */
  seen: SeenRequest[];
  /** Serves a page under an absolute address (through the proxy) or a path (any host). */
  serve(address: string, page: ServedPage | string): void;
  /** Serves nothing and has seen nothing, as at its start. */
  forget(): void;
  close(): Promise<void>;
}

export async function startServer(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const seen: SeenRequest[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    seen.push({ method: request.method ?? 'GET', url: url.href });
    const page = pages.get(url.href) ?? pages.get(url.origin + url.pathname) ?? pages.get(url.pathname);
    if (!page) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
      return;
    }
    if (page.delay) await new Promise((done) => setTimeout(done, page.delay));
    response.writeHead(page.status ?? 200, {
      'content-type': page.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(page.body);
  }

  const server = createServer((request, response) => void answer(request, response));
  // TLS cannot be looked into, and no test needs it: seen, then refused.
  server.on('connect', (request, socket) => {
    seen.push({ method: 'CONNECT', url: `https://${request.url}` });
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    seen,
    serve(address, page) {
      pages.set(address, typeof page === 'string' ? { body: page } : page);
    },
    forget() {
      pages.clear();
      seen.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
