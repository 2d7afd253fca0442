// A realm with the language's own built-ins and nothing of Node.

import vm from "node:vm";

export function bareContext(): vm.Context {
  // Without a contextified host object there is no host prototype to climb to (Node ≥ 22.8).
  const bare = (vm.constants as { DONT_CONTEXTIFY?: unknown }).DONT_CONTEXTIFY as
    | vm.Context
    | undefined;
  return vm.createContext(bare ?? Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
}
