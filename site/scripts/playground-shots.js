// Prompts side by side: the same question with no, one and more examples.
"use strict";
(imbik => {
  const { say, element } = imbik;
  const { field, button, area } = imbik.playgroundParts;

  const named = prompt => [say("Zero-shot", "Sıfır örnekli"), say("One-shot", "Tek örnekli"), say("Few-shot", "Birkaç örnekli")][
    Math.min(2, prompt.trim().split("\n").length - 1)];

  // Parts to be shown, and a function that asks all; `trouble` hears of errors.
  imbik.playgroundShots = (worker, prompts, trouble) => {
    const asked = prompts.map(words => {
      const input = area(words, 4), answer = element("output", { class: "play-answer" });
      answer.textContent = "…";
      return { input, answer, card: element("div", { class: "play-card" }, field(named(words), input), answer) };
    });
    const askAll = button(say("Ask all", "Hepsini sor"));
    async function ask() {
      askAll.disabled = true;
      try {
        for (const { input, answer } of asked) {
          const done = await worker.ask({ kind: "write", text: input.value, choices: { maxTokens: 12, line: true } });
          answer.textContent = `→ ${done.text.trim() || "∅"}`;
        }
      } catch (error) { trouble(error); }
      askAll.disabled = false;
    }
    askAll.addEventListener("click", ask);
    return { askAll, ask, cards: element("div", { class: "play-cards" }, ...asked.map(each => each.card)) };
  };

  // In a lesson: takes the place of a listing with prompts.
  imbik.playgroundEmbed = async (box, prompts, root) => {
    const status = element("p", { role: "status", class: "play-status" });
    const trouble = error => { status.textContent = imbik.playgroundTrouble(error); status.classList.add("bad"); };
    const worker = imbik.playgroundClient(), shots = imbik.playgroundShots(worker, prompts, trouble);
    status.textContent = say("Loading the model …", "Model yükleniyor …");
    shots.askAll.disabled = true;
    box.classList.add("playground");
    box.replaceChildren(shots.cards, element("div", { class: "actions" }, shots.askAll, status));
    try {
      await imbik.playgroundStart(worker, root);
      status.textContent = say("damla answers, in this page. Change the prompts as you like.", "damla bu sayfada yanıtlıyor. İstemleri dilediğin gibi değiştir.");
      await shots.ask();
      box.dataset.ready = "true";
      box.querySelector("textarea").focus();
    } catch (error) { trouble(error); }
  };
})(globalThis.imbik ??= {});
