// Keeps the course on this device: quietly the pages of this language, and everything when asked.

import { fill } from "@pravah/markup";

export function keepCourse(): void {
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;
  // While developing there is no service worker, and none is wanted.
  if (document.querySelector('script[src*="@vite/client"]')) return;
  addEventListener("load", () => void register());
  if (document.readyState === "complete") void register();
}

let registered = false;

async function register(): Promise<void> {
  if (registered) return;
  registered = true;
  const { lang, dataset } = document.documentElement;
  const root = dataset.root ?? "./";
  try {
    await navigator.serviceWorker.register(new URL(`${root}service-worker.js`, location.href));
  } catch {
    // Private windows and plain http refuse it; everything else works without.
    return;
  }
  const { active } = await navigator.serviceWorker.ready;
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData !== true) active?.postMessage(`save ${lang}`);
  offerWholeCourse(active);
}

function offerWholeCourse(worker: ServiceWorker | null): void {
  const button = document.querySelector<HTMLButtonElement>("[data-save-course]");
  const place = button?.closest<HTMLElement>(".save-course");
  const status = place?.querySelector<HTMLElement>("[role=status]");
  if (!button || !place || !status || worker === null) return;
  place.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    worker.postMessage("save all");
  });
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.saving !== "save all") return;
    if (data.saved) status.textContent = button.dataset.saved ?? "";
    else if (data.failed) status.textContent = button.dataset.failed ?? "";
    else
      status.textContent = fill(button.dataset.saving ?? "", {
        done: data.done,
        total: data.total,
      });
    button.disabled = !data.failed;
  });
}
