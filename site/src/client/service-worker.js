// Keeps the course on the device. `FILES` stands before this text: the version of the site and its files.
//
// At the first visit: scripts, styles and the chooser. When a page says `save hi`, all pages of that
// language; `save all`: everything. A page is answered from the device when it is there.

const CACHE = `pravah-${FILES.version}`;
const address = (file) => new URL(file, registration.scope).href;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(save(["", ...FILES.shell], () => {}));
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("pravah-") && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener("message", (event) => {
  const what = String(event.data);
  const { shell, hi, en, rest } = FILES;
  const files = { "save hi": hi, "save en": en, "save all": ["", ...shell, ...hi, ...en, ...rest] }[
    what
  ];
  if (files === undefined) return;
  const tell = (state) => event.source?.postMessage({ saving: what, ...state });
  event.waitUntil(
    save(files, tell).then(
      () => tell({ saved: true }),
      () => tell({ failed: true }),
    ),
  );
});

/** A few at a time, and none twice: a slow connection is shared with the reader. */
async function save(files, tell) {
  const cache = await caches.open(CACHE);
  const waiting = [...files];
  let done = 0;
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (!(await cache.match(address(file)))) await cache.add(address(file));
      done++;
      tell({ done, total: files.length });
    }
  };
  await Promise.all([work(), work(), work()]);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(request, { ignoreSearch: true });
  if (known) return known;
  const response = await fetch(request);
  if (response.ok && response.type === "basic") await cache.put(request, response.clone());
  return response;
}
