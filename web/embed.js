// <parallax-view src view title height theme> shows one view of a Parallax page.
// What stands inside it is its caption, and all there is where no script runs.
(() => {
  const here = document.currentScript?.src;
  const make = (name, as) => Object.assign(document.createElement(name), as);

  class ParallaxView extends HTMLElement {
    static observedAttributes = ["src", "view", "title", "height", "theme"];
    #frame;

    #hear = ({ source, data }) => {
      if (source !== this.#frame.contentWindow || data?.type !== "parallax:height/1") return;
      if (Number.isFinite(data.height)) this.#frame.height = Math.min(Math.max(Math.ceil(data.height), 120), 4000);
    };

    connectedCallback() {
      const src = this.#address();
      const height = this.getAttribute("height") || 600;
      this.#frame = make("iframe", { loading: "lazy", allow: "clipboard-write", title: this.title || "Parallax", height, src });
      this.#frame.style = "display: block; width: 100%; border: 0";
      this.style.display = "block";
      (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(this.#frame, make("slot"));
      addEventListener("message", this.#hear);
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
      this.shadowRoot?.replaceChildren();
      this.#frame = null;
    }

    attributeChangedCallback() {
      if (this.#frame) this.connectedCallback();
    }

    #address() {
      const src = this.getAttribute("src");
      const page = new URL(src ?? ".", src ? document.baseURI : here);
      if (!/^(http|file)/.test(page.protocol)) throw new TypeError(src);
      page.search = "?embed";
      page.hash = this.getAttribute("view") ?? "";
      if (this.hasAttribute("theme")) page.hash += "&theme=" + this.getAttribute("theme");
      return page.href;
    }
  }

  customElements.get("parallax-view") ?? customElements.define("parallax-view", ParallaxView);
})();
