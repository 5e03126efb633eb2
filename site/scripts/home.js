// The home: the learner's progress, and the file of their answers that 'imbik grade' reads.
"use strict";
(imbik => {
  const { say, element, answers, kept, keep } = imbik;

  // JSON as imbik writes it, byte by byte: a digest is taken of it.
  function json(value) {
    if (Array.isArray(value)) return `[${value.map(json).join(",")}]`;
    if (typeof value === "string") {
      return `"${value.toWellFormed().replace(/["\\\u0000-\u001f]/g, sign =>
        ({ '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" })[sign] ?? `\\u00${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)}"`;
    }
    if (value === null || typeof value !== "object") return String(value);
    return `{${Object.entries(value).map(([key, member]) => `${json(key)}:${json(member)}`).join(",")}}`;
  }

  imbik.answerFile = () => {
    const file = { format: "imbik-answers", version: 1, learner: imbik.learner.id };
    if (imbik.learner.name) file.name = imbik.learner.name;
    file.course = document.documentElement.dataset.course;
    file.writtenAt = new Date().toISOString();
    file.answers = Object.values(answers).filter(record => record.attempts.length).map(record => ({
      lesson: record.lesson, quiz: record.quiz, variant: record.variant ?? 0, hintsTaken: record.hintsTaken, answerShown: false,
      attempts: record.attempts,
    }));
    file.digest = imbik.hex(imbik.sha256(imbik.utf8(json(file))));
    return json(file);
  };

  const line = text => text.replace(/[\r\n]+/g, " ").trim().slice(0, 200);

  function showHome() {
    document.getElementById("Progress").hidden = false;
    const records = Object.values(answers).filter(record => record.attempts.length);
    const right = records.filter(record => record.best === 1).length;
    document.getElementById("ProgressSummary").textContent = records.length
      ? say(`${records.length} answered, ${right} of them right.`, `${records.length} soru yanıtlandı, ${right} doğru.`)
      : say("You have not answered a question yet.", "Henüz soru yanıtlamadın.");
    const [name, id, status] = ["LearnerName", "LearnerId", "LearnerStatus"].map(each => document.getElementById(each));
    [name.value, id.value] = [imbik.learner.name, imbik.learner.id];
    for (const input of [name, id]) {
      input.addEventListener("change", () => {
        imbik.learner = { id: line(id.value) || imbik.learner.id, name: line(name.value) };
        keep("imbik-learner", imbik.learner);
        id.value = imbik.learner.id;
      });
    }
    document.getElementById("LearnerForm").addEventListener("submit", event => {
      event.preventDefault();
      if (!Object.values(answers).some(record => record.attempts.length)) {
        status.textContent = say("There are no answers to save yet.", "Kaydedilecek yanıt henüz yok.");
        return;
      }
      const address = URL.createObjectURL(new Blob([imbik.answerFile()], { type: "application/json" }));
      const link = element("a", { href: address, download: `imbik-${imbik.learner.id.replace(/[^\w-]+/g, "-")}.json` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      status.textContent = say("Saved. The file is among your downloads.", "Kaydedildi. Dosya indirilenlerin arasında.");
    });
    document.getElementById("ForgetButton").addEventListener("click", () => {
      if (!confirm(say("Forget all answers in this browser?", "Bu tarayıcıdaki bütün yanıtlar unutulsun mu?"))) return;
      for (const name of ["imbik-answers", "imbik-place"]) localStorage.removeItem(name);
      location.reload();
    });
    const place = kept("imbik-place", {})[imbik.language], start = document.getElementById("StartLink");
    const known = place && document.querySelector(`.card a[data-lesson="${CSS.escape(place.lesson)}"]`);
    if (known) {
      start.href = known.getAttribute("href") + (place.section ? `#${place.section}` : "");
      start.textContent = start.dataset.resume;
    }
  }

  document.addEventListener("DOMContentLoaded", showHome);
})(globalThis.imbik ??= {});
