// `<pravah-playground data-exercise="…">`: write the exercise in the page and run its grader.

export class PlaygroundElement extends HTMLElement {}

customElements.define("pravah-playground", PlaygroundElement);
