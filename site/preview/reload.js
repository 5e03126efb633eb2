// In the preview only: loads the page anew when the site has changed, and goes back to where the reader was.
"use strict";
(() => {
  const key = `imbik-preview-${location.pathname}`;
  let version = document.currentScript.dataset.version;

  // The heading above the window's middle, and how far it stands from the top: text may have grown before it.
  function place() {
    const headings = [...document.querySelectorAll(":is(h1, h2, h3, figure, section)[id]")];
    const above = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
    return above ? { id: above.id, top: above.getBoundingClientRect().top } : { y: scrollY };
  }

  function goBack() {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
    sessionStorage.removeItem(key);
    if (!kept) return;
    const heading = kept.id && document.getElementById(kept.id);
    const top = heading ? scrollY + heading.getBoundingClientRect().top - kept.top : kept.y ?? 0;
    scrollTo({ top, behavior: "instant" });
  }

  async function watch() {
    for (;;) {
      try {
        const answer = await fetch(`/_imbik/changes?since=${version}`, { cache: "no-store" });
        const now = await answer.text();
        if (now === version) continue;
        sessionStorage.setItem(key, JSON.stringify(place()));
        history.scrollRestoration = "manual";
        location.reload();
        return;
      } catch {
        // The server was stopped; it may come back.
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
  }

  if (sessionStorage.getItem(key)) {
    goBack();
    addEventListener("load", () => { history.scrollRestoration = "auto"; });
  }
  addEventListener("load", watch);
})();
