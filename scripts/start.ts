import { readAddress } from './arguments.ts';
import { buildFlags, readBuildOrder } from './build-order.ts';
import { listenOnFree, openInBrowser } from './listen.ts';
import { staticServer } from './serve.ts';
import { buildSite } from './site.ts';

const usage =
  'npm start [-- --content DIR --out DIR --site URL --base PATH --today YYYY-MM-DD --fresh --port N --open], with PORT and HOST from the environment';
const { order, values, switches } = readBuildOrder(usage, false, {
  ...buildFlags,
  port: 'value',
  open: 'switch',
});
const { port, host } = readAddress(usage, values['port']);

const base = await buildSite(order);
if (base === null) process.exitCode = 1;
else {
  try {
    const actual = await listenOnFree(staticServer(order.out, base), port, host);
    const address = `http://${host}:${actual}${base}`;
    if (port !== 0 && actual !== port) console.log(`Port ${port} is in use; this is the next free one.`);
    console.log(`Serving ${order.out} on ${address} (Ctrl+C stops)`);
    if (switches['open']) openInBrowser(address);
  } catch (cause) {
    console.error(
      `The site is built, but cannot be served: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    process.exitCode = 1;
  }
}
