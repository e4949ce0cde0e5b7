// Drawing: the program writes down what changes on the page and has it done in
// one call. cmd/explorer/drawing.go.txt tells what the numbers mean.
//
// globalThis.parallax gets
//   draw    a function that takes the steps of a list
//   drawn   a function that gives the node of a number
//   inView  a function that tells which elements are on screen
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
  };

  // One that is heard no more stays: the program no longer knows its number.
  const listen = (node, event, listener) => node.addEventListener(event, (happened) => parallax.heard(listener, happened));

  // The ids of what is on screen, in one string: asking each by itself takes long.
  parallax.inView = (selector) => {
    const onScreen = ({ height, top, bottom }) => height > 0 && bottom > 0 && top < innerHeight;
    const all = [...document.querySelectorAll(selector)];
    return all.filter((element) => onScreen(element.getBoundingClientRect())).map((element) => element.id).join(" ");
  };
})();
