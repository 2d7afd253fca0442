// The switch between the languages keeps the place: the figure's setting, else the heading being read.

export function keepPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-switch-language]");
  link?.addEventListener("click", () => {
    const url = new URL(link.href);
    url.search = location.search;
    url.hash = location.hash.includes("=") ? location.hash : headingInView();
    link.href = url.href;
  });
}

/** Both languages use the same ids. @returns empty at the top of the page */
function headingInView(): string {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named !== null && isInView(named)) return named.id;
  const line = innerHeight / 3;
  let found = "";
  for (const heading of document.querySelectorAll("article :is(h2, h3)[id]")) {
    if (heading.getBoundingClientRect().top > line) break;
    found = heading.id;
  }
  return scrollY < 80 ? "" : found;
}

function isInView(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
