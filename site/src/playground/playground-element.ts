// `<pravah-playground data-exercise="…">`: write the exercise in the page and run its grader. Until a reader comes
// near it, it costs these few lines.

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
    const { Playground } = await import("./playground.ts");
    new Playground(this, this.dataset.exercise ?? "");
  }
}

customElements.define("pravah-playground", PlaygroundElement);
