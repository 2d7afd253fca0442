// Colours: as the device, light or dark; one button goes round.

import { store, stored } from "./stored.ts";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];

export function setUpTheme(): void {
  const button = document.querySelector<HTMLButtonElement>("button.theme");
  if (button === null) return;
  const names = JSON.parse(button.dataset.names ?? "{}") as Record<string, string>;
  const show = (theme: Theme) => {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.setAttribute("aria-label", `${names.label}: ${names[theme]}`);
    button.title = `${names.label}: ${names[theme]}`;
  };
  let now = THEMES.find((theme) => theme === stored("theme")) ?? "auto";
  show(now);
  button.addEventListener("click", () => {
    now = THEMES[(THEMES.indexOf(now) + 1) % THEMES.length] ?? "auto";
    store("theme", now === "auto" ? null : now);
    show(now);
  });
}
