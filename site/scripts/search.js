// Search in the page, also where it was opened from a disk: this script comes with the index, which is one too, when it is wanted.
"use strict";
(imbik => {
  const { say, element } = imbik;
  let lessons, dialog;

  imbik.searchIndex = index => {
    lessons = index.map(lesson => ({
      ...lesson, folded: imbik.fold(lesson.title),
      sections: lesson.sections.map(([anchor, title, text]) => ({ anchor, title, text, foldedTitle: imbik.fold(title), foldedText: imbik.fold(text) })),
    }));
  };

  // One letter for one letter, so that places in the folded text are places in the text: İ I ı i are one, and so are ş and s.
  const folded = { İ: "i", I: "i", ı: "i", ş: "s", Ş: "s", ç: "c", Ç: "c", ğ: "g", Ğ: "g", ö: "o", Ö: "o", ü: "u", Ü: "u", â: "a", î: "i", û: "u" };
  imbik.fold = text => text.normalize("NFC").replace(/[^\u0000-@[-`{-\u007f]/gu, letter => {
    const lower = folded[letter] ?? letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });

  const isLetter = letter => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

  // Where words begin with `term`.
  function starts(text, term) {
    const found = [];
    for (let at = text.indexOf(term); at >= 0 && found.length < 50; at = text.indexOf(term, at + term.length)) {
      if (!isLetter(text[at - 1]) || !isLetter(term[0])) found.push(at);
    }
    return found;
  }

  // Sections that have every word of the query, the best first: { lesson, section, score, at, length }.
  imbik.find = query => {
    const words = query.normalize("NFC").trim().split(/\s+/u).filter(Boolean);
    const terms = words.map(word => imbik.fold(word)).filter(term => isLetter(term[0]) || term.length > 1);
    if (!terms.length || !lessons) return [];
    const exact = matches(terms, words);
    if (exact.length) return exact;
    // Turkish adds its endings behind: a word that is nowhere may be there with another ending.
    const stems = terms.map(term => term.length > 5 ? term.slice(0, Math.max(4, term.length - 3)) : term);
    return stems.some((stem, i) => stem !== terms[i]) ? matches(stems, words) : [];
  };

  function matches(terms, words) {
    const found = [];
    for (const lesson of lessons) {
      for (const [index, section] of lesson.sections.entries()) {
        let score = 0, first = null;
        const has = terms.every((term, i) => {
          const [inText, inTitle] = [starts(section.foldedText, term), starts(section.foldedTitle, term)];
          const inLesson = index === 0 || inText.length || inTitle.length ? starts(lesson.folded, term) : [];
          if (!inText.length && !inTitle.length && !inLesson.length) return false;
          const whole = at => !isLetter(section.foldedText[at + term.length]);
          const asWritten = at => section.text.slice(at, at + words[i].length) === words[i];
          score += 12 * Math.min(1, inTitle.length) + 6 * Math.min(1, inLesson.length) * (index === 0 ? 2 : 0.5) + Math.min(4, inText.length)
            + (inText.some(whole) ? 3 : 0) + (inText.some(asWritten) ? 2 : 0) + (section.title.includes(words[i]) ? 2 : 0);
          if (inText.length && (first === null || i === 0)) first = { at: inText.find(whole) ?? inText[0], length: term.length };
          return true;
        });
        if (has) found.push({ lesson, section, score, ...(first ?? { at: -1, length: 0 }) });
      }
    }
    return found.sort((a, b) => b.score - a.score).slice(0, 30);
  }

  function snippet({ section, at, length }) {
    const box = element("span", { class: "snippet" });
    if (at < 0) {
      box.append(section.text.length > 120 ? `${section.text.slice(0, 120)}…` : section.text);
      return box;
    }
    const text = section.text.normalize("NFC");
    let from = Math.max(0, at - 50), end = at + length;
    while (isLetter(text[end])) end++;
    while (from > 0 && isLetter(text[from - 1])) from--;
    const to = Math.min(text.length, end + 80);
    box.append(from > 0 ? "… " : "", text.slice(from, at), element("mark", {}, text.slice(at, end)), text.slice(end, to), to < text.length ? "…" : "");
    return box;
  }

  function make(button) {
    const title = say("Search the course", "Kursta ara");
    const input = element("input", { type: "search", id: "SearchInput", autocomplete: "off", spellcheck: "false", "aria-describedby": "SearchStatus", enterkeyhint: "search" });
    const status = element("p", { class: "search-status", id: "SearchStatus", role: "status" });
    const list = element("ol", { class: "results" });
    const close = element("button", { type: "button", class: "tool" }, say("Close", "Kapat"));
    dialog = element("dialog", { class: "search-dialog", "aria-label": title },
      element("div", { class: "dialog-head" }, element("label", { for: "SearchInput", class: "visually-hidden" }, title), input, close), status, list);
    input.placeholder = title;
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("close", () => button.focus());
    let timer;
    const search = () => {
      const found = imbik.find(input.value);
      list.replaceChildren(...found.map(each => {
        const page = document.documentElement.dataset.root + each.lesson.page + (each.section.anchor ? `#${encodeURIComponent(each.section.anchor)}` : "");
        const link = element("a", { href: page }, element("small", {}, each.lesson.title), element("strong", {}, each.section.title), snippet(each));
        link.addEventListener("click", () => dialog.close());
        return element("li", {}, link);
      }));
      status.textContent = !input.value.trim() ? "" : !found.length
        ? say(`Nothing found for “${input.value.trim()}”.`, `“${input.value.trim()}” için bir şey bulunamadı.`)
        : say(found.length === 1 ? "1 section found." : `${found.length} sections found.`, `${found.length} bölüm bulundu.`);
    };
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(search, 60);
    });
    // Arrows go through the results, Enter takes the first, Escape closes at once: a search input would first empty itself.
    dialog.addEventListener("keydown", event => {
      const links = [...list.querySelectorAll("a")], at = links.indexOf(document.activeElement);
      if (event.key === "Escape") {
        event.preventDefault();
        dialog.close();
      } else if (event.key === "ArrowDown" && links.length) {
        event.preventDefault();
        links[Math.min(at + 1, links.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (links[at - 1] ?? input).focus();
      } else if (event.key === "Enter" && document.activeElement === input) {
        event.preventDefault();
        clearTimeout(timer);
        search();
        list.querySelector("a")?.click();
      }
    });
    document.body.append(dialog);
    return { input, status, search };
  }

  let parts;
  imbik.openSearch = button => {
    parts ??= make(button);
    if (dialog.open) return;
    dialog.showModal();
    parts.input.select();
    parts.search();
  };
})(globalThis.imbik ??= {});
