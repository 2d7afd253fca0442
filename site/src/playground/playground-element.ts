// `<pravah-playground data-exercise="…">`: write the exercise in the page and run its grader. Until a reader comes
// near it, it costs these few lines.

import { startGrader } from "./start-grader.ts";

export class PlaygroundElement extends HTMLElement {
  private begun = false;

  connectedCallback(): void {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        void this.begin();
      },
      { rootMargin: "200px" },
    );
    watch.observe(this);
    this.addEventListener("focusin", () => void this.begin(), { once: true });
  }

  private async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    // On its way beside the playground: a slow line answers both at once.
    let grader: Worker | null = startGrader();
    grader.addEventListener("error", () => {
      grader = null;
    });
    const { Playground } = await import("./playground.ts");
    new Playground(this, this.dataset.exercise ?? "", grader);
  }
}

customElements.define("pravah-playground", PlaygroundElement);
