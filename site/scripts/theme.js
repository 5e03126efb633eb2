// Light or dark as the reader chose; without a choice the system decides. Loaded apart from the rest, so that it comes early.
"use strict";
try {
  const chosen = localStorage.getItem("imbik-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch { /* a browser may refuse to keep anything */ }
