import { gate, type Hole, limited, limitedMatrix, SIGMOID, TANH } from "./hole.ts";

export const LSTM_GRU_HOLES: readonly Hole[] = [
  gate("i", "const i = map(forI, sigmoid)", `const i = map(forI, ${SIGMOID})`, "lstm-gates"),
  gate("f", "const f = map(forF, sigmoid)", `const f = map(forF, ${SIGMOID})`, "lstm-gates"),
  gate("g", "const g = map(forG, Math.tanh)", `const g = map(forG, ${TANH})`, "lstm-gates"),
  gate("o", "const o = map(forO, sigmoid)", `const o = map(forO, ${SIGMOID})`, "lstm-gates"),
  gate("tanh c′", "map(cNext, Math.tanh)", `map(cNext, ${TANH})`, "lstm-memory-law"),
  gate("the slope of tanh c′", "map(map(c, Math.tanh)", `map(map(c, ${TANH})`, "lstm-cell-paths"),
  gate("r", "map(plus(xr, hr), sigmoid)", `map(plus(xr, hr), ${SIGMOID})`, "gru-gates"),
  gate("z", "map(plus(xz, hz), sigmoid)", `map(plus(xz, hz), ${SIGMOID})`, "gru-gates"),
  gate(
    "n",
    "map(plus(xn, times(r, hn)), Math.tanh)",
    `map(plus(xn, times(r, hn)), ${TANH})`,
    "gru-gates",
  ),
  ...(["lstm", "gru"] as const).flatMap((cell): Hole[] => [
    {
      breaks: "limits the gradient of W_ih to ±10",
      from: "W_ih: matmul(perUnitX, x)",
      to: `W_ih: ${limitedMatrix(10, "matmul(perUnitX, x)")}`,
      check: `${cell}-backward-gradient`,
    },
    {
      breaks: "limits the gradient of b_hh to ±1000",
      from: "b_hh: perUnitH.map(sum)",
      to: `b_hh: perUnitH.map(sum)${limited(1000)}`,
      check: `${cell}-backward-gradient`,
    },
    {
      breaks: "limits what goes back to x to ±50",
      from: "dx: matmul(dFromX, p.W_ih)",
      to: `dx: ${limitedMatrix(50, "matmul(dFromX, p.W_ih)")}`,
      check: `${cell}-backward-gradient`,
    },
  ]),
  {
    breaks: "limits what goes back to c to ±50",
    from: "dcPrev: times(dCell, cache.f)",
    to: `dcPrev: ${limitedMatrix(50, "times(dCell, cache.f)")}`,
    check: "lstm-backward-gradient",
  },
];
