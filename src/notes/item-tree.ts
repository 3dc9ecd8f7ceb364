import type { Block } from '../domain/model/blocks.ts';

/** Which blocks hang below a list item. */
export class ItemTree {
  readonly #blocks: readonly Block[];
  readonly #ends: number[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.#ends = blocks.map((block) => block.index + 1);
    // From the last block to the first: a parent comes before its children, so each end is final when it is passed on.
    for (let at = blocks.length - 1; at >= 0; at -= 1) {
      const parent = blocks[at]?.parent ?? null;
      if (parent !== null && blocks[parent]?.kind === 'item') {
        this.#ends[parent] = Math.max(this.#ends[parent] ?? 0, this.#ends[at] ?? 0);
      }
    }
  }

  /** The index after the last block inside an item. */
  end(item: Block): number {
    return this.#ends[item.index] ?? item.index + 1;
  }

  /** The items of the lists directly inside an item. */
  items(item: Block): readonly Block[] {
    return this.below(item).filter((block) => block.parent === item.index && block.kind === 'item');
  }

  /** Everything inside an item. */
  below(item: Block): readonly Block[] {
    return this.#blocks.slice(item.index + 1, this.end(item));
  }
}
