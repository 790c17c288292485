import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { FileInterceptor } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { EMPTY } from 'rxjs';
import { toAppError } from './problem.js';
import { webApp } from './web-app.middleware.js';

/** Serves with a handler, sends these bytes and goes away; what the server was told is wrong. */
async function faultOf(
  prepare: (app: express.Express) => void,
  head: string,
  leaveWhen: (server: Server) => Promise<unknown>,
): Promise<unknown> {
  const app = express();
  prepare(app);
  const fault = new Promise((resolve) => {
    // express knows its error handlers by their four parameters
    app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
      response.destroy();
      resolve(error);
    });
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write(head);
  await leaveWhen(server);
  client.destroy();
  const found = await fault;
  server.close();
  return found;
}

describe('what the browser broke off', () => {
  it('is no fault of the system where it was an upload', async () => {
    const fault = await faultOf(
      (app) =>
        app.post('/', (request, response, next) => {
          const upload = new (FileInterceptor('file'))();
          const context = new ExecutionContextHost([request, response]);
          Promise.resolve(upload.intercept(context, { handle: () => EMPTY })).catch(next);
        }),
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n',
      (server) => once(server, 'request'),
    );
    expect(toAppError(fault)).toMatchObject({ code: 'REQUEST_ABORTED', status: 400 });
  });

  it('is no fault of the system where it was a file of the web app', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'web-'));
    await writeFile(join(folder, 'index.html'), 'x'.repeat(1000));
    const serve = webApp(folder);
    const fault = await faultOf(
      (app) =>
        app.use((request, response, next) => {
          // whoever asked is gone before the file is there
          request.socket.once('close', () => serve(request, response, next));
        }),
      'GET / HTTP/1.1\r\nHost: a\r\n\r\n',
      (server) => once(server, 'request'),
    );
    await rm(folder, { recursive: true });
    expect(toAppError(fault)).toMatchObject({ code: 'REQUEST_ABORTED', status: 400 });
  });
});
