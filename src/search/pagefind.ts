import { close, createIndex } from 'pagefind';
import type { IndexFile } from './index-format.ts';

/** The files of the index that Pagefind makes of one text. Throws an error with what it says if it cannot. */
export async function pagefindIndex(content: string, language: string): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: language, writePlayground: false });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  try {
    const added = await index.addCustomRecord({ url: '/', content, language, meta: { title: 'x' } });
    if (added.errors.length > 0)
      throw new Error(`The words of the hub could not be indexed: ${added.errors.join(' ')}`);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join(' ')}`);
    return files;
  } finally {
    await index.deleteIndex();
    await close();
  }
}
