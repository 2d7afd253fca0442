// The product of matrices in all its forms, against the definition; sizes on both sides of the tile's.

import fc from "fast-check";
import { expect, it } from "vitest";
import { referenceKernels } from "../../src/kernels/reference.ts";
import { Memory, type Slice, viewOf } from "../../src/tensor/memory.ts";

const size = fc.integer({ min: 1, max: 9 });
const forms = fc.record({ n: size, k: size, m: size, ta: fc.boolean(), tb: fc.boolean() });

it("is the sum over l of a[i][l] · b[l][j], set or added", () => {
  fc.assert(
    fc.property(
      forms,
      fc.constantFrom("set", "add"),
      fc.infiniteStream(whole()),
      (form, write, numbers) => {
        const { n, k, m, ta, tb } = form;
        const memory = new Memory("float64");
        const filled = (count: number): Slice => {
          const slice = memory.take(count);
          for (let i = 0; i < count; i++) viewOf(slice)[i] = numbers.next().value ?? 0;
          return slice;
        };
        const [a, b, out] = [filled(n * k), filled(k * m), filled(n * m)];
        const [as, bs, before] = [a, b, out].map((slice) => [...viewOf(slice)]) as [
          number[],
          number[],
          number[],
        ];
        referenceKernels.matmul(
          { slice: a, transposed: ta },
          { slice: b, transposed: tb },
          out,
          { n, k, m },
          write,
        );
        const at = (all: number[], row: number, col: number, cols: number) =>
          all[row * cols + col] as number;
        const want = before.map((old, place) => {
          const [i, j] = [Math.floor(place / m), place % m];
          const terms = Array.from({ length: k }, (_, l) => {
            const left = ta ? at(as, l, i, n) : at(as, i, l, k);
            return left * (tb ? at(bs, j, l, k) : at(bs, l, j, m));
          });
          return terms.reduce((sum, term) => sum + term, write === "add" ? old : 0);
        });
        // Whole numbers: no order of adding them rounds.
        expect([...viewOf(out)].map((v) => v + 0)).toEqual(want.map((v) => v + 0));
      },
    ),
  );
});

function whole() {
  return fc.integer({ min: -1000, max: 1000 });
}
