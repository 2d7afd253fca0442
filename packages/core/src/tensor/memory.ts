// Where numbers live: one growing block per purpose, handed out from the bottom up.

export type Dtype = "float64" | "float32";
export type Storage = Float64Array | Float32Array;

/** A run of entries in a memory. It stays valid while the memory grows; a view would not. */
export interface Slice {
  memory: Memory;
  offset: number;
  size: number;
}

/**
 * A bump allocator. What is taken after `mark()` is given back all at once by `reset(mark)`: the
 * values of a training step need no garbage collector.
 */
export class Memory {
  readonly dtype: Dtype;
  #storage: Storage;
  #used = 0;

  constructor(dtype: Dtype, capacity = 1024) {
    this.dtype = dtype;
    this.#storage = newStorage(dtype, capacity);
  }

  /** The block itself; take it anew after every allocation. */
  get storage(): Storage {
    return this.#storage;
  }

  /** Entries in use. */
  get used(): number {
    return this.#used;
  }

  /** Entries that fit without growing. */
  get capacity(): number {
    return this.#storage.length;
  }

  /** Takes `size` entries. They hold whatever was there before. */
  take(size: number): Slice {
    const offset = this.#used;
    this.#used += size;
    if (this.#used > this.#storage.length) this.#grow();
    return { memory: this, offset, size };
  }

  mark(): number {
    return this.#used;
  }

  reset(mark: number): void {
    this.#used = mark;
  }

  #grow(): void {
    let capacity = this.#storage.length;
    while (capacity < this.#used) capacity *= 2;
    const grown = newStorage(this.dtype, capacity);
    grown.set(this.#storage);
    this.#storage = grown;
  }
}

/** The entries of a slice, as a view for reading and writing at once. */
export function viewOf({ memory, offset, size }: Slice): Storage {
  return memory.storage.subarray(offset, offset + size);
}

function newStorage(dtype: Dtype, size: number): Storage {
  return dtype === "float64" ? new Float64Array(size) : new Float32Array(size);
}
