// What the learner answered, in this browser only.
"use strict";
(imbik => {
  const { say, element } = imbik;
  const kept = imbik.kept = (name, otherwise) => {
    try { return JSON.parse(localStorage.getItem(name)) ?? otherwise; } catch { return otherwise; }
  };
  const keep = imbik.keep = (name, value) => {
    try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; }
  };

  imbik.learner = kept("imbik-learner", null) ?? { id: `web-${randomDigits()}`, name: "" };
  keep("imbik-learner", imbik.learner);
  const answers = imbik.answers = kept("imbik-answers", {});

  function randomDigits() { return imbik.hex(crypto.getRandomValues(new Uint8Array(6))); }

  imbik.answersTo = (lesson, quiz) => answers[`${lesson}/${quiz}`] ?? { lesson, quiz, hintsTaken: 0, attempts: [], best: null };
  imbik.keepAnswers = record => {
    answers[`${record.lesson}/${record.quiz}`] = record;
    keep("imbik-answers", answers);
    showScores();
  };

  // How many questions of each lesson are right, beside its title.
  function showScores() {
    for (const link of document.querySelectorAll("a[data-quizzes]")) {
      const count = Number(link.dataset.quizzes), { lesson } = link.dataset;
      const right = Math.min(count, Object.values(answers).filter(record => record.lesson === lesson && record.best === 1).length);
      const card = link.closest(".card");
      (card ?? link).querySelector(".score")?.remove();
      if (!right) continue;
      const short = `${right}/${count}`;
      if (card) {
        card.append(element("p", { class: "score" }, say(`${short} questions right`, `${short} soru doğru`)));
      } else {
        link.append(element("span", { class: "score" }, element("span", { class: "visually-hidden" }, say("right: ", "doğru: ")), short));
      }
    }
  }

  // Where the reader is, for the next start.
  imbik.keepPlace = section => {
    const lesson = document.querySelector("article[data-lesson]")?.dataset.lesson;
    if (lesson) keep("imbik-place", { ...kept("imbik-place", {}), [imbik.language]: { lesson, section } });
  };

  document.addEventListener("DOMContentLoaded", showScores);
})(globalThis.imbik ??= {});
