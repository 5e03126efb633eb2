// Questions, graded in the page.
"use strict";
(imbik => {
  const { say, element } = imbik;

  // A learner's variant, as the terminal draws it (Sources/Grading/Variant.swift).
  imbik.variantOf = (learner, quiz, count) => {
    const digest = imbik.sha256(imbik.utf8(`imbik-variant-1\n${learner.normalize("NFC")}\n${quiz}\n`));
    const number = digest.slice(0, 8).reduce((rest, byte) => (rest * 256 + byte) % count, 0);
    return { number, seed: BigInt(`0x${imbik.hex(digest.slice(8, 16))}`) };
  };

  // SplitMix64, and the order that it gives (Sources/Grading/SplitMix64.swift).
  imbik.permutation = (seed, count) => {
    const wrap = x => BigInt.asUintN(64, x);
    const next = () => {
      seed = wrap(seed + 0x9E3779B97F4A7C15n);
      let z = seed;
      z = wrap((z ^ (z >> 30n)) * 0xBF58476D1CE4E5B9n);
      z = wrap((z ^ (z >> 27n)) * 0x94D049BB133111EBn);
      return z ^ (z >> 31n);
    };
    const order = [...Array(count).keys()];
    for (let i = count - 1; i > 0; i--) {
      const j = Number(next() % BigInt(i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  };

  class Question {
    constructor(form) {
      this.form = form;
      this.section = form.closest(".quiz");
      this.key = JSON.parse(form.dataset.key);
      ({ lesson: this.lesson, quiz: this.quiz } = form.dataset);
      const { number, seed } = imbik.variantOf(imbik.learner.id, form.dataset.first ?? this.quiz, this.key.variants);
      this.variant = number;
      this.record = imbik.answersTo(this.lesson, this.quiz);
      // Answers to other numbers than these say nothing here.
      if (this.record.attempts.length && this.record.variant !== number) this.record = { ...this.record, attempts: [], hintsTaken: 0, best: null };
      this.verdict = form.querySelector(".verdict");
      for (const slot of this.section.querySelectorAll(".slot")) slot.textContent = this.key.values[number][slot.dataset.slot];
      if (this.key.shuffle) this.shuffle(seed);
      if (this.key.kind === "order") this.makeMovable();
      this.watchHints();
      form.querySelector(".actions").hidden = false;
      form.addEventListener("submit", event => {
        event.preventDefault();
        this.answer();
      });
      this.restore();
    }

    shuffle(seed) {
      const box = this.form.querySelector(".choices"), choices = [...box.children];
      box.append(...imbik.permutation(seed, choices.length).map(index => choices[index]));
    }

    // MARK: hints, one after the other

    watchHints() {
      const hints = [...this.form.querySelectorAll(".hint")];
      hints.forEach((hint, index) => {
        hint.hidden = index > this.record.hintsTaken;
        hint.addEventListener("toggle", () => {
          if (!hint.open) return;
          this.record.hintsTaken = Math.max(this.record.hintsTaken, index + 1);
          imbik.keepAnswers(this.record);
          if (hints[index + 1]) hints[index + 1].hidden = false;
        });
      });
    }

    // MARK: items to be ordered

    makeMovable() {
      this.items = this.form.querySelector(".items");
      for (const item of this.items.children) {
        const name = item.querySelector(".item").textContent;
        const move = (sign, words, by) => {
          const button = element("button", { type: "button", class: "quiet", "aria-label": `${words}: ${name}` }, sign);
          button.addEventListener("click", () => {
            const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
            if (!other) return;
            if (by < 0) other.before(item); else other.after(item);
            button.focus();
            const place = [...this.items.children].indexOf(item) + 1;
            this.tell("moved", say(`${name}: place ${place} of ${this.items.children.length}`, `${name}: ${this.items.children.length} içinde ${place}. sıra`));
          });
          return button;
        };
        item.append(element("span", { class: "moves" }, move("↑", say("Move up", "Yukarı taşı"), -1), move("↓", say("Move down", "Aşağı taşı"), 1)));
      }
    }

    // The page does not know the right order; it tries all until one opens.
    get rightOrder() {
      if (this.foundOrder) return this.foundOrder;
      const count = this.items.children.length;
      const search = (chosen, rest) => {
        if (!rest.length) return imbik.unlock(this.quiz, this.key, this.variant, [`o:${chosen.join(",")}`]) ? chosen : null;
        for (const item of rest) {
          const found = search([...chosen, item], rest.filter(other => other !== item));
          if (found) return found;
        }
        return null;
      };
      return (this.foundOrder = search([], [...Array(count).keys()]));
    }

    // MARK: answering

    get given() {
      const marked = () => [...this.form.querySelectorAll("input:checked")].map(input => Number(input.value)).sort((a, b) => a - b);
      switch (this.key.kind) {
        case "choice": return marked().length ? { choice: marked()[0] } : null;
        case "choices": return marked().length ? { choices: marked() } : null;
        case "order": return { order: [...this.items.children].map(item => this.rightOrder.indexOf(Number(item.dataset.item))) };
        default: {
          const text = this.form.elements.answer.value.trim();
          return text ? { [this.key.kind]: text } : null;
        }
      }
    }

    answer() {
      const given = this.given;
      const result = given ? this.graded(given) : { unread: say("Give an answer first.", "Önce bir yanıt ver.") };
      this.show(result);
      if (result.unread) return;
      this.record.variant = this.variant;
      this.record.attempts.push({ answer: given, language: imbik.language, hintsTaken: this.record.hintsTaken, at: new Date().toISOString() });
      if (result.score !== null) this.record.best = Math.max(this.record.best ?? 0, result.score);
      imbik.keepAnswers(this.record);
    }

    // { score, reasons: [{ choice?, isRight, html }], words } or { unread }; the score is null where the page has no key.
    graded(given) {
      const { key } = this;
      const open = (names, value) => imbik.unlock(this.quiz, key, this.variant, names, value);
      let number;
      if (key.kind === "number") {
        number = imbik.readNumber(given.number, key.unit, imbik.language);
        if (number.problem) return { unread: this.unreadable(number.problem) };
      }
      if (!key.records) return { score: null, reasons: [] };
      switch (key.kind) {
        case "choice":
        case "choices": {
          const marked = given.choices ?? [given.choice];
          const reasons = marked.map(choice => {
            const found = open([`c:${choice}`]);
            return { choice, isRight: found.verdict === "right", html: found.reason, count: found.rightCount };
          });
          const hits = reasons.filter(reason => reason.isRight).length;
          const score = Math.max(0, (2 * hits - marked.length) / reasons[0].count);
          const isMissing = hits < reasons[0].count && hits === marked.length;
          return { score, reasons, words: isMissing ? say("There are more right ones.", "Başka doğrular da var.") : "" };
        }
        case "number": return this.result(open(imbik.numberNames(number.value, key), number.value));
        case "text": {
          const names = imbik.textNames(given.text, imbik.language);
          return names.length ? this.result(open(names)) : { unread: this.unreadable("empty") };
        }
        case "order": {
          const { order } = given, pairs = order.length * (order.length - 1) / 2;
          const right = order.reduce((sum, item, i) => sum + order.slice(i + 1).filter(other => other > item).length, 0);
          const score = Math.max(0, (2 * right - pairs) / pairs);
          if (score === 1) return this.result(open([`o:${this.rightOrder.join(",")}`]));
          return { score, reasons: [], words: say("Some items stand in another order than the right one.", "Bazı ögelerin sırası doğru sıradan farklı.") };
        }
        default: return { score: null, reasons: [] };
      }
    }

    result(found) {
      if (!found) return { score: 0, reasons: [], words: "" };
      if (found.verdict === "rounded") {
        return { score: 0, reasons: [], words: say("That is the right number rounded; the question wants it more exactly.", "Bu, doğru sayının yuvarlanmışı; soru daha kesinini istiyor.") };
      }
      const isRight = found.verdict === "right";
      return { score: isRight ? 1 : 0, reasons: [{ isRight, html: found.reason }], words: "" };
    }

    unreadable(problem) {
      const example = say("Write for instance 12,500 or 1.25e4 or 12.5 thousand.", "Örneğin 12.500 ya da 1,25e4 ya da 12,5 bin yaz.");
      switch (problem) {
        case "empty": return say("Give an answer first.", "Önce bir yanıt ver.");
        case "unit": return `${say("That is another unit than the question asks for", "Sorunun istediğinden başka bir birim")}${this.key.unit ? `: ${this.key.unit}. ` : ". "}${example}`;
        default: return `${say("That cannot be read as a number.", "Bu bir sayı olarak okunamıyor.")} ${example}`;
      }
    }

    // MARK: showing

    show(result) {
      for (const choice of this.form.querySelectorAll(".choice")) {
        choice.classList.remove("right", "wrong");
        choice.querySelector(".reason")?.remove();
      }
      if (result.unread) return this.tell("unread", result.unread);
      if (result.score === null) return this.tell("moved", say("Kept. It is graded when you hand it in.", "Saklandı. Teslim ettiğinde değerlendirilecek."));
      const isRight = result.score === 1;
      const points = Number(this.form.dataset.points);
      const headline = isRight ? say("Right.", "Doğru.") : result.score > 0
        ? say(`Partly right: ${this.formatted(result.score * points)} of ${points} points.`, `Kısmen doğru: ${points} puandan ${this.formatted(result.score * points)}.`)
        : say("Not yet.", "Henüz değil.");
      const box = element("div", { class: isRight ? "right" : "wrong" }, element("strong", {}, headline));
      if (result.words) box.append(` ${result.words}`);
      for (const reason of result.reasons) {
        const html = element("div", { class: "reason" });
        html.innerHTML = reason.html;
        if (reason.choice === undefined) {
          if (reason.html) box.append(html);
          continue;
        }
        const choice = this.form.querySelector(`input[value="${reason.choice}"]`).closest(".choice");
        choice.classList.add(reason.isRight ? "right" : "wrong");
        html.prepend(element("span", { class: "visually-hidden" }, reason.isRight ? say("Right: ", "Doğru: ") : say("Wrong: ", "Yanlış: ")));
        choice.append(html);
      }
      // Read out with the verdict, since it stands elsewhere.
      const spoken = result.reasons.filter(reason => reason.choice !== undefined).map(reason => {
        const text = element("div");
        text.innerHTML = reason.html;
        return text.textContent;
      });
      if (spoken.length) box.append(element("span", { class: "visually-hidden" }, ` ${spoken.join(" ")}`));
      this.verdict.replaceChildren(box);
    }

    tell(kind, words) { this.verdict.replaceChildren(element("p", { class: kind }, words)); }

    formatted(number) { return Number(number.toFixed(2)).toLocaleString(imbik.language); }

    // The last answer again, as it was left.
    restore() {
      const last = this.record.attempts.at(-1)?.answer;
      if (!last) return;
      const { kind } = this.key;
      if (kind === "choice" || kind === "choices") {
        for (const index of last.choices ?? [last.choice]) {
          const input = this.form.querySelector(`input[value="${index}"]`);
          if (input) input.checked = true;
        }
      } else if (kind === "order") {
        const order = this.rightOrder, items = [...this.items.children];
        this.items.append(...last.order.map(item => items.find(each => Number(each.dataset.item) === order[item])).filter(Boolean));
      } else {
        this.form.elements.answer.value = last[kind] ?? "";
      }
      const result = this.graded(last);
      if (!result.unread) this.show(result);
    }
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("form[data-key]")) new Question(form);
  });
})(globalThis.imbik ??= {});
