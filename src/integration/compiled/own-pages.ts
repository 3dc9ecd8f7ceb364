/**
 * Loads the compiled pages where they are a part of the program that runs; null where they are apart from it. The program that is
 * made when the packages are installed has another file in the place of this one (`scripts/bundle.ts`).
 */
export const ownPages: (() => Promise<object>) | null = null;
