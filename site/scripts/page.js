// What every page can do: theme, copying, keys, the place in the list of contents, the same section in the other language.
"use strict";
(imbik => {
  const { say, element } = imbik;
  const byId = id => document.getElementById(id);

  function theme() {
    const button = byId("ThemeButton"), root = document.documentElement;
    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    button.hidden = false;
    const change = () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("imbik-theme", root.dataset.theme); } catch { /* for this page only, then */ }
    };
    button.addEventListener("click", change);
    return change;
  }

  function copying() {
    for (const code of document.querySelectorAll(".listing pre code, .command code")) {
      const button = element("button", { type: "button", class: "copy" }, say("Copy", "Kopyala"));
      button.addEventListener("click", async () => {
        const isDone = await copy(code.textContent);
        button.textContent = isDone ? say("Copied", "Kopyalandı") : say("Select and copy", "Seçip kopyala");
        button.classList.add("done");
        setTimeout(() => {
          button.textContent = say("Copy", "Kopyala");
          button.classList.remove("done");
        }, 1800);
      });
      button.setAttribute("aria-live", "polite");
      code.closest(".listing, .command").append(button);
    }
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const box = element("textarea", { class: "visually-hidden", "aria-hidden": "true" });
      box.value = text;
      document.body.append(box);
      box.select();
      const isDone = document.execCommand("copy");
      box.remove();
      return isDone;
    }
  }

  // A link to each section, which shows when a pointer is there.
  function anchors() {
    for (const heading of document.querySelectorAll(".prose > :is(h2, h3, h4, h5, h6)[id]")) {
      const name = `${say("Link to this section", "Bu bölümün bağlantısı")}: ${heading.textContent}`;
      heading.append(" ", element("a", { class: "anchor", href: `#${heading.id}`, "aria-label": name }, "#"));
    }
  }

  // The section that the reader is in: marked in the contents, followed by the language switch, kept for the next start.
  function sections() {
    const headings = [...document.querySelectorAll(".prose > :is(h2, h3)[id]")];
    const links = new Map([...document.querySelectorAll(".contents a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const language = byId("LanguageSwitch"), other = language?.getAttribute("href");
    let current = null;
    const update = () => {
      const passed = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight * 0.3);
      const now = passed.at(-1) ?? null;
      if (now === current) return;
      current = now;
      for (const [id, link] of links) {
        if (now && id === now.id) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
      }
      if (language) language.href = other + (now?.dataset.twin ? `#${encodeURIComponent(now.dataset.twin)}` : "");
      imbik.keepPlace(now?.id ?? "");
    };
    let isAsked = false;
    addEventListener("scroll", () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        update();
      });
    }, { passive: true });
    update();
    imbik.keepPlace(current?.id ?? "");
  }

  // The search and its index are loaded when they are wanted first.
  function search() {
    const button = byId("SearchButton");
    button.hidden = false;
    const open = () => {
      if (imbik.openSearch) return imbik.openSearch(button);
      if (document.getElementById("SearchScript")) return;
      const script = element("script", { src: button.dataset.index, id: "SearchScript" });
      script.addEventListener("load", () => imbik.openSearch(button));
      script.addEventListener("error", () => script.remove());
      document.head.append(script);
    };
    button.addEventListener("click", open);
    return open;
  }

  function keys(changeTheme, openSearch) {
    const lines = [
      ["/", say("Search", "Ara")], ["← →", say("Previous and next lesson", "Önceki ve sonraki ders")],
      ["l", say("The other language", "Öteki dil")], ["t", say("Light or dark", "Açık ya da koyu")],
      ["h", say("Home", "Ana sayfa")], ["?", say("These keys", "Bu tuşlar")],
    ];
    const close = element("button", { type: "button", class: "tool" }, say("Close", "Kapat"));
    const title = say("Keys", "Tuşlar");
    const list = element("dl", { class: "key-list" });
    for (const [key, words] of lines) list.append(element("dt", {}, element("kbd", {}, key)), element("dd", {}, words));
    const dialog = element("dialog", { "aria-labelledby": "KeysTitle" },
      element("div", { class: "dialog-head" }, element("h2", { id: "KeysTitle" }, title), close), list);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    const open = () => { if (!dialog.open) dialog.showModal(); };
    const button = byId("KeysButton");
    button.hidden = false;
    button.addEventListener("click", open);
    const follow = selector => document.querySelector(selector)?.click();
    document.addEventListener("keydown", event => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
      // A box that scrolls sideways needs the arrows itself.
      const scrolls = event.target.closest("[tabindex='0']"), isFree = !scrolls || scrolls.scrollWidth <= scrolls.clientWidth;
      switch (event.key) {
        case "/": openSearch(); break;
        case "?": open(); break;
        case "t": changeTheme(); break;
        case "l": follow("#LanguageSwitch"); break;
        case "h": follow(".brand"); break;
        case "ArrowLeft": if (isFree) follow(".turn-previous"); return;
        case "ArrowRight": if (isFree) follow(".turn-next"); return;
        default: return;
      }
      event.preventDefault();
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    const changeTheme = theme();
    copying();
    anchors();
    sections();
    keys(changeTheme, search());
  });
})(globalThis.imbik ??= {});
