// The one function of a plugin that brings no types.

declare module "markdown-it-container" {
  import type MarkdownIt from "markdown-it";
  import type { RendererRule } from "markdown-it";

  interface ContainerOptions {
    validate?(params: string): boolean;
    render?: RendererRule;
  }
  export default function container(
    markdown: MarkdownIt,
    name: string,
    options?: ContainerOptions,
  ): void;
}
