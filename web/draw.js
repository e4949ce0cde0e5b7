// Drawing: the program writes down what changes on the page and has it done in
// one call. cmd/framework/parts/drawing_js.go tells what the numbers mean.
//
// globalThis.parallax gets
//   draw    a function that takes the steps of a list
//   drawn   a function that gives the node of a number
// and the program leaves there
//   heard   a function that takes the number of a listener and an event
(() => {
  "use strict";

  const { parallax } = globalThis;
  const nodes = new Map();
  parallax.drawn = (number) => nodes.get(number);

  parallax.draw = (bytes, length, texts) => {
    const steps = new Uint32Array(bytes.buffer, 0, length);
    let next = 0;
    let read = 1;
    const number = () => steps[next++];
    const node = () => nodes.get(number());
    const text = () => texts.slice(read, (read += number()));
    const does = [
      () => nodes.set(number(), document.createElement(text())),
      () => nodes.set(number(), document.createElementNS(text(), text())),
      () => nodes.set(number(), document.createTextNode(text())),
      () => node().setAttribute(text(), text()),
      () => bare(node(), text()),
      () => (node()[text()] = text()),
      () => (node()[text()] = number() === 1),
      () => node().append(node()),
      () => node().replaceChild(node(), node()),
      () => node().remove(),
      () => listen(node(), text(), number()),
      () => nodes.delete(number()),
    ];
    while (next < length) does[number()]();
    shelve();
  };

  // Answers to other questions than the one asked wait in the panel, laid out and
  // not seen, and without their ids: an id is what is on the page.
  let seen;
  const shelve = () => {
    const panel = document.getElementById("panel");
    const before = seen;
    for (const answer of panel?.children ?? []) {
      if (answer.dataset.lens !== panel.dataset.lens) putAway(answer, answer === before);
      else if (answer !== before) takeOut((seen = answer));
    }
    if (before && seen !== before) panel.scrollTop = 0;
  };
  const putAway = (answer, wasSeen) => {
    const named = answer.querySelectorAll("[id]");
    for (const element of named) {
      element.dataset.id = element.id;
      element.removeAttribute("id");
    }
    if (!answer.dataset.away) answer.dataset.away = "laid out";
    if (named.length && !wasSeen) idle(() => layOut(answer));
  };
  // A frame in which nothing is seen of it lays it out.
  const layOut = (answer) => {
    if (!answer.dataset.away) return;
    answer.dataset.away = "being laid out";
    requestAnimationFrame(() => setTimeout(() => answer.dataset.away && (answer.dataset.away = "laid out")));
  };
  const takeOut = (answer) => {
    delete answer.dataset.away;
    for (const element of answer.querySelectorAll("[data-id]")) {
      element.id ||= element.dataset.id;
      delete element.dataset.id;
    }
  };
  const idle = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 100));

  const bare = (node, name) => {
    node.removeAttribute(name);
    if (name === "id") delete node.dataset.id;
  };

  // One that is heard no more stays: the program no longer knows its number.
  const listen = (node, event, listener) => node.addEventListener(event, (happened) => parallax.heard(listener, happened));
})();
