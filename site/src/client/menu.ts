// The menu closes when the reader goes elsewhere; the contents of the page stand open where there is room.

export function setUpMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>("details.menu");
  if (menu) {
    const summary = menu.querySelector("summary");
    document.addEventListener("click", ({ target }) => {
      if (menu.open && target instanceof Node && !menu.contains(target)) menu.open = false;
    });
    menu.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !menu.open) return;
      menu.open = false;
      summary?.focus();
    });
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    });
  }
  const onThisPage = document.querySelector<HTMLDetailsElement>(".on-this-page details");
  if (onThisPage && matchMedia("(min-width: 72rem)").matches) onThisPage.open = true;
}
