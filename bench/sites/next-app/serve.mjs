// @ts-check
// The least that serves a Next app from an own server, as Verdict is served.
import { createServer } from 'node:http';
import next from 'next';

process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches everybody in the terminal; whoever started us says when it is done with us.
process.on('SIGINT', () => undefined);

const port = Number(process.env.PORT);
const app = next({ dev: false, hostname: '127.0.0.1', port, quiet: true, httpServer: createServer() });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.keepAliveTimeout = 65_000;
server.listen(port, '127.0.0.1', () => process.send?.('ready'));
