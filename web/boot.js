// The start-up script of the page. It runs in <head>, before the first paint.
//
// <html data-parallax> tells how far the page is, for styles and tests:
//   text      JavaScript has not run; the texts stand by themselves
//   starting  this script has run, the program is on its way
//   usable    set by the program: its first interactive render is on screen
//   failed    set here: the program could not start, or stopped
// <html data-embed> says that the page is a guest in another one: see guest.js.
//
// globalThis.parallax is what this script leaves for the program:
//   storage   the browser's localStorage, or null where it is blocked
//   corpus    the encoded corpus this page brings along, or null
//   say       a function that gives a phrase in the language of the page
//   trusted   a function that gives the address of a script of the page
//   readOwn   a function that loads own.js, where this page can read own articles
//   notice    a function that tells the reader something in one line
//   started   a promise: the program has been started, or could not be
//
// In <head>, <meta name="parallax-program">, "parallax-corpus",
// "parallax-framed" and "parallax-worker" name the files of a site. In a single
// file they are missing, and #parallax-wasm and #parallax-corpus hold the data.
(() => {
  "use strict";

  const page = document.documentElement;
  page.dataset.parallax = "starting";
  const parallax = (globalThis.parallax = { storage: null, corpus: null });

  // What the scripts say; package publish puts it into other languages.
  const language = () => (page.lang !== "en" ? page.lang : /[#&]lang=(\w+)/.exec(location.hash)?.[1]);
  const phrases = JSON.parse(document.getElementById("parallax-phrases").textContent);
  const say = (english) => phrases[language()]?.[english] ?? english;
  parallax.say = say;

  // A guest keeps nothing, and makes no steps for the host's back button.
  const embedded = new URLSearchParams(location.search).has("embed");
  if (embedded) {
    page.dataset.embed = "";
    history.pushState = (...to) => history.replaceState(...to);
  }
  const theme = /[#&]theme=(light|dark)\b/.exec(location.hash);
  if (theme) page.dataset.theme = theme[1];
  if (/[#&]own=/.test(location.hash)) page.dataset.own = ""; // other articles are about to come

  // Faces inside the file are ready for the first paint where they are asked for
  // before the text is.
  for (const face of ["1em", "600 1em", "italic 1em"]) document.fonts.load(face + " 'Source Serif 4'").catch(() => {});

  const named = (what) => document.querySelector(`meta[name="parallax-${what}"]`)?.content;

  // ---- The takeover ---------------------------------------------------------
  // The framework replaces the pre-rendered tree. takeover.js carries over what
  // the reader did to it, in the same task.

  // What is shown only while no program runs: before the root, and after it.
  const still = { before: [], after: [] };

  function putStillAway(root) {
    for (const part of document.querySelectorAll("body > [data-still]")) {
      const after = root.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING;
      still[after ? "after" : "before"].push(part);
      part.remove();
    }
  }

  const theRoot = () => document.getElementById("parallax");

  let firstRoot = null; // the pre-rendered tree, once it has been replaced
  let early = null; // the last button pressed before the program could hear it; then its place
  let memory = null;

  function rememberEarlyClick(event) {
    const root = theRoot();
    const button = event.target.closest?.("button, [role]");
    if (button && root?.contains(button)) early = button;
  }

  function awaitTakeover(body, root) {
    while (body.firstElementChild !== root) root.after(body.firstElementChild); // an extension's
    body.replaceChild = (now, before) => {
      delete body.replaceChild;
      const { placeOf, remember, putBack } = parallax.takeover;
      memory = remember(before);
      early &&= placeOf(early, before);
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
    const { at } = parallax.takeover;
    const root = theRoot();
    for (const { place } of memory?.fields ?? []) {
      const field = at(place, root); // it may hold more by now than was put back
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
  function notice(sentence, actions = { [say("Close")]() {} }) {
    const line = document.getElementById("parallax-notice");
    if (!line) return;
    line.lang = language() ?? "en";
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
    const held = parallax.takeover?.remember(theRoot());
    page.dataset.parallax = "failed";
    const root = bringTextsBack();
    root.before(...still.before.splice(0));
    root.after(...still.after.splice(0));
    if (held) {
      parallax.takeover.putBack(held, root);
      keepLineInView(held, root);
    }
    notice(sentence);
  }

  // A program that has stopped may have left paragraphs folded away. The
  // pre-rendered texts are whole, so they return, unless that would take a
  // note from the reader's hands.
  function bringTextsBack() {
    const root = theRoot();
    const writing = [...root.querySelectorAll("textarea")].some((t) => t.value);
    if (!firstRoot || writing) return root;
    root.replaceWith(firstRoot);
    return firstRoot;
  }

  // Accounts that scrolled by themselves may now scroll with the page.
  function keepLineInView(held, root) {
    const { at } = parallax.takeover;
    const scrolled = held.scrolled.find((s) => s.anchor && !at(s.place, root)?.scrollTop);
    const line = scrolled && at(scrolled.anchor.place, root);
    if (line) scrollBy({ top: line.getBoundingClientRect().top - scrolled.anchor.top, behavior: "instant" });
  }

  // ---- Loading and starting -------------------------------------------------

  // The addresses of scripts that this script sets: files that the page names.
  const ours = () => [named("worker"), named("framed"), named("own"), named("reader"), ...[...document.scripts].map((script) => script.getAttribute("src"))];
  let policy;
  function trusted(name) {
    policy ??= globalThis.trustedTypes?.createPolicy("parallax", {
      createScriptURL: (url) => (ours().includes(url) ? url : ""),
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

  const loaded = (name, integrity = "") =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { integrity, src: trusted(name) });
      script.onload = resolve;
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });

  // A sandboxed frame, and a site's folder opened from file://, have no origin:
  // they may run scripts of the site, but their fetches are turned away.
  async function fromScript() {
    await loaded(named("framed"));
    const { program, corpus } = parallax.framed;
    delete parallax.framed;
    return { program: inlined(program), corpus };
  }

  // The program that reads own articles is a file of a site, and works in a worker,
  // which a page without an origin may not have.
  let own;
  parallax.trusted = trusted;
  if (named("own") && !embedded && self.origin !== "null") {
    parallax.readOwn = () => (own ??= loaded(named("own"), named("own-integrity")).catch((error) => {
      own = null;
      throw error;
    }));
  }

  // Nor may they look into a script, to check it, unless the server lets
  // strangers: there it is run unseen.
  const unseen = [];
  function runUnseen({ target }) {
    if (self.origin === "null" && target.integrity) unseen.push(loaded(target.getAttribute("src")));
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

  // Two of 91 characters hold 13 bits, a last single one 6 (package publish).
  function unprinted(text) {
    const digit = (i) => text.charCodeAt(i) - 35 - (text.charCodeAt(i) > 60);
    const bytes = new Uint8Array(((text.length >> 1) * 13 + (text.length & 1) * 6) >> 3);
    for (let i = 0, at = 0, held = 0, bits = 0; i < text.length; i += 2) {
      const two = i + 1 < text.length;
      held = two ? (held << 13) | (digit(i) * 91 + digit(i + 1)) : (held << 6) | digit(i);
      for (bits += two ? 13 : 6; bits >= 8; bits -= 8) bytes[at++] = held >> (bits - 8);
      held &= (1 << bits) - 1;
    }
    return bytes;
  }

  function inlined(text) {
    const bytes = new Blob([unprinted(text)]).stream();
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
    await Promise.all(unseen);
    if (!parallax.takeover || !parallax.meetFramework || !parallax.draw || !parallax.hand) throw new Error("a script is missing");
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
      return fail(say("The interactive part of this page could not be loaded. The texts are complete."), error);
    }
    parallax.meetFramework();
    putStillAway(theRoot());
    awaitTakeover(document.body, theRoot());
    awaitUsable();
    run().then(ended, ended);
  }

  // The program runs as long as the page does: any end is a failure.
  function ended(error) {
    const sentence = firstRoot
      ? say("The interactive part of this page has stopped. Reload the page to start it again.")
      : say("The interactive part of this page could not start. The texts are complete.");
    fail(sentence, error ?? "the program ended");
  }

  function trapped(event) {
    if (globalThis.WebAssembly && event.error instanceof WebAssembly.RuntimeError) ended(event.error);
  }

  document.addEventListener("click", rememberEarlyClick, true);
  addEventListener("error", trapped);
  addEventListener("error", runUnseen, true);
  parallax.notice = notice;
  if (supported()) parallax.started = start();
  else fail(say("This browser cannot run the interactive part of this page. The texts are complete."), "WebAssembly or DecompressionStream is missing");
})();
