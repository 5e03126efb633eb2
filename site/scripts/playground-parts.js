// Inputs with their labels.
"use strict";
(imbik => {
  const { element } = imbik;

  function field(label, input, note) {
    input.id ||= `Play${++field.count}`;
    const parts = [element("label", { for: input.id }, label), input];
    if (note) {
      parts.push(element("span", { class: "play-note", id: `${input.id}Note` }, note));
      input.setAttribute("aria-describedby", `${input.id}Note`);
    }
    return element("p", { class: "play-field" }, ...parts);
  }
  field.count = 0;
  const button = (words, kind = "button", quiet = false) => element("button", quiet ? { type: kind, class: "quiet" } : { type: kind }, words);
  const area = (value, rows) => Object.assign(element("textarea", { rows, spellcheck: "false", autocomplete: "off" }), { value });
  imbik.playgroundParts = { field, button, area };
})(globalThis.imbik ??= {});
