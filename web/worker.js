// The service worker: keeps one whole, verified version of the page for use
// without a network. The build writes the constant `release` above this text:
// the version and the SHA-256 of every file of it, by its name in the scope.
//
// A version is kept whole or not at all (what only a reader of own articles
// needs, once it has been asked for), is used only once the reader asks
// for it (or no page of the old one is open), and nothing of another scope or
// another program is ever looked at or deleted.
"use strict";

const scope = self.registration.scope;
const prefix = `parallax ${scope} `;
const cacheName = prefix + release.version;
const hashes = { ...release.files, ...release.later };
const addresses = new Map(Object.keys(hashes).map((name) => [new URL(name, scope).pathname, name]));
addresses.set(new URL(scope).pathname, "index.html");

const hex = (bytes) => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, "0")).join("");

// The hash decides, not where the bytes come from: the page has just loaded
// most files, so the browser's own cache may answer first.
async function verified(name) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(new Request(new URL(name, scope), { cache }));
    if (!response.ok) continue;
    const bytes = await response.arrayBuffer();
    if (hex(await crypto.subtle.digest("SHA-256", bytes)) !== hashes[name]) continue;
    return new Response(bytes, { headers: { "Content-Type": typeOf(name, response) } });
  }
  throw new Error(`${name} is not the file this version was published with`);
}

function typeOf(name, response) {
  if (name.endsWith(".wasm")) return "application/wasm";
  return response.headers.get("Content-Type") ?? "application/octet-stream";
}

async function install() {
  const names = Object.keys(release.files);
  if (await isLaterUsed()) names.push(...Object.keys(release.later));
  try {
    await keep(names);
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function keep(names) {
  const responses = await Promise.all(names.map(verified));
  const cache = await caches.open(cacheName);
  await Promise.all(names.map((name, i) => cache.put(new URL(name, scope), responses[i])));
}

// Whether a version kept what is loaded only when a reader asks for it.
async function isLaterUsed() {
  const mine = (await caches.keys()).filter((key) => key.startsWith(prefix));
  const [name] = Object.keys(release.later);
  const found = await Promise.all(mine.map((cacheName) => caches.match(new URL(name, scope), { cacheName })));
  return found.some(Boolean);
}

async function dropOlder() {
  const mine = (await caches.keys()).filter((key) => key.startsWith(prefix));
  await Promise.all(mine.filter((key) => key !== cacheName).map((key) => caches.delete(key)));
}

async function kept(name) {
  return caches.match(new URL(name, scope), { cacheName, ignoreSearch: true }); // makes none where it is deleted
}

// A page of the scope that is not ours to answer comes from the network; where
// that fails, the reader is brought to the page there is.
async function elsewhere(request) {
  try {
    return await fetch(request);
  } catch (error) {
    return (await kept("index.html")) ? Response.redirect(scope) : Response.error();
  }
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
self.addEventListener("message", (event) => {
  if (event.data === "parallax:use") self.skipWaiting();
  if (event.data === "parallax:keep") event.waitUntil(keep(Object.keys(release.later)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const name = addresses.get(url.pathname);
  if (name) event.respondWith(kept(name).then((response) => response ?? fetch(request)));
  else if (request.mode === "navigate") event.respondWith(elsewhere(request));
});
