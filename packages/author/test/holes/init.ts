import { gate, type Hole, SIGMOID, TANH } from "./hole.ts";

export const INIT_HOLES: readonly Hole[] = [
  {
    breaks: "makes overlapping pairs of uniform numbers into normal ones",
    from: "randn(u, stream[n * m + i * m + j] as number)",
    to: "randn(u, stream[i * m + j + 1] as number)",
    check: "matrix-seeds",
  },
  {
    breaks: "makes overlapping pairs into normal numbers, the other way round",
    from: "randn(u, stream[n * m + i * m + j] as number)",
    to: "randn(stream[i * m + j + 1] as number, u)",
    check: "matrix-seeds",
  },
  ...["seed + l", "seed + 1000 * l", "(seed * 31 + l) % 65521"].map(
    (own): Hole => ({
      breaks: `gives every layer a seed of its own, ${own}`,
      from: "return sizes.map(({ fanOut, fanIn }) => ({\n    W: drawn(fanOut, fanIn, scheme, stream.splice(0, 2 * fanOut * fanIn)),",
      to: `stream.fill(0);
  return sizes.map(({ fanOut, fanIn }, l) => ({
    W: initMatrix(fanOut, fanIn, scheme, ${own}),`,
      check: "network-one-stream",
    }),
  ),
  {
    breaks: "begins every layer a little later in the same stream",
    from: "stream.splice(0, 2 * fanOut * fanIn)",
    to: "[...stream.splice(0, 50), ...stream]",
    check: "network-one-stream",
  },
  {
    breaks: "takes 0.02 for a slope that is not given",
    from: "param = 0.01",
    to: "param = 0.02",
    check: "kaiming-values",
  },
  gate("tanh", "Math.tanh(z),", `${TANH}(z),`, "propagate-values"),
  gate("sigmoid", "1 / (1 + Math.exp(-z)),", `${SIGMOID}(z),`, "propagate-values"),
];
