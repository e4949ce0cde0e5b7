// A page without a browser, for the tests of this package: what the functions of
// the package touch of a browser, as far as they touch it, under node. "make
// test-wasm" loads it before the program, because the package looks its document
// up as it starts.
//
// The global page is the tests' own: page.reset() empties it, page.add() puts an
// element in, page.fire() lets something happen, page.advance() lets time pass.
"use strict";
{
  // --- Elements, which have a place in their scroller and no style ----------------

  const matches = (e, selector) => selector.split(",").some((one) => {
    const [last, ...outer] = one.trim().split(/\s+/).reverse();
    if (!last.match(/:not\([^)]*\)|\[[^\]]*\]|\.?[\w-]+/g).every((part) => fits(e, part))) return false;
    return outer.length === 0 || e.parentElement?.closest(outer.reverse().join(" ")) != null;
  });
  const fits = (e, part) => {
    if (part.startsWith(":not(")) return !fits(e, part.slice(5, -1));
    if (part[0] === ".") return e.className.split(" ").includes(part.slice(1));
    if (part[0] === "[") return part.slice(1, -1) in e.attributes;
    return part === e.localName;
  };

  class Element {
    constructor(localName, given) {
      Object.assign(this, {localName, id: "", className: "", attributes: {}, children: [], dataset: {}, value: "",
        y: 0, height: 0, clientHeight: 0, scrollHeight: 0, scrollTop: 0, tabIndex: 0, open: false, calls: []}, given);
    }
    closest(selector) {
      for (let e = this; e; e = e.parentElement ?? null) if (matches(e, selector)) return e;
      return null;
    }
    querySelectorAll(selector) {
      return this.children.flatMap((c) => [...(matches(c, selector) ? [c] : []), ...c.querySelectorAll(selector)]);
    }
    querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null; }
    getAttribute(name) { return this.attributes[name] ?? null; }
    setAttribute(name, value) { this.attributes[name] = value; }
    removeAttribute(name) { delete this.attributes[name]; }
    getClientRects() { return this.closest("[hidden]") ? [] : [this.getBoundingClientRect()]; }
    getBoundingClientRect() {
      let top = this.y;
      for (let e = this.parentElement; e; e = e.parentElement) top += e.y - e.scrollTop;
      return {top, bottom: top + this.height};
    }
    focus(options) {
      document.activeElement = this;
      this.calls.push("focus" + (options?.preventScroll ? " without scrolling" : ""));
    }
    click() { this.calls.push("click"); }
    scrollIntoView() { this.calls.push("scrollIntoView"); }
    scrollTo({top, behavior}) {
      this.calls.push(`${behavior} to ${top}`);
      const slide = () => (this.scrollTop = top);
      if (behavior === "instant") slide();
      else put(slide, 300);
    }
    showModal() { this.open = true; }
    close() { this.open = false; }
    contains(node) { return this === node || this.childNodes?.includes(node) || this.children.some((c) => c.contains(node)); }
  }

  // --- Selections: of the text nodes of one element -------------------------------

  const offsetIn = (words, node, offset) => {
    if (node === words) return words.childNodes.slice(0, offset).reduce((n, t) => n + t.data.length, 0);
    return words.childNodes.slice(0, words.childNodes.indexOf(node)).reduce((n, t) => n + t.data.length, offset);
  };
  class Range {
    setStart(node, offset) { Object.assign(this, {startContainer: node, startOffset: offset}); }
    setEnd(node, offset) { Object.assign(this, {endContainer: node, endOffset: offset}); }
    selectNodeContents(node) {
      this.setStart(node, 0);
      this.setEnd(node, node.childNodes.length);
    }
    cloneRange() { return Object.assign(new Range(), this); }
    toString() {
      const words = this.startContainer.childNodes ? this.startContainer : this.startContainer.parentElement;
      return words.childNodes.map((t) => t.data).join("")
        .slice(offsetIn(words, this.startContainer, this.startOffset), offsetIn(words, this.endContainer, this.endOffset));
    }
  }

  // --- Time, which stands still ---------------------------------------------------

  // Go's own runtime waits by arrow functions, and its time goes on; what a program
  // puts off by js.FuncOf is an ordinary function, and waits for page.advance.
  const really = globalThis.setTimeout;
  let now = 0, tasks = [];
  const put = (run, after) => tasks.push({run, at: now + after, order: tasks.length}) && tasks.length;
  globalThis.setTimeout = (run, after, ...rest) => ("prototype" in run ? put(run, after) : really(run, after, ...rest));
  globalThis.requestAnimationFrame = (run) => put(run, page.hidden ? Infinity : 16);

  const elements = () => document.documentElement.querySelectorAll("[id]");
  const target = () => ({
    heard: {},
    addEventListener(type, hear) { (this.heard[type] ??= []).push(hear); },
  });

  globalThis.document = Object.assign(target(), {
    getElementById: (id) => elements().find((e) => e.id === id) ?? null,
    querySelector: (selector) => document.documentElement.querySelector(selector),
    querySelectorAll: (selector) => document.documentElement.querySelectorAll(selector),
    createElement(tag) { return (page.made = new Element(tag)); },
    createRange: () => new Range(),
    documentElement: new Element("html"),
  });
  Object.assign(globalThis, target(), {
    getComputedStyle: (e) => ({direction: page.direction, overflowY: "auto"}),
    matchMedia: () => ({matches: page.calm}),
    getSelection: () => ({rangeCount: page.range ? 1 : 0, isCollapsed: false, getRangeAt: () => page.range}),
    prompt: (request, text) => page.said.push(`${request}: ${text}`),
    print: () => page.said.push("print"),
    history: Object.fromEntries(["pushState", "replaceState"].map((how) => [how, (state, title, address) => {
      if (page.refuses-- > 0) throw new Error("more than 100 times per 10 seconds");
      page.said.push(`${how} ${address}`);
      location.hash = address[0] === "#" ? address : "";
    }])),
  });
  URL.createObjectURL = (blob) => ((page.blob = blob), "blob:1");
  URL.revokeObjectURL = (address) => page.said.push("revoke " + address);
  console.error = (line) => page.failures.push(line);

  // --- The tests' own ---------------------------------------------------------------

  globalThis.page = {
    reset() {
      Object.assign(page, {said: [], failures: [], refuses: 0, hidden: false, calm: false, direction: "ltr", range: null});
      now = 0;
      tasks = [];
      document.heard = {};
      globalThis.heard = {};
      const body = new Element("body");
      Object.assign(document.documentElement, {children: [body], attributes: {}, dataset: {}, lang: "", dir: "",
        clientWidth: 1280, clientHeight: 800, scrollHeight: 800, scrollTop: 0, calls: []});
      body.parentElement = document.documentElement;
      Object.assign(document, {body, activeElement: body, scrollingElement: document.documentElement, title: "", lastModified: ""});
      const kept = new Map();
      globalThis.parallax = {
        hand: {pane: "", touches: 0},
        storage: {
          get length() { return kept.size; },
          key: (i) => [...kept.keys()][i],
          getItem: (name) => kept.get(name) ?? null,
          setItem(name, value) {
            if (value.length > 1000) throw new Error("QuotaExceededError");
            kept.set(name, value);
          },
          removeItem: (name) => kept.delete(name),
        },
      };
      page.go("https://example.org/yarmouk/index.html?x=1#is=un");
      Object.defineProperty(globalThis, "navigator", {value: {}, configurable: true, writable: true});
    },
    // go puts the page at another address, without telling it.
    go(address) {
      const at = new URL(address);
      globalThis.location = Object.fromEntries(
        ["href", "protocol", "origin", "pathname", "search", "hash"].map((k) => [k, at[k]]));
    },
    // add puts an element at the end of another, or of the body. Given are its
    // properties; attributes too, as "data-after".
    add(inside, localName, given) {
      const e = new Element(localName, given);
      e.attributes = {...given.attributes, ...(e.id ? {id: e.id} : {})};
      e.parentElement = inside ? document.getElementById(inside) : document.body;
      if (given.texts) e.childNodes = given.texts.map((data) => ({data, nodeType: 3, parentElement: e}));
      e.nodeType = 1;
      e.parentElement.children.push(e);
      return e;
    },
    remove(id) {
      const e = document.getElementById(id);
      e.parentElement.children = e.parentElement.children.filter((c) => c !== e);
      if (document.activeElement === e) document.activeElement = document.body;
    },
    // fire lets an event happen and tells whether the page has prevented what
    // the browser does of itself.
    fire(at, type, given) {
      const e = {target: document.body, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...given, type,
        prevented: false, preventDefault() { this.prevented = true; }};
      for (const hear of at.heard[type] ?? []) hear.call(at, e);
      return e.prevented;
    },
    // advance lets that many milliseconds pass.
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = tasks.filter((t) => t.at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
        if (!next) break;
        tasks = tasks.filter((t) => t !== next);
        now = Math.max(now, next.at);
        next.run.call(globalThis);
      }
      now = end;
    },
    select(from, start, to, end) {
      page.range = new Range();
      page.range.setStart(from, start);
      page.range.setEnd(to, end);
    },
    file: (name, ...bytes) => ({name, arrayBuffer: async () => Uint8Array.from(bytes).buffer}),
    unreadable: (name) => ({name, arrayBuffer: async () => { throw new Error("gone"); }}),
  };
  page.reset();
}
