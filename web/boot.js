// The start-up script of the page. It runs in <head>, before the first paint.
//
// <html data-parallax> tells how far the page is, for styles and tests:
//   text      JavaScript has not run; the texts stand by themselves
//   starting  this script has run, the program is on its way
//   usable    set by the program: its first interactive render is on screen
//   failed    set here: the program could not start, or stopped
//
// globalThis.parallax is what this script leaves for the program:
//   storage   the browser's localStorage, or null where it is blocked
//   corpus    the encoded corpus this page brings along, or null
//
// In <head>, <meta name="parallax-program">, "parallax-corpus",
// "parallax-framed" and "parallax-worker" name the files of a site. In a single
// file they are missing, and #parallax-wasm and #parallax-corpus hold the data.
(() => {
  "use strict";

  const page = document.documentElement;
  page.dataset.parallax = "starting";
  const parallax = (globalThis.parallax = { storage: null, corpus: null });

  const sentences = {
    unsupported: "This browser cannot run the interactive part of this page. The texts below are complete.",
    unloaded: "The interactive part of this page could not be loaded. The texts below are complete.",
    unstarted: "The interactive part of this page could not start. The texts below are complete.",
    stopped: "The interactive part of this page has stopped. Reload the page to start it again.",
    newer: "A newer version of this page is ready.",
  };

  const named = (what) => document.querySelector(`meta[name="parallax-${what}"]`)?.content;

  // ---- What the framework expects of its page -----------------------------

  // The framework dies where storage is blocked (a sandboxed frame) and deletes
  // any key that looks like an expired one of its own, whoever wrote it. So it
  // gets a storage in memory, and the program gets the real one.
  function partStorage() {
    try {
      window.localStorage.getItem("parallax");
      parallax.storage = window.localStorage;
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

  // ---- The takeover ---------------------------------------------------------
  // The framework replaces the pre-rendered tree instead of adopting it. What
  // the reader did to the old tree is put on the new one in the same task.

  // A place is the nearest ancestor with an id (or the root) and the child
  // indexes from there; it holds in another tree where the tags agree.
  function placeOf(element, root) {
    const steps = [];
    for (; element !== root && !element.id; element = element.parentElement) {
      steps.unshift([[...element.parentElement.children].indexOf(element), element.localName]);
    }
    return { id: element === root ? "" : element.id, tag: element.localName, steps };
  }

  function at(place, root) {
    let element = place.id ? root.querySelector("#" + CSS.escape(place.id)) : root;
    if (element?.localName !== place.tag) return null;
    for (const [index, tag] of place.steps) {
      element = element.children[index];
      if (element?.localName !== tag) return null;
    }
    return element;
  }

  // A point of a selection: an element, and the length of its text before it.
  function pointOf(node, offset, root) {
    let element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    const withId = element.closest("[id]");
    if (withId && withId !== root && root.contains(withId)) element = withId;
    const range = document.createRange();
    range.setStart(element, 0);
    range.setEnd(node, offset);
    return { place: placeOf(element, root), length: range.toString().length };
  }

  function pointAt(point, root) {
    const element = at(point.place, root);
    if (!element) return null;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = point.length;
    while (texts.nextNode()) {
      const size = texts.currentNode.data.length;
      if (left <= size) return [texts.currentNode, left];
      left -= size;
    }
    return null;
  }

  function caretOf(field) {
    try {
      const { selectionStart, selectionEnd, selectionDirection } = field;
      return selectionStart == null ? null : [selectionStart, selectionEnd, selectionDirection];
    } catch {
      return null;
    }
  }

  const fieldNames = "input, textarea, select";

  function isTouched(field) {
    if (field.localName === "select") {
      return [...field.options].some((o) => o.selected !== o.defaultSelected);
    }
    return field.value !== field.defaultValue || !!field.checked !== !!field.defaultChecked;
  }

  // The first line in view below an edge, and how far below: what must not move.
  function anchorIn(scroller, edge, root) {
    for (const element of scroller.querySelectorAll("h1, h2, h3, p, li")) {
      const box = element.getBoundingClientRect();
      if (box.height > 0 && box.bottom > edge && !staysPut(element, scroller)) {
        return { place: placeOf(element, root), below: box.top - edge, top: box.top };
      }
    }
    return null;
  }

  // A sticky or fixed part does not move with what is scrolled under it.
  function staysPut(element, scroller) {
    for (; element !== scroller; element = element.parentElement) {
      if (/^(sticky|fixed)$/.test(getComputedStyle(element).position)) return true;
    }
    return false;
  }

  function selectionIn(root) {
    const s = getSelection();
    if (!s.rangeCount || s.isCollapsed) return null;
    if (!root.contains(s.anchorNode) || !root.contains(s.focusNode)) return null;
    return [pointOf(s.anchorNode, s.anchorOffset, root), pointOf(s.focusNode, s.focusOffset, root)];
  }

  function remember(root) {
    const all = [root, ...root.querySelectorAll("*")];
    const active = document.activeElement;
    return {
      window: { left: scrollX, top: scrollY, anchor: scrollY > 0 ? anchorIn(root, 0, root) : null },
      scrolled: all
        .filter((e) => e.scrollTop || e.scrollLeft)
        .map((e) => ({
          place: placeOf(e, root),
          left: e.scrollLeft,
          top: e.scrollTop,
          anchor: anchorIn(e, e.getBoundingClientRect().top, root),
        })),
      open: all.filter((e) => e.localName === "details" && e.open).map((e) => placeOf(e, root)),
      fields: all
        .filter((e) => e.matches(fieldNames) && isTouched(e))
        .map((e) => ({ place: placeOf(e, root), value: e.value, checked: e.checked })),
      focus: root.contains(active) ? { place: placeOf(active, root), caret: caretOf(active) } : null,
      selection: selectionIn(root),
    };
  }

  function putBack(memory, root) {
    for (const place of memory.open) at(place, root)?.setAttribute("open", "");
    putFieldsBack(memory, root);
    scrollBack(window, 0, memory.window, root);
    for (const scrolled of memory.scrolled) {
      const element = at(scrolled.place, root);
      if (element) scrollBack(element, element.getBoundingClientRect().top, scrolled, root);
    }
    putFocusBack(memory, root);
    const points = memory.selection?.map((point) => pointAt(point, root));
    if (points?.every(Boolean)) getSelection().setBaseAndExtent(...points[0], ...points[1]);
  }

  function putFieldsBack(memory, root) {
    return memory.fields.map(({ place, value, checked }) => {
      const field = at(place, root);
      if (!field) return null;
      if (field.type === "checkbox" || field.type === "radio") field.checked = checked;
      else if (field.type !== "file") field.value = value;
      return field;
    });
  }

  // scroller is an element or the window, edge the top of what shows of it.
  function scrollBack(scroller, edge, { left, top, anchor }, root) {
    scroller.scrollTo({ left, top, behavior: "instant" });
    const element = anchor && at(anchor.place, root);
    if (!element) return;
    const moved = element.getBoundingClientRect().top - edge - anchor.below;
    if (moved) scroller.scrollBy({ top: moved, behavior: "instant" });
  }

  function putFocusBack(memory, root) {
    const element = memory.focus && at(memory.focus.place, root);
    if (!element) return;
    element.focus({ preventScroll: true });
    if (memory.focus.caret) element.setSelectionRange(...memory.focus.caret);
  }

  let firstRoot = null; // the pre-rendered tree, once it has been replaced
  let early = null; // the last button pressed before the program could hear it
  let memory = null;

  function rememberEarlyClick(event) {
    const root = document.getElementById("parallax");
    const button = event.target.closest?.("button, [role]");
    if (button && root?.contains(button)) early = placeOf(button, root);
  }

  function awaitTakeover(body, root) {
    while (body.firstElementChild !== root) root.after(body.firstElementChild); // an extension's
    body.replaceChild = (now, before) => {
      delete body.replaceChild;
      memory = remember(before);
      body.replaceChild(now, before);
      firstRoot = before;
      document.removeEventListener("click", rememberEarlyClick, true);
      putBack(memory, now);
      ignoreFragmentOnce();
      return before;
    };
  }

  // Right after its first mount the framework scrolls to the element the
  // address names. The browser did that when the page opened, and the reader
  // may have moved on since.
  function ignoreFragmentOnce() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    const forget = () => delete target.scrollIntoView;
    target.scrollIntoView = forget;
    setTimeout(forget, 500);
  }

  // Once usable, the program learns what was typed and pressed before.
  function catchUp() {
    const root = document.body.firstElementChild;
    for (const field of memory ? putFieldsBack(memory, root) : []) {
      field?.dispatchEvent(new Event("input", { bubbles: true }));
      field?.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (early) at(early, root)?.click();
    memory = early = null;
  }

  function awaitUsable() {
    new MutationObserver((_, observer) => {
      if (page.dataset.parallax === "starting") return;
      observer.disconnect();
      if (page.dataset.parallax === "usable") catchUp();
    }).observe(page, { attributeFilter: ["data-parallax"] });
  }

  // ---- Telling the reader ---------------------------------------------------

  // One line, with what the reader can do about it; closing is always possible.
  function notice(sentence, actions = { Close() {} }) {
    const line = document.getElementById("parallax-notice");
    if (!line) return;
    line.replaceChildren(sentence);
    for (const [name, act] of Object.entries(actions)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => {
        line.hidden = true;
        act();
      });
      line.append(" ", button);
    }
    line.hidden = false;
  }

  function fail(sentence, error) {
    if (page.dataset.parallax === "failed") return;
    console.warn("Parallax:", error);
    if (document.readyState === "loading") {
      page.dataset.parallax = "failed";
      document.addEventListener("DOMContentLoaded", () => notice(sentence));
      return;
    }
    const held = remember(document.body.firstElementChild);
    page.dataset.parallax = "failed";
    const root = bringTextsBack();
    putBack(held, root);
    keepLineInView(held, root);
    notice(sentence);
  }

  // A program that has stopped may have left paragraphs folded away. The
  // pre-rendered texts are whole, so they return, unless that would take a
  // note from the reader's hands.
  function bringTextsBack() {
    const root = document.body.firstElementChild;
    const writing = [...root.querySelectorAll("textarea")].some((t) => t.value);
    if (!firstRoot || writing) return root;
    root.replaceWith(firstRoot);
    return firstRoot;
  }

  // Accounts that scrolled by themselves may now scroll with the page.
  function keepLineInView(held, root) {
    const scrolled = held.scrolled.find((s) => s.anchor && !at(s.place, root)?.scrollTop);
    const line = scrolled && at(scrolled.anchor.place, root);
    if (line) scrollBy({ top: line.getBoundingClientRect().top - scrolled.anchor.top, behavior: "instant" });
  }

  // ---- Loading and starting -------------------------------------------------

  // The addresses of scripts that this script names: two files of the site.
  let policy;
  function trusted(name) {
    policy ??= globalThis.trustedTypes?.createPolicy("parallax", {
      createScriptURL: (url) => ([named("worker"), named("framed")].includes(url) ? url : ""),
    });
    return policy ? policy.createScriptURL(name) : name;
  }

  async function fetched(name) {
    const response = await fetch(name, { priority: "low" });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  async function fromFiles() {
    const corpus = named("corpus") && fetched(named("corpus")).then((response) => response.text());
    corpus?.catch(() => {}); // awaited later
    return { program: await fetched(named("program")), corpus };
  }

  // A sandboxed frame, and a site's folder opened from file://, have no origin:
  // they may run scripts of the site, but their fetches are turned away.
  async function fromScript() {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = trusted(named("framed"));
      script.onload = resolve;
      script.onerror = () => reject(new Error(named("framed")));
      document.head.append(script);
    });
    const { program, corpus } = parallax.framed;
    delete parallax.framed;
    return { program: inlined(program), corpus };
  }

  async function fromElements() {
    await domReady();
    await painted();
    const text = (id) => document.getElementById(id)?.textContent;
    return { program: inlined(text("parallax-wasm")), corpus: text("parallax-corpus") };
  }

  function source() {
    if (!named("program")) return fromElements();
    return self.origin === "null" && named("framed") ? fromScript() : fromFiles();
  }

  // A server that does not know the type of .wasm is met with plain bytes.
  async function instantiate(response, imports) {
    const type = response.headers.get("Content-Type") ?? "";
    if (WebAssembly.instantiateStreaming && /^application\/wasm\s*(;|$)/.test(type)) {
      return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }

  function fromBase64(text) {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  }

  function inlined(text) {
    const bytes = new Blob([fromBase64(text)]).stream();
    return new Response(bytes.pipeThrough(new DecompressionStream("gzip")));
  }

  const domReady = () =>
    new Promise((resolve) => {
      if (document.readyState !== "loading") resolve();
      else document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });

  // Let the texts be painted first; frames may not come in a hidden tab.
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, 200);
    });

  const supported = () =>
    typeof WebAssembly === "object" && (named("program") || typeof DecompressionStream === "function");

  async function load() {
    const coming = source();
    coming.catch(() => {}); // awaited below
    await domReady();
    await painted();
    const go = new Go();
    const { program, corpus } = await coming;
    const { instance } = await instantiate(program, go.importObject);
    parallax.corpus = (await corpus) ?? null;
    performance.mark("parallax:instantiated");
    return () => go.run(instance);
  }

  async function start() {
    let run;
    try {
      run = await load();
    } catch (error) {
      return fail(sentences.unloaded, error);
    }
    partStorage();
    mendAddress();
    awaitTakeover(document.body, document.getElementById("parallax"));
    awaitUsable();
    run().then(ended, ended);
  }

  // The program runs for as long as the page does: any end is a failure.
  function ended(error) {
    fail(firstRoot ? sentences.stopped : sentences.unstarted, error ?? "the program ended");
  }

  function trapped(event) {
    if (globalThis.WebAssembly && event.error instanceof WebAssembly.RuntimeError) ended(event.error);
  }

  // ---- Offline copies -------------------------------------------------------

  async function keepOfflineCopy() {
    const worker = named("worker");
    if (!worker || !/^https?:$/.test(location.protocol) || self.origin === "null" || !isSecureContext) return;
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
    offer();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", offer);
    });
  }

  // Nothing changes under a reader's hands: a newer version waits to be asked.
  function offerNewer(worker) {
    const use = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("parallax:use");
    };
    notice(sentences.newer, { "Use it": use, "Not now"() {} });
  }

  document.addEventListener("click", keepLinksNative);
  document.addEventListener("click", rememberEarlyClick, true);
  addEventListener("popstate", mendAddress, true);
  addEventListener("hashchange", mendAddress, true);
  addEventListener("error", trapped);
  giveFrameworkGlobals();
  if (supported()) start().finally(keepOfflineCopy);
  else fail(sentences.unsupported, "WebAssembly or DecompressionStream is missing");
})();
