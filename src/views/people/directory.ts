import { createDirectory, type Directory } from '../../domain/people/directory.ts';
import { oncePerSite } from '../once-per-site.ts';

/** The people of a site, to be found by the names that notes and front matter write. */
export const directoryOf = oncePerSite(({ content }): Directory => createDirectory(content));
