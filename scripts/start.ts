import { readAddress } from './arguments.ts';
import { listenOnFree, openInBrowser } from './listen.ts';
import { staticServer } from './serve.ts';
import { buildFlags, buildSite, readBuildOrder } from './site.ts';

const usage =
  'npm start [-- --content DIR --out DIR --site URL --base PATH --today YYYY-MM-DD --fresh --port N --open], with PORT and HOST from the environment';
const { order, values, switches } = readBuildOrder(usage, { ...buildFlags, port: 'value', open: 'switch' });
const { port, host } = readAddress(usage, values['port']);

if (await buildSite(order, 'to look at')) {
  try {
    const actual = await listenOnFree(staticServer(order.out, order.base), port, host);
    const address = `http://${host}:${actual}${order.base}`;
    if (port !== 0 && actual !== port) console.log(`Port ${port} is in use; this is the next free one.`);
    console.log(`Serving ${order.out} on ${address} (Ctrl+C stops)`);
    if (switches['open']) openInBrowser(address);
  } catch (cause) {
    console.error(
      `The site is built, but cannot be served: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    process.exitCode = 1;
  }
} else {
  process.exitCode = 1;
}
