// Wide tables, formulas and code scroll by themselves, and can be reached by keyboard; where they fit, the
// keyboard need not stop at them.

const SCROLLERS = ".table, .formula, .formula-inline, pre.code";

export function watchScrollers(): void {
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
  let waiting = false;
  const look = () => {
    waiting = false;
    const scrollers = [...document.querySelectorAll<HTMLElement>(SCROLLERS)];
    const fits = scrollers.map(
      (one) => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight + 1,
    );
    scrollers.forEach((one, i) => {
      if (fits[i]) one.removeAttribute("tabindex");
      else one.tabIndex = 0;
    });
  };
  const soon = () => {
    if (!waiting) later(look);
    waiting = true;
  };
  addEventListener("load", soon);
  addEventListener("resize", soon);
}
