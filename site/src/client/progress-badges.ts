// Shows the progress wherever the page has a place for it.

import { fill } from "@pravah/markup";
import { readProgress } from "./progress.ts";

export function showProgress(): void {
  const showAll = () => {
    for (const badge of document.querySelectorAll<HTMLElement>("[data-progress]")) show(badge);
  };
  showAll();
  addEventListener("pravah:progress", showAll);
  // Another tab may have run the checks.
  addEventListener("storage", showAll);
}

function show(badge: HTMLElement): void {
  const passed = readProgress(badge.dataset.progress ?? "").length;
  const total = Number(badge.dataset.total);
  badge.hidden = passed === 0;
  badge.classList.toggle("done", passed >= total);
  const sentence = (passed >= total ? badge.dataset.all : badge.dataset.some) ?? "";
  badge.textContent = fill(sentence, { passed, total });
}
