// `<pravah-search>`: finds sections of the course as the reader types; the query is in the address.

import { fill } from "@pravah/markup";
import { openIndex, type Search } from "../search/search-index.ts";

const MOST_SHOWN = 30;

class SearchElement extends HTMLElement {
  private search: Promise<Search> | null = null;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=search]");
    const form = this.querySelector("form");
    if (input === null || form === null) return;
    input.value = new URLSearchParams(location.search).get("q") ?? input.value;
    const run = () => void this.show(input.value.trim());
    input.addEventListener("input", run);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run();
    });
    input.focus();
    this.search = load();
    run();
  }

  private async show(query: string): Promise<void> {
    const search = await this.search;
    const status = this.querySelector(".search-status");
    const list = this.querySelector(".search-results");
    const input = this.querySelector<HTMLInputElement>("input[type=search]");
    // While the index was loading, the reader may have typed on.
    if (search === null || !status || !list || input?.value.trim() !== query) return;
    const url = new URL(location.href);
    if (query === "") url.searchParams.delete("q");
    else url.searchParams.set("q", query);
    history.replaceState(null, "", url);
    const results = query === "" ? [] : search(query);
    const { results: some, nothing } = JSON.parse(this.dataset.words ?? "{}");
    const sentence: string = results.length === 0 ? nothing : some;
    status.textContent = query === "" ? "" : fill(sentence, { n: results.length, query });
    list.replaceChildren(...results.slice(0, MOST_SHOWN).map(resultItem));
  }
}

function resultItem({
  url,
  title,
  page,
}: {
  url: string;
  title: string;
  page: string;
}): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = (document.documentElement.dataset.root ?? "./") + url;
  link.textContent = title;
  item.append(link);
  if (page !== title) {
    const where = document.createElement("p");
    where.textContent = page;
    item.append(where);
  }
  return item;
}

async function load(): Promise<Search> {
  const { lang, dataset } = document.documentElement;
  const response = await fetch(`${dataset.root ?? "./"}${lang}/search-index.json`);
  return openIndex(await response.text());
}

customElements.define("pravah-search", SearchElement);
