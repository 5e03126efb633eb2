// What the scripts say, in the page's language.
"use strict";
(imbik => {
  const isTurkish = document.documentElement.lang === "tr";
  imbik.language = isTurkish ? "tr" : "en";
  imbik.say = (english, turkish) => (isTurkish ? turkish : english);

  imbik.element = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
})(globalThis.imbik ??= {});
