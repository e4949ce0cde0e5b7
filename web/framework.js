// What the framework (go-app v9.8.0) expects of its page, and what it must not do
// to this one.
//
// globalThis.parallax gets
//   meetFramework  a function to be called right before the program runs; it
//                  gives parallax.storage the browser's, where that is not blocked
(() => {
  "use strict";

  const { parallax } = globalThis;
  const embedded = document.documentElement.dataset.embed !== undefined;

  // The framework dies where storage is blocked (a sandboxed frame) and deletes
  // any key that looks like an expired one of its own, whoever wrote it. So it
  // gets a storage in memory, and the program gets the real one.
  function partStorage() {
    try {
      window.localStorage.getItem("parallax");
      if (!embedded) parallax.storage = window.localStorage;
    } catch {
      parallax.storage = null;
    }
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { value: memoryStorage(), configurable: true });
    }
  }

  function memoryStorage() {
    const kept = new Map();
    return {
      get length() {
        return kept.size;
      },
      key: (i) => [...kept.keys()][i] ?? null,
      getItem: (key) => kept.get(String(key)) ?? null,
      setItem: (key, value) => void kept.set(String(key), String(value)),
      removeItem: (key) => void kept.delete(String(key)),
      clear: () => kept.clear(),
    };
  }

  // The framework routes by path; ours is one page, wherever it lies.
  function giveFrameworkGlobals() {
    let prefix = "";
    try {
      prefix = decodeURIComponent(location.pathname);
    } catch {}
    const environment = { GOAPP_ROOT_PREFIX: prefix };
    const nothing = () => {};
    Object.assign(globalThis, {
      goappGetenv: (name) => environment[name] ?? "",
      goappNav: nothing,
      goappOnUpdate: nothing,
      goappOnAppInstallChange: nothing,
      goappIsAppInstallable: () => false,
      goappIsAppInstalled: () => matchMedia("(display-mode: standalone)").matches,
      goappShowInstallPrompt: nothing,
      goappKeepBodyClean: () => nothing,
      goappNewNotification: nothing,
      goappSubscribePushNotifications: async () => "",
    });
  }

  // Go's URL parser refuses "#50%", and the framework does not survive that.
  function mendAddress() {
    const mended = location.hash.replace(/%(?![0-9a-f]{2})/gi, "%25");
    if (mended === location.hash) return;
    try {
      history.replaceState(history.state, "", mended);
    } catch {}
  }

  // The framework hands every click on a link to its own router, which throws
  // on tel:, data: and file: and opens other sites with a live opener. Links
  // here are the browser's: the click ends at the document, before window.
  function keepLinksNative(event) {
    const link = event.target.closest?.("a");
    if (!link) return;
    event.stopPropagation();
    const address = link.href?.baseVal ?? link.href ?? "";
    if (isRefused(address)) event.preventDefault();
  }

  // Scripts, and what is no address at all: the page would be left for nothing.
  function isRefused(address) {
    if (!URL.canParse || !address) return false;
    return !URL.canParse(address, document.baseURI) || new URL(address, document.baseURI).protocol === "javascript:";
  }

  document.addEventListener("click", keepLinksNative);
  addEventListener("popstate", mendAddress, true);
  addEventListener("hashchange", mendAddress, true);
  giveFrameworkGlobals();
  parallax.meetFramework = () => {
    partStorage();
    mendAddress();
  };
})();
