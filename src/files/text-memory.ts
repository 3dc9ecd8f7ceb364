/** What was made in earlier runs, as text by key. A key is forty hexadecimal digits. */
export interface TextMemory {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, text: string) => void;
}
