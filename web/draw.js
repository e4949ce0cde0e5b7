// Drawing: the program writes down what changes on the page and has it done in
// one call. cmd/explorer/drawing.go.txt tells what the numbers mean.
//
// globalThis.parallax gets
//   draw    a function that takes the steps of a list
//   drawn   a function that gives the node of a number
//   hand    the account that the reader's hand was on last, and how often it moved
//   inView  a function that tells which elements are on screen
//   holdHeights, freeHeights  functions that leave others as high as they are
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
      () => node().removeAttribute(text()),
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

  // Answers to other questions than the one asked wait outside the document.
  const shelf = new Map();
  const shelve = () => {
    const panel = document.getElementById("panel");
    const asked = panel?.dataset.lens;
    for (const answer of panel ? [...panel.children] : []) {
      if (answer.dataset.lens === asked) continue;
      shelf.set(answer.dataset.lens, answer);
      answer.remove();
    }
    if (!shelf.has(asked)) return;
    panel.append(shelf.get(asked));
    panel.scrollTop = 0;
    shelf.delete(asked);
  };

  // One that is heard no more stays: the program no longer knows its number.
  const listen = (node, event, listener) => node.addEventListener(event, (happened) => parallax.heard(listener, happened));

  const hand = (parallax.hand = { pane: "", touches: 0 });
  const touch = ({ target }) => {
    hand.pane = target.closest?.(".pane")?.id ?? "";
    hand.touches++;
  };
  for (const event of ["wheel", "touchstart", "pointerdown", "keydown"]) document.addEventListener(event, touch, { capture: true, passive: true });

  const onScreen = (element) => {
    const { height, top, bottom } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };

  // The ids of what is on screen, in one string: asking each by itself takes long.
  parallax.inView = (selector) => [...document.querySelectorAll(selector)].filter(onScreen).map((element) => element.id).join(" ");

  // What is not on screen is not laid out for now, and keeps the height it had.
  let held = [];
  parallax.holdHeights = (selector) => {
    const away = (element) => !onScreen(element) && !element.contains(document.activeElement);
    const spared = [...document.querySelectorAll(selector)].filter(away);
    parallax.freeHeights();
    held = spared;
    for (const element of held) element.setAttribute("data-held", "");
  };
  parallax.freeHeights = () => {
    for (const element of held) element.removeAttribute("data-held");
    held = [];
  };
})();
