// The takeover: the framework replaces the pre-rendered tree instead of adopting
// it, and this script carries what the reader did from one tree to the other:
// scrolling, focus, caret, selection, what was typed, what was opened. It leaves
// its functions in parallax.takeover for boot.js.
(() => {
  "use strict";

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
    for (const { place, value, checked } of memory.fields) {
      const field = at(place, root);
      if (!field) continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = checked;
      else if (field.type !== "file") field.value = value;
    }
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

  parallax.takeover = { placeOf, at, remember, putBack };
})();
