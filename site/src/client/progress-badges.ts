// Shows the progress wherever the page has a place for it.

import { readProgress } from "./progress.ts";

export function showProgress(): void {
  const show = () => {
    for (const badge of document.querySelectorAll<HTMLElement>("[data-progress]")) fill(badge);
  };
  show();
  addEventListener("pravah:progress", show);
  // Another tab may have run the checks.
  addEventListener("storage", show);
}

function fill(badge: HTMLElement): void {
  const passed = readProgress(badge.dataset.progress ?? "").length;
  const total = Number(badge.dataset.total);
  badge.hidden = passed === 0;
  badge.classList.toggle("done", passed >= total);
  const sentence = (passed >= total ? badge.dataset.all : badge.dataset.some) ?? "";
  badge.textContent = sentence
    .replace("{passed}", String(passed))
    .replace("{total}", String(total));
}
