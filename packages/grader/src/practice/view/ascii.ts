// The signs of our texts for a terminal whose code page has ASCII alone.

const SIGNS: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "…": "...",
  "·": "-",
  "│": "|",
  "✗": "x",
  "✓": "+",
  "○": "o",
  "→": "->",
  "×": "x",
  "−": "-",
  "±": "+-",
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "≈": "~",
  "‖": "||",
  "∂": "d",
  "′": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "²": "^2",
  "³": "^3",
  "½": "1/2",
  "√": "sqrt ",
  "∞": "inf",
  "–": "-",
  α: "alpha",
  β: "beta",
  γ: "gamma",
  ε: "eps",
  λ: "lambda",
  ρ: "rho",
  σ: "sigma",
  Φ: "Phi",
  Σ: "sum ",
  "⊙": "*",
};

/** Known signs in ASCII; others stay as they are. */
export function inAscii(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (sign) => SIGNS[sign] ?? sign);
}
