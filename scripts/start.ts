import { readAddress } from './arguments.ts';
import { staticServer } from './serve.ts';
import { readBuildOrder } from './build-order.ts';
import { buildSite } from './site.ts';

const usage =
  'npm start [-- --content DIR --out DIR --site URL --base PATH --today YYYY-MM-DD --fresh], with PORT and HOST from the environment';
const { port, host } = readAddress(usage);

const order = readBuildOrder(usage, false);
if (await buildSite(order)) {
  const server = staticServer(order.out, order.base);
  server.on('error', (cause: NodeJS.ErrnoException) => {
    const reason =
      cause.code === 'EADDRINUSE' ? `port ${port} is in use; choose another with PORT=` : cause.message;
    console.error(`The site is built, but cannot be served: ${reason}`);
    process.exit(1);
  });
  server.listen(port, host, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    console.log(`Serving ${order.out} on http://${host}:${actual}${order.base} (Ctrl+C stops)`);
  });
} else {
  process.exitCode = 1;
}
