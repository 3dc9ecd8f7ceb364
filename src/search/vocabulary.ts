/** Words by number: what is known of each is looked up once, not each time that a text has it. */
export class Vocabulary {
  /** Every word once, by its number. */
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The numbers of some words; new ones get the next. */
  numbersOf(words: readonly string[]): number[] {
    return words.map((word) => this.numberOf(word));
  }

  /** The number of a word; a new one gets the next. */
  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      this.#numbers.set(word, (number = this.words.length));
      this.words.push(word);
    }
    return number;
  }
}
