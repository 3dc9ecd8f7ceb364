import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { imageSize } from 'image-size';
import type { Hub } from '../../domain/model/hub.ts';
import { documentTypes, endingOf, pictureTypes } from '../../domain/urls/file-types.ts';
import { repositoryFileUrl } from '../../domain/urls/github-urls.ts';
import { sitePath, withBase } from '../../domain/urls/site-path.ts';
import { isReallyInside } from '../../files/within.ts';
import type { Picture, PictureElsewhere } from '../../markdown/finish-html.ts';
import { decode } from './authored-url.ts';
import { isPublishableSvg } from './safe-svg.ts';
import { PictureCopies, webAddressOf } from './picture-copies.ts';
import { textOf } from '../../files/text-of.ts';

/** Where files beside the texts are looked for, and how they are shown. */
export interface BesideOptions {
  /** The content folder; null where only one text is read, and nothing is looked for. */
  readonly folder: string | null;
  readonly base: string;
  readonly repository: Hub['repository'];
  /** Whether pictures of other sites are loaded from there; missing is `local`. */
  readonly images?: Hub['images'];
  /** E-mail addresses (lower case) that may be published. */
  readonly emails: ReadonlySet<string>;
}

/** What a link leads to that is neither a web address nor a page of the hub. */
export type Beside =
  /** A file that is copied into the site. */
  | { readonly kind: 'file'; readonly path: string }
  /** GitHub's page of a file or folder of the repository. */
  | { readonly kind: 'repository'; readonly url: string }
  /** A file of `public/`, which is served as it is. */
  | { readonly kind: 'public' }
  | { readonly kind: 'nothing' };

/** A picture of another site. */
export interface PictureOfOtherSite {
  readonly address: string;
  /** The first text that shows it, as a path inside the content folder. */
  readonly file: string;
  /** Whether the content folder holds a copy, which is shown instead. */
  readonly hasCopy: boolean;
}

/** Finds the pictures and files beside the texts of a content folder. */
export class FilesBeside {
  readonly #options: BesideOptions;
  readonly #found = new Set<string>();
  readonly #sizes = new Map<string, Pick<Picture, 'width' | 'height'>>();
  readonly #copies: PictureCopies;
  readonly #elsewhere = new Map<string, PictureOfOtherSite>();

  constructor(options: BesideOptions) {
    this.#options = options;
    this.#copies = new PictureCopies(options.folder);
  }

  /** The pictures of other sites that texts show so far, in the order they were asked for. */
  get elsewhere(): PictureOfOtherSite[] {
    return [...this.#elsewhere.values()];
  }

  /** Copies of pictures of other sites that no text shows, as paths inside the content folder, in order. */
  get unusedCopies(): string[] {
    return this.#copies.paths.filter((path) => !this.#found.has(path));
  }

  /** The files that texts show or link to so far, as paths inside the content folder, in order. */
  get paths(): string[] {
    return [...this.#found].sort();
  }

  /** What a link of a text leads to; `isPicture` where it is shown and not only linked. */
  find(url: string, fromFile: string, isPicture: boolean): Beside {
    const { folder, repository } = this.#options;
    const written = decode(/^[^#?]*/.exec(url)?.[0] ?? '');
    if (folder === null || written === '') return { kind: 'nothing' };
    if (written.startsWith('/')) {
      const open = join(folder, 'public', written);
      if (isFile(open) && isReallyInside(open, folder)) return { kind: 'public' };
      // On GitHub a link that begins with / begins at the top of the repository.
      return isPicture ? this.#inFolder(posix.join('.', written), true) : { kind: 'nothing' };
    }
    const path = posix.join(posix.dirname(fromFile), written);
    const isInside = !/^\.\.(?:\/|$)/.test(path);
    const here = isInside ? this.#inFolder(path, isPicture) : ({ kind: 'nothing' } as const);
    if (here.kind !== 'nothing' || !repository) return here;
    if (isInside && !existsSync(join(folder, path))) return here;
    const page = repositoryFileUrl(repository, path, isPicture ? 'raw' : 'blob');
    return page === null ? here : { kind: 'repository', url: page };
  }

  /** The address a rendered link leads to; null leaves it as authored. */
  link(url: string, fromFile: string): string | null {
    const found = this.find(url, fromFile, false);
    const rest = url.slice(/^[^#?]*/.exec(url)?.[0].length ?? 0);
    if (found.kind === 'file') return `${this.#address(found.path)}${rest}`;
    return found.kind === 'repository' ? `${found.url}${rest}` : null;
  }

  /**
   * How a picture is shown; null where it is not there. One of another site is shown from its copy, else from where it is if the
   * hub wants that, else a link leads to it.
   */
  picture(url: string, fromFile: string): Picture | PictureElsewhere | null {
    const address = webAddressOf(url);
    if (address !== null) return this.#ofOtherSite(address, fromFile);
    const found = this.find(url, fromFile, true);
    if (found.kind === 'file') return this.#file(found.path);
    if (found.kind === 'repository') return this.#ofOtherSite(found.url, fromFile);
    return found.kind === 'public' ? { src: withBase(this.#options.base, url) } : null;
  }

  #ofOtherSite(address: string, fromFile: string): Picture | PictureElsewhere {
    const path = this.#copies.of(address);
    const hasCopy = path !== null && this.#inFolder(path, true).kind === 'file';
    if (!this.#elsewhere.has(address)) this.#elsewhere.set(address, { address, file: fromFile, hasCopy });
    if (hasCopy) return this.#file(path);
    // A page that came over https shows nothing that comes over http.
    const isLoaded = this.#options.images === 'remote' && address.startsWith('https:');
    return isLoaded ? { src: address } : { href: address };
  }

  #file(path: string): Picture {
    return { src: this.#address(path), ...this.#size(path) };
  }

  #address(path: string): string {
    this.#found.add(path);
    return withBase(this.#options.base, sitePath.file(path));
  }

  #inFolder(path: string, isPicture: boolean): Beside {
    const { folder, emails } = this.#options;
    const types = isPicture ? pictureTypes : { ...pictureTypes, ...documentTypes };
    const ending = endingOf(path);
    if (folder === null || !Object.hasOwn(types, ending)) return { kind: 'nothing' };
    const full = join(folder, path);
    if (!isFile(full) || !isReallyInside(full, folder)) return { kind: 'nothing' };
    // Of these a picture can hold text, and opened by itself it can hold a script.
    if (ending === 'svg' && !(isPicture && isPublishableSvg(textOf(full) ?? '', emails)))
      return { kind: 'nothing' };
    return { kind: 'file', path };
  }

  #size(path: string): Pick<Picture, 'width' | 'height'> {
    const known = this.#sizes.get(path);
    if (known) return known;
    const size = sizeOf(join(this.#options.folder ?? '', path));
    this.#sizes.set(path, size);
    return size;
  }
}

/** Width and height as a browser shows it: a photograph may lie on its side. */
function sizeOf(file: string): Pick<Picture, 'width' | 'height'> {
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return {};
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
