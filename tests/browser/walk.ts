import type { Page } from '@playwright/test';
import { filesBelow } from '../site/build.ts';

/** What pages did that none may do; each line names the page. */
export interface Walked {
  /** Pages that were opened. */
  readonly pages: number;
  /** Script that came from content and ran, or would run at a touch. */
  readonly executed: string[];
  /** Requests to other places than the site. */
  readonly foreign: string[];
  /** Pages that led elsewhere by themselves, or opened a window. */
  readonly left: string[];
  /** Errors of the page, and what its policy had to stop. */
  readonly faults: string[];
}

/** The paths of every page of a built site. */
export function pagesOf(folder: string): string[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .map((path) => path.split('/').map(encodeURIComponent).join('/'));
}

/** Names that hostile content calls; each reports that it ran. */
const traps = ['attacked', 'alert', 'confirm', 'prompt', 'print'] as const;

/** Runs in the page before anything else: whatever content runs is reported through the console. */
function setTraps(names: readonly string[]): void {
  const caught = (what: string) => {
    console.info(`EXECUTED ${what}`);
  };
  for (const name of names)
    Object.defineProperty(window, name, {
      configurable: false,
      writable: false,
      value: (...words: unknown[]) => {
        caught(`${name}(${words.join()})`);
      },
    });
  Object.defineProperty(window, '__xss', {
    configurable: false,
    get: () => undefined,
    set: () => {
      caught('__xss');
    },
  });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    console.info(`BLOCKED ${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** Touches everything on a page as a reader could, without leaving it, and gives what would run. */
function touchEverything(): string[] {
  const found: string[] = [];
  addEventListener('click', (event) => event.preventDefault(), true);
  addEventListener('submit', (event) => event.preventDefault(), true);
  const events = [
    'mouseover',
    'pointerenter',
    'focusin',
    'click',
    'wheel',
    'animationstart',
    'toggle',
    'beforetoggle',
  ];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress =
        /^(?:href|src|action|formaction|data|xlink:href|srcdoc|poster|cite|background|ping)$/.test(name);
      // Browsers pass over such characters in front of a scheme and inside of it.
      const scheme = /^[a-z][a-z+.-]*:/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[0].toLowerCase() ?? '';
      if (
        name.startsWith('on') ||
        name === 'srcdoc' ||
        (isAddress && /^(?:javascript|vbscript|data|blob|file):/.test(scheme))
      )
        found.push(`<${element.tagName.toLowerCase()} ${name}=${value.slice(0, 80)}>`);
    }
    if (
      /^(?:iframe|object|embed|applet|base|frame|frameset|portal|foreignobject|math)$/i.test(element.tagName)
    )
      found.push(`<${element.tagName.toLowerCase()}>`);
    // A click on a control of ours does what it is for; the content of notes has none.
    if (element.closest('.prose'))
      for (const each of events) element.dispatchEvent(new Event(each, { bubbles: true, cancelable: true }));
  }
  return found;
}

/** Opens pages of a site one after the other, script on, and reports all that none may do. `origin` is where the site is served. */
export async function walkPages(page: Page, origin: string, paths: readonly string[]): Promise<Walked> {
  const walked: Walked = { pages: paths.length, executed: [], foreign: [], left: [], faults: [] };
  let here = '';
  await page.addInitScript(setTraps, [...traps]);
  page.on('console', (message) => {
    const said = message.text();
    if (said.startsWith('EXECUTED ')) walked.executed.push(`${here} ${said}`);
    else if (said.startsWith('BLOCKED ') || message.type() === 'error')
      walked.faults.push(`${here} ${said.slice(0, 300)}`);
  });
  page.on('pageerror', ({ message }) => walked.faults.push(`${here} ${message.slice(0, 300)}`));
  page.on('dialog', (dialog) => {
    walked.executed.push(`${here} dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('page', (opened) => {
    if (opened !== page) walked.left.push(`${here} opened a window ${opened.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) walked.executed.push(`${here} has a frame ${frame.url()}`);
    else if (new URL(frame.url()).pathname !== new URL(here, origin).pathname)
      walked.left.push(`${here} led to ${frame.url()}`);
  });
  await page.route(
    (url) => url.origin !== origin && !/^(?:data|blob):$/.test(url.protocol),
    (route) => {
      walked.foreign.push(`${here} asked ${route.request().url()}`);
      return route.abort();
    },
  );
  for (const path of paths) {
    here = path;
    await page.goto(origin + path, { waitUntil: 'load' });
    // Hits come when the index has come.
    if (path.includes('?q='))
      await page
        .locator('[data-hit]')
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => null);
    for (const found of await page.evaluate(touchEverything)) walked.executed.push(`${here} holds ${found}`);
  }
  return walked;
}
