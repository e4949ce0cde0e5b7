// What the page does as a guest in a frame of another page. "?embed" in its
// address says that it is one; boot.js has set <html data-embed> then.
//
// It tells the host how high it is, leads to the full page, and says that
// nothing is kept. The host is told two things, neither of them secret:
//   {type: "parallax:height/1", height}       in CSS pixels; heard by embed.js
//   {message: "height" | "link", value, secret}   where WordPress asked for it
(() => {
  "use strict";

  if (!("embed" in document.documentElement.dataset)) return;

  const { say } = globalThis.parallax;

  // WordPress writes "#?secret=…" behind the address of a page it embeds, and
  // hears only who knows that word. It is no part of the view.
  const secret = /#\?secret=(\w+)$/.exec(location.hash)?.[1];
  if (secret) history.replaceState(null, "", location.href.replace(/#\?secret=\w+$/, ""));

  const tell = (message) => parent.postMessage(message, "*");

  let told = 0;
  function tellHeight() {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell({ type: "parallax:height/1", height });
    if (secret) tell({ message: "height", value: height, secret });
  }

  function fullPage() {
    const page = new URL(location.href);
    page.searchParams.delete("embed");
    return page.href;
  }

  const bar = document.createElement("p");
  bar.id = "parallax-guest";
  bar.dir = "auto";
  const link = document.createElement("a");
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = say("Open full page / print");
  bar.append(link, " " + say("Nothing is kept in this frame."));

  // The view moves on without a sign; so the link is made when it is needed.
  const aim = () => (link.href = fullPage());
  for (const event of ["pointerover", "focusin", "click"]) bar.addEventListener(event, aim, true);
  aim();

  // A frame without an origin may not be allowed to open pages. WordPress opens
  // them for it; elsewhere the address can be copied.
  link.addEventListener("click", (event) => {
    if (self.origin !== "null") return;
    event.preventDefault();
    const opened = openPage();
    if (opened) opened.opener = null;
    else if (secret) tell({ message: "link", value: link.href, secret });
    else giveAddress();
  });

  // What may not be opened is nothing, and in Firefox an error.
  function openPage() {
    try {
      return open(link.href);
    } catch {
      return null;
    }
  }

  function giveAddress() {
    const address = document.createElement("code");
    address.textContent = link.href;
    bar.replaceChildren(say("This frame may not open pages. The full page is at") + " ", address);
  }

  document.getElementById("parallax-notice").before(bar);
  tellHeight(); // a frame out of view is not drawn, and nothing is observed there
  new ResizeObserver(tellHeight).observe(document.body);
})();
