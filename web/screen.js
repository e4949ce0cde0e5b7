// The screen: what of the page a reader sees, and where the reader's hand is. The
// program asks here because each way into it or out of it takes time.
//
// globalThis.parallax gets
//   hand    the account that the reader's hand was on last, and how often it moved
//   inView  a function that tells which elements are on screen
//   holdHeights, freeHeights  functions that leave others as high as they are
(() => {
  "use strict";

  const { parallax } = globalThis;

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
