// What the browser has of the page itself, for the sheet "This page":
// parallax.about.look() tells it, forget() deletes what is stored, and offer()
// shows the browser's own offer to install. It works without the program.
(() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="parallax-${name}"]`)?.content ?? "";
  const hosted = /^https?:$/.test(location.protocol) && self.origin !== "null";
  const scope = new URL(".", location.href).href;
  const prefix = `parallax ${scope}`; // of all that is stored under a name

  let offered = null;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offered = event;
  });
  addEventListener("appinstalled", () => (offered = null));

  // A browser that refuses storage stores nothing.
  const tried = async (read, otherwise) => {
    try {
      return (await read()) ?? otherwise;
    } catch {
      return otherwise;
    }
  };

  const workers = () =>
    tried(async () => (await navigator.serviceWorker.getRegistrations()).filter((r) => r.scope === scope), []);
  const copies = () => tried(async () => (await caches.keys()).filter((name) => name.startsWith(prefix)), []);
  const entries = () => tried(() => Object.keys(globalThis.parallax.storage).filter((key) => key.startsWith(prefix)), []);
  const bases = () =>
    tried(async () => (await indexedDB.databases()).map((base) => base.name).filter((name) => name.startsWith(prefix)), []);

  async function files(name) {
    const cache = await caches.open(name);
    const kept = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
    const sizes = await Promise.all(kept.map(async (file) => (await file.blob()).size));
    return { name, files: sizes.length, bytes: sizes.reduce((a, b) => a + b, 0) };
  }

  async function look() {
    const list = hosted && (await tried(async () => {
      const answer = await fetch("hashes.txt", { cache: "no-cache" });
      return answer.ok ? answer.text() : "";
    }, ""));
    const steps = hosted && /iPad|iPhone|Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
    const installed = matchMedia("(display-mode: standalone)").matches;
    return {
      version: meta("version"),
      hashes: list || "",
      copies: await Promise.all((await copies()).map(files)),
      workers: (await workers()).length,
      entries: [...(await entries()), ...(await bases())],
      install: installed ? "" : offered ? "offer" : steps ? "steps" : "",
    };
  }

  async function forget() {
    for (const name of await copies()) await caches.delete(name);
    for (const worker of await workers()) await worker.unregister();
    for (const key of await entries()) globalThis.parallax.storage.removeItem(key);
    for (const name of await bases()) {
      await new Promise((done) => {
        const gone = indexedDB.deleteDatabase(name);
        gone.onsuccess = gone.onerror = gone.onblocked = done;
      });
    }
    return look();
  }

  globalThis.parallax.about = { look, forget, offer: () => offered?.prompt() };
})();
