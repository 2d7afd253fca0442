// A figure that is watched: start and pause, one step, begin again.

import { fill } from "@pravah/markup";

/** Steps between two pictures, and after how many it stops by itself. */
const STRIDE = 5;
const LAST = 600;
/** Milliseconds between two pictures at least: the eye follows no more, and a phone stays cool. */
const PAUSE = 60;

/** How far to go on, after it has begun anew or from where it is. */
export interface LiveStep {
  steps: number;
  fresh: boolean;
}

export class LiveRun {
  private running = false;
  private done = 0;
  private begun = false;
  private readonly buttons: HTMLElement;
  private readonly show: (live: LiveStep) => Promise<boolean>;
  private readonly say: (text: string) => void;
  private readonly startButton: HTMLButtonElement;

  /**
   * @param buttons the element with the buttons; its data attributes hold the words
   * @param show asks for the next picture; false where it did not come
   */
  constructor(
    buttons: HTMLElement,
    show: (live: LiveStep) => Promise<boolean>,
    say: (text: string) => void,
  ) {
    this.buttons = buttons;
    this.show = show;
    this.say = say;
    const button = (name: string) =>
      buttons.querySelector<HTMLButtonElement>(`[data-does="${name}"]`) as HTMLButtonElement;
    this.startButton = button("start");
    this.startButton.addEventListener("click", () => (this.running ? this.stop() : this.start()));
    button("step").addEventListener("click", () => void this.advance(1));
    button("again").addEventListener("click", () => this.again());
  }

  /** Begins anew with the settings as they are now; goes on if it was running. */
  again(): void {
    this.begun = false;
    this.done = 0;
    if (!this.running) void this.advance(0);
  }

  private start(): void {
    this.running = true;
    this.label();
    void this.loop();
  }

  private stop(): void {
    this.running = false;
    this.label();
    this.tell();
  }

  private async loop(): Promise<void> {
    while (this.running && this.done < LAST && this.buttons.isConnected) {
      const [came] = await Promise.all([
        this.advance(STRIDE),
        new Promise((resolve) => setTimeout(resolve, PAUSE)),
      ]);
      if (!came) break;
    }
    if (this.running) this.stop();
  }

  private async advance(steps: number): Promise<boolean> {
    const fresh = !this.begun;
    this.begun = true;
    this.done += steps;
    const came = await this.show({ steps, fresh });
    if (!this.running) this.tell();
    return came;
  }

  private label(): void {
    const { start = "", pause = "" } = this.buttons.dataset;
    this.startButton.textContent = this.running ? pause : start;
  }

  private tell(): void {
    this.say(fill(this.buttons.dataset.at ?? "", { n: this.done }));
  }
}
