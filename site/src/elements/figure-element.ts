// `<pravah-figure>`: a static figure comes to life. Its settings are in the address, so that they can be shared:
// `#figure=depth-gradients&depth=30`.

import type { Language } from "@pravah/checks/messages";
import { askFigure } from "../figures/figure-client.ts";
import type { Settings } from "../figures/settings.ts";
import { LiveRun, type LiveStep } from "./live-run.ts";

class FigureElement extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private run: LiveRun | null = null;

  connectedCallback(): void {
    this.form = this.querySelector("form.figure-controls");
    if (this.form === null) return;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.changed());
    this.querySelector(".figure-share")?.addEventListener("click", () => void this.share());
    const buttons = this.querySelector<HTMLElement>(".figure-live");
    if (buttons !== null) {
      this.run = new LiveRun(
        buttons,
        (live) => this.show(live),
        (text) => this.say(text),
      );
    }
    const shared = settingsInAddress(this.name);
    if (shared !== null) {
      this.apply(shared);
      void this.show();
      this.scrollIntoView();
    }
    addEventListener("hashchange", () => {
      const now = settingsInAddress(this.name);
      if (now === null) return;
      this.apply(now);
      void this.show();
    });
  }

  private get name(): string {
    return this.dataset.figure ?? "";
  }

  private changed(): void {
    this.showValues();
    history.replaceState(null, "", `#${this.address()}`);
    // A network that is being watched is built anew, and goes on if it was running.
    if (this.run) this.run.again();
    else void this.show();
  }

  /** What the controls say. */
  private settings(): Settings {
    const settings: Record<string, string | number> = {};
    for (const control of this.controls()) settings[control.name] = chosenIn(control);
    return settings;
  }

  private controls(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...(this.form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]") ?? [])];
  }

  /** Sets the controls; a value that a control does not offer leaves it as it is. */
  private apply(given: URLSearchParams): void {
    for (const control of this.controls()) {
      const value = given.get(control.name);
      if (value === null) continue;
      if (control instanceof HTMLSelectElement) {
        if ([...control.options].some((option) => option.value === value)) control.value = value;
        continue;
      }
      const at = stepsOf(control).findIndex((step) => String(step) === value);
      if (at >= 0) control.value = String(at);
    }
    this.showValues();
  }

  private showValues(): void {
    for (const control of this.controls()) {
      if (control instanceof HTMLSelectElement) continue;
      const value = String(chosenIn(control));
      control.setAttribute("aria-valuetext", value);
      const output = control.parentElement?.querySelector("output");
      if (output) output.textContent = value;
    }
  }

  /** @returns whether the figure is up to date now; a later question may have overtaken this one */
  private async show(live?: LiveStep): Promise<boolean> {
    const language = document.documentElement.lang as Language;
    const request = { figure: this.name, settings: this.settings(), language };
    // While it is watched it changes many times a second: it must not flicker.
    if (live === undefined) this.setAttribute("aria-busy", "true");
    const answer = await askFigure(live ? { ...request, live } : request);
    if (answer === null) return false;
    this.removeAttribute("aria-busy");
    if ("error" in answer) {
      this.say(`${this.dataset.failed ?? ""} ${answer.error}`);
      return false;
    }
    this.fill(".figure-wide", answer.wide);
    this.fill(".figure-narrow", answer.narrow);
    this.fill(".figure-data .table", answer.table);
    if (live === undefined) this.say(this.dataset.ready ?? "");
    return true;
  }

  private fill(place: string, html: string): void {
    const found = this.querySelector(place);
    if (found) found.innerHTML = html;
  }

  private say(text: string): void {
    const status = this.querySelector(".figure-status");
    if (status) status.textContent = text;
  }

  private address(): string {
    const settings = Object.entries(this.settings()).map(([name, value]) => `${name}=${value}`);
    return [`figure=${this.name}`, ...settings].join("&");
  }

  private async share(): Promise<void> {
    const url = new URL(location.href);
    url.hash = this.address();
    history.replaceState(null, "", url);
    try {
      await navigator.clipboard.writeText(url.href);
      this.say(this.dataset.shared ?? "");
    } catch {
      // Without the clipboard the address bar holds the link.
      this.say(url.href);
    }
  }
}

function settingsInAddress(figure: string): URLSearchParams | null {
  const given = new URLSearchParams(location.hash.slice(1));
  return given.get("figure") === figure ? given : null;
}

function stepsOf(control: HTMLInputElement): number[] {
  return JSON.parse(control.dataset.values ?? "[]") as number[];
}

function chosenIn(control: HTMLInputElement | HTMLSelectElement): string | number {
  if (control instanceof HTMLSelectElement) return control.value;
  return stepsOf(control)[Number(control.value)] ?? control.value;
}

customElements.define("pravah-figure", FigureElement);
