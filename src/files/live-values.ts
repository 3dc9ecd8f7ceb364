/** Values by key for a program that needs them again and again: one that nobody set in a whole turn is forgotten. */
export class LiveValues {
  #last = new Map<string, unknown>();
  #now = new Map<string, unknown>();

  /** The value of a key, which must not be changed; undefined where there is none. */
  get<T>(key: string): T | undefined {
    return (this.#now.get(key) ?? this.#last.get(key)) as T | undefined;
  }

  /** Keeps a value for this turn and the next. */
  set(key: string, value: unknown): void {
    this.#now.set(key, value);
  }

  /** The value of a key, which must not be changed; where there is none, what `make` gives. */
  of<T>(key: string, make: () => T): T {
    const value = this.get<T>(key) ?? make();
    this.set(key, value);
    return value;
  }

  /** Begins the next turn. */
  turn(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }
}
