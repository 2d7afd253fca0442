// Keeps the course on the device. `FILES` stands before this text: the version of the site, its files, and
// the hash of each.
//
// At the first visit: scripts, styles and the chooser. When a page says `save hi`, all pages of that
// language; `save all`: everything. A page is answered from the device when it is there.
//
// Every script of this origin may write into the cache, so nothing in it is believed: only the bytes that the
// build listed are answered, with headers of our own. What else is found there is thrown away.

const CACHE = `pravah-${FILES.version}`;
const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
  xml: "application/xml",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

const address = (file) => new URL(file, registration.scope).href;

/** The listed file at an address, whatever its query; undefined where the build made none. */
function fileAt(url) {
  const { origin, pathname } = new URL(url);
  const file = (origin + pathname).slice(registration.scope.length);
  return url.startsWith(registration.scope) && Object.hasOwn(FILES.hashes, file) ? file : undefined;
}

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

/** Found sound since this worker started, so that not every visit reads a whole language again. */
const sound = new Set();

/** A few at a time, and none twice: a slow connection is shared with the reader. */
async function save(files, tell) {
  await sweep();
  const waiting = [...files];
  let done = 0;
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (!sound.has(file) && !(await kept(file))) await bring(file);
      sound.add(file);
      done++;
      tell({ done, total: files.length });
    }
  };
  await Promise.all([work(), work(), work()]);
}

/** Throws away what the build does not know. */
async function sweep() {
  const cache = await caches.open(CACHE);
  const isListed = (url) => fileAt(url) !== undefined && address(fileAt(url)) === url;
  const strange = (await cache.keys()).filter(({ url }) => !isListed(url));
  await Promise.all(strange.map((request) => cache.delete(request, { ignoreVary: true })));
}

/** Over the line, past a stale copy on the way if need be. */
async function bring(file) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(address(file), { cache });
    if (response.ok && (await keep(file, response))) return;
  }
  throw new Error(`${file} is not what the build made`);
}

/** @returns whether it was what the build made; nothing else is kept */
async function keep(file, response) {
  const bytes = await response.arrayBuffer();
  if (!(await isSound(file, bytes))) return false;
  const cache = await caches.open(CACHE);
  await cache.put(address(file), fresh(file, bytes));
  return true;
}

/** @returns null when it is not there, or not what the build made */
async function kept(file) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(address(file), { ignoreVary: true });
  if (!known) return null;
  const bytes = await known.arrayBuffer();
  if (await isSound(file, bytes)) return fresh(file, bytes);
  sound.delete(file);
  await cache.delete(address(file), { ignoreVary: true });
  return null;
}

async function isSound(file, bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash)) === FILES.hashes[file];
}

/** The type is told by the name: one from the cache would be believed. */
function fresh(file, bytes) {
  const type = TYPES[/\.(\w+)$/.exec(file)?.[1] ?? "html"] ?? "application/octet-stream";
  return new Response(bytes, { headers: { "content-type": `${type}; charset=utf-8` } });
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const file = request.method === "GET" ? fileAt(request.url) : undefined;
  if (file !== undefined) event.respondWith(answer(event, file));
});

async function answer(event, file) {
  const known = await kept(file).catch(() => null);
  if (known) return known;
  const response = await fetch(event.request);
  if (response.ok && response.type === "basic") {
    const copy = response.clone();
    event.waitUntil(keep(file, copy).catch(() => false));
  }
  return response;
}
