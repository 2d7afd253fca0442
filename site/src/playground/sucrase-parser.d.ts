// The parser inside sucrase, which has no types at this address.

declare module "sucrase/dist/esm/parser" {
  export interface Token {
    type: number;
    start: number;
    end: number;
    isType: boolean;
  }
  export function parse(
    input: string,
    isJSXEnabled: boolean,
    isTypeScriptEnabled: boolean,
    isFlowEnabled: boolean,
  ): { tokens: Token[] };
}

declare module "sucrase/dist/esm/parser/tokenizer/types" {
  export const TokenType: Record<"_import" | "dot" | "eq" | "name" | "parenL" | "string", number>;
}
