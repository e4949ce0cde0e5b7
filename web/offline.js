// The offline copy of a site: registers its worker once the page has started, and
// offers a newer version when one waits.
(() => {
  "use strict";

  const { started, trusted, notice, say } = globalThis.parallax;
  const worker = document.querySelector('meta[name="parallax-worker"]')?.content;
  const embedded = document.documentElement.dataset.embed !== undefined;
  if (embedded || !worker || !/^https?:$/.test(location.protocol) || self.origin === "null" || !isSecureContext) return;

  async function keepOfflineCopy() {
    try {
      watch(await navigator.serviceWorker.register(trusted(worker), { updateViaCache: "none" }));
    } catch (error) {
      console.info("Parallax: no offline copy:", error.message);
    }
  }

  function watch(registration) {
    const offer = () => {
      if (registration.waiting && navigator.serviceWorker.controller) offerNewer(registration.waiting);
    };
    const follow = () => registration.installing?.addEventListener("statechange", offer);
    offer();
    follow(); // it may have been found before this page looked
    registration.addEventListener("updatefound", follow);
  }

  // Nothing changes under a reader's hands: a newer version waits to be asked.
  function offerNewer(worker) {
    const use = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("parallax:use");
    };
    notice(say("A newer version of this page is ready."), { [say("Use it")]: use, [say("Not now")]() {} });
  }

  started?.finally(keepOfflineCopy);
})();
