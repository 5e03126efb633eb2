// A lesson's prompts can be asked in the page: the model is loaded when a reader wants it. Until then, and where it can't be, there
// is the link to the playground.
"use strict";
(imbik => {
  const { say, element } = imbik, { root, style, script } = document.currentScript.dataset;
  const wasm = typeof WebAssembly === "object" && typeof Worker === "function";

  const loaded = part => new Promise((resolve, reject) => {
    part.onload = resolve;
    part.onerror = reject;
    document.head.append(part);
  });

  document.addEventListener("DOMContentLoaded", () => {
    for (const box of wasm ? document.querySelectorAll(".play-prompts") : []) {
      const prompts = box.querySelector("pre").textContent.split(/\n-{3,}\n/);
      const open = element("button", { type: "button" }, say("Ask damla here", "damla'ya burada sor"));
      open.addEventListener("click", async () => {
        open.disabled = true;
        try {
          await Promise.all([
            loaded(element("link", { rel: "stylesheet", href: `${root}assets/${style}` })), loaded(element("script", { src: `${root}assets/${script}` })),
          ]);
        } catch {
          open.replaceWith(element("span", { role: "status" }, say("A file of this page is missing.", "Bu sayfanın bir dosyası eksik.")));
          return;
        }
        imbik.playgroundEmbed(box, prompts, root);
      });
      box.querySelector(".actions").prepend(open);
    }
  });
})(globalThis.imbik ??= {});
