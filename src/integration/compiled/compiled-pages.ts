/** Compiled pages, wherever they lie. */
export interface CompiledPages {
  /** The version of all that they are made from. */
  readonly version: string;
  /** Loads the code that renders them. */
  readonly load: () => Promise<object>;
  /** Copies what browsers load for them into a folder. */
  readonly copyAssets: (out: string) => void;
}
